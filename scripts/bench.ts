/**
 * How fast an update is in Node: medians in all and by phase, in the paper's letters set-up, beside the speed of a
 * plain matrix product on the same backend. `npm run bench -- --backend cpu --updates 5 --json out.json`
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { at } from '../src/base/assert.ts';
import { fullContestantName } from '../src/experiments/contestantName.ts';
import { PRESETS } from '../src/experiments/presets.ts';
import { contestantSchema, type Settings } from '../src/experiments/settings.ts';
import { parseBackend, startBackend } from '../src/headless/backend.ts';
import { loadData } from '../src/headless/loadData.ts';
import { tf } from '../src/kernels/tf.ts';
import { PHASES } from '../src/methods/method.ts';
import type { DataSet } from '../src/tasks/task.ts';
import type { UpdateReport } from '../src/training/contract.ts';
import { createRace } from '../src/training/race.ts';
import { createPing, createYieldPoint } from '../src/training/yielding.ts';

const WARM_UP = 2;
const BATCH_SIZES = [16, 64];
const searnn = { method: 'searnn', rollIn: 'learned', objective: 'kl' } as const;
/** MLE stands first: its decoder cells are the batch's. */
const CONTESTANTS = [
  contestantSchema.parse({ method: 'mle' }),
  contestantSchema.parse({ ...searnn, rollOut: 'mixed', tokens: 'topk', tokenCount: 5 }),
  contestantSchema.parse({ ...searnn, rollOut: 'mixed' }),
  contestantSchema.parse({ ...searnn, rollOut: 'learned' }),
];

interface Row {
  readonly contestant: string;
  readonly batchSize: number;
  /** Medians. */
  readonly msPerStep: Readonly<Record<string, number>>;
  /** Useful arithmetic of all measured updates over their time. */
  readonly gflops: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

/** A square product's speed: what the backend can do at best. */
async function peakGflops(size: number): Promise<number> {
  const a = tf.randomUniform([size, size]);
  const times: number[] = [];
  for (let i = 0; i < 6; i++) {
    const started = performance.now();
    const product = tf.matMul(a, a);
    await product.data();
    times.push(performance.now() - started);
    product.dispose();
  }
  a.dispose();
  return (2 * size ** 3) / (median(times.slice(1)) * 1e6);
}

/**
 * Floating-point operations that the algorithm needs, without padding. Trained cells pay each product three times
 * (forward, and backward to input and weights; the pixels want no gradient), roll-out cells once; the embedding's
 * side is a small table.
 */
function usefulFlops(trained: number, rolledOut: number, { hidden: H }: Settings, data: DataSet): number {
  const recurrent = 2 * H * 3 * H;
  const output = 2 * H * data.vocabulary.length;
  const pixels = 2 * data.inputSize * 3 * H;
  return trained * (2 * pixels + 6 * recurrent + 3 * output) + rolledOut * (recurrent + output);
}

async function measure(data: DataSet, batchSize: number, updates: number): Promise<Row[]> {
  const settings = { ...PRESETS['paper-letters'].settings, batchSize, contestants: CONTESTANTS };
  const race = createRace(settings, data);
  const yieldPoint = createYieldPoint(createPing(), () => false);
  const reports: UpdateReport[][] = CONTESTANTS.map(() => []);
  for (let i = 0; i < (WARM_UP + updates) * CONTESTANTS.length; i++) {
    const report = await race.advance(yieldPoint);
    at(reports, report.contestant).push(report);
  }
  race.dispose();
  const cellsOf = (list: readonly UpdateReport[]) =>
    at(list, list.length - 1).decoderCells - at(list, WARM_UP - 1).decoderCells;
  const trained = cellsOf(at(reports, 0));
  return reports.map((list, i) => {
    const measured = list.slice(WARM_UP);
    const total = measured.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const phases = PHASES.filter((phase) => measured.some((report) => report.phases[phase] !== undefined));
    const medians = phases.map((phase) => [
      phase,
      median(measured.map((report) => report.phases[phase] ?? 0)),
    ]);
    return {
      contestant: fullContestantName(at(CONTESTANTS, i)),
      batchSize,
      msPerStep: {
        total: median(measured.map(({ milliseconds }) => milliseconds)),
        ...Object.fromEntries<number>(medians.map(([phase, ms]) => [String(phase), Number(ms)])),
      },
      gflops: usefulFlops(trained, cellsOf(list) - trained, settings, data) / (total * 1e6),
    };
  });
}

const { values } = parseArgs({
  options: {
    backend: { type: 'string', default: 'wasm' },
    updates: { type: 'string', default: '10' },
    json: { type: 'string' },
  },
});
const backend = await startBackend(parseBackend(values.backend));
const data = await loadData(null, () => undefined);
const peak = await peakGflops(backend.backend === 'cpu' ? 256 : 1024);
const processor = os.cpus()[0]?.model ?? 'unknown processor';
console.log(`${backend.backend} (${backend.adapter}), Node ${process.version}, ${processor}`);
console.log(`matrix product: ${peak.toFixed(1)} GFLOP/s; medians of ${values.updates} updates, H 128:`);
const rows: Row[] = [];
for (const batchSize of BATCH_SIZES)
  for (const row of await measure(data, batchSize, Number(values.updates))) {
    rows.push(row);
    const { total = 0, ...phases } = row.msPerStep;
    const parts = Object.entries(phases).map(([phase, ms]) => `${phase} ${ms.toFixed(1)}`);
    console.log(
      `batch ${row.batchSize}  ${row.contestant.padEnd(40)} ${total.toFixed(1).padStart(8)} ms  ${row.gflops.toFixed(1)} GFLOP/s  (${parts.join(', ')})`,
    );
  }
if (values.json !== undefined) {
  const report = { backend, node: process.version, processor, matrixProductGflops: peak, rows };
  await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
