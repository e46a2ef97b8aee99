/** What was measured as text of fixed width, and as plain data. */
import { alignedText } from '../../src/experiments/alignedText.ts';
import type { Memory } from './memory.ts';
import type { Curve } from './measureTasks.ts';
import type { Measured } from './workload.ts';

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

/** Columns of memory: the GPU's or WebAssembly's, whichever there is. */
const MEMORY = ['peak MiB', 'wasm pages', 'GPU MiB'];
function memoryCells({ peakRss, wasmPages, gpuBytes }: Memory): readonly string[] {
  return [
    mebibytes(peakRss),
    wasmPages === null ? '–' : String(wasmPages),
    gpuBytes === null ? '–' : mebibytes(gpuBytes),
  ];
}

const where = ({ backend, machine, date }: Measured): string =>
  `${backend.backend} (${backend.adapter}), ${machine}, ${date}`;

/** Tasks one below the other. Memory is the process's so far: what a contestant needs more than those above it. */
export function tasksText(all: readonly Measured[]): string {
  const [first] = all;
  if (first === undefined) return '';
  const head = ['task', 'V', 'H', 'batch', 'ms', 'from', 'to', 'processor ms', 'roll-outs', ...MEMORY];
  const rows = all.flatMap(({ data, vocabulary, hidden, batch, rows }) =>
    rows.map((row) => [
      ...[`${data}: ${row.contestant}`, String(vocabulary), String(hidden), String(batch)],
      ...[short(row.ms), short(row.low), short(row.high), short(row.processorMs)],
      ...[row.rollOuts.toFixed(0), ...memoryCells(row.memory)],
    ]),
  );
  return [`Updates on ${where(first)}; medians of blocks`, ...alignedText([head, ...rows]), ''].join('\n');
}

/** A curve's numbers: ms of every contestant and how many times the first point's that is. */
export function growthOf({ axis, points }: Curve) {
  const [first] = points;
  return {
    format: 'searnn-growth' as const,
    version: 1 as const,
    axis,
    backend: first?.measured.backend ?? null,
    machine: first?.measured.machine ?? '',
    date: first?.measured.date ?? '',
    points: points.map(({ x, measured }) => ({
      x,
      rows: measured.rows.map(({ contestant, ms, processorMs, memory }) => {
        const before = first?.measured.rows.find((row) => row.contestant === contestant)?.ms;
        return { contestant, ms, processorMs, ratio: before === undefined ? null : ms / before, memory };
      }),
    })),
  };
}

/** The last column's memory is that of the whole process: of the contestant that needs most. */
export function growthText(curve: Curve): string {
  const { axis, points } = growthOf(curve);
  const [first] = curve.points;
  if (first === undefined) return '';
  const names = first.measured.rows.map(({ contestant }) => contestant);
  const { hidden, batch, vocabulary, data } = first.measured;
  const head = [axis, ...names.flatMap((name) => [`${name}, ms`, '×']), ...MEMORY];
  const rows = points.map(({ x, rows }) => {
    const last = rows.at(-1);
    return [
      String(x),
      ...names.flatMap((name) => {
        const row = rows.find(({ contestant }) => contestant === name);
        return row === undefined ? ['–', '–'] : [short(row.ms), row.ratio === null ? '–' : short(row.ratio)];
      }),
      ...(last === undefined ? ['–', '–', '–'] : memoryCells(last.memory)),
    ];
  });
  const base = `at first H ${hidden}, batch ${batch}, V ${vocabulary}, ${data}`;
  return [
    `Growth with ${axis} on ${where(first.measured)}; ${base}`,
    ...alignedText([head, ...rows]),
    '',
  ].join('\n');
}
