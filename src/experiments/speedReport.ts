/** How fast the engine is on a device: what was measured, as plain data and as text to hand on. */
import { SPEED_REPORT } from '../text/en/speedReport.ts';
import { tell } from '../text/tell.ts';
import { alignedText } from './alignedText.ts';
import type { BackendReport, KernelPath } from './reports.ts';
import { digits, fixed } from '../text/numbers.ts';
import { toldAdapter } from './adapterText.ts';

/** How much is measured: seconds of it, or minutes. */
export type PlanName = 'quick' | 'full';

/** One contestant's updates at one size. Times in ms are medians. */
export interface SpeedRow {
  readonly kernels: KernelPath;
  readonly contestant: string;
  /** How the decoder sees the source beyond the state that it starts from; empty for not at all. */
  readonly network: '' | 'aligned' | 'additive attention';
  /** Words in a batch. */
  readonly batchSize: number;
  /** Hidden units. */
  readonly hidden: number;
  /** `total`, and every phase by name. */
  readonly msPerStep: Readonly<Record<string, number>>;
  readonly bestMs: number;
  /** Dispatches of an update; null where there is no WebGPU. */
  readonly dispatches: number | null;
  /** Time of an update in which JavaScript was not waiting for the GPU; null where there is no WebGPU. */
  readonly jsMs: number | null;
  readonly rollOutsPerSecond: number;
  /** Arithmetic of all cells that the algorithm visits, padding not counted, over the time of the updates. */
  readonly gflops: number;
}

/** Speed of roll-outs by themselves, all of the same length; what a cell's rows share is not counted. */
export interface RollOutSpeed {
  readonly kernels: KernelPath;
  readonly hidden: number;
  readonly rows: number;
  readonly steps: number;
  /** Median and best. */
  readonly gflops: number;
  readonly bestGflops: number;
}

/** Speed of a plain matrix product on the same backend: the best that a network can reach there. */
export interface ProductSpeed {
  readonly kernels: KernelPath;
  /** [rows, inner, columns] */
  readonly shape: readonly [number, number, number];
  /** Median and best. */
  readonly gflops: number;
  readonly bestGflops: number;
}

/** Finishing and costing a block of roll-outs on plain arrays. Times in ms, median and best. */
export interface CostSpeed {
  /** The kind of cost, as it is named to readers. */
  readonly cost: string;
  readonly rollOuts: number;
  /** Tokens of each. */
  readonly length: number;
  readonly ms: number;
  readonly bestMs: number;
}

/** How an update's time grows when one size is doubled; T cells a word, V tokens, B words, H units. */
export interface Growth {
  readonly size: 'T' | 'V' | 'B' | 'H';
  readonly from: number;
  readonly to: number;
  /** Time after over time before. */
  readonly ratio: number;
}

/** An update of one contestant at one point of growing sizes: hidden units, words in a batch. */
export interface SizeSpeed {
  readonly contestant: string;
  readonly hidden: number;
  readonly batchSize: number;
  /** Median, ms. */
  readonly ms: number;
}

export interface SpeedReport {
  readonly format: 'searnn-speed';
  readonly version: 1;
  readonly backend: BackendReport;
  /** Browser or Node, and how many cores it names. */
  readonly machine: string;
  /** ISO date. */
  readonly date: string;
  readonly products: readonly ProductSpeed[];
  readonly rollOuts: readonly RollOutSpeed[];
  readonly costs: readonly CostSpeed[];
  readonly rows: readonly SpeedRow[];
  /** Point by point, the contestants of each in their order. */
  readonly sizes: readonly SizeSpeed[];
  readonly growth: readonly Growth[];
}

/** Who trains what. */
export function rowName({ contestant, network }: SpeedRow): string {
  return network === '' ? contestant : `${contestant}, ${tell(SPEED_REPORT.networks[network])}`;
}

/** Fused over stock: how many times faster an update is; null where only one was measured. */
export function speedUp(rows: readonly SpeedRow[], row: SpeedRow): number | null {
  const same = (other: SpeedRow): boolean =>
    other.contestant === row.contestant &&
    other.network === row.network &&
    other.batchSize === row.batchSize &&
    other.hidden === row.hidden;
  const stock = rows.find((other) => other.kernels === 'stock' && same(other))?.msPerStep['total'];
  const fused = rows.find((other) => other.kernels === 'fused' && same(other))?.msPerStep['total'];
  return stock === undefined || fused === undefined ? null : stock / fused;
}

/** The roll-outs' speed as a part of the product's on equal shapes; null where that was not measured. */
export function shareOfProduct(products: readonly ProductSpeed[], rollOut: RollOutSpeed): number | null {
  const { kernels, rows, hidden, gflops } = rollOut;
  const equal = products.find(
    ({ kernels: path, shape: [m, k, n] }) =>
      path === kernels && m === rows && k === hidden && n === 3 * hidden,
  );
  return equal === undefined ? null : gflops / equal.gflops;
}

/** Three digits at most, and never an exponent. */
const short = (value: number): string => (value >= 100 ? fixed(value, 0) : digits(value, 3));

/** The report as text of fixed-width lines. */
export function formatSpeedReport(report: SpeedReport): string {
  const { backend, machine, date, products, rollOuts, costs, rows, sizes, growth } = report;
  const lines = [
    tell(SPEED_REPORT.head, {
      backend: backend.backend,
      adapter: toldAdapter(backend.adapter),
      machine,
      date,
    }),
    ...products.map(({ kernels, shape: [m, k, n], gflops, bestGflops }) =>
      tell(SPEED_REPORT.product, {
        ...{ m: String(m), k: String(k), n: String(n), kernels },
        ...{ gflops: short(gflops), best: short(bestGflops) },
      }),
    ),
    ...rollOuts.map((one) => {
      const share = shareOfProduct(products, one);
      const told = {
        ...{ rows: String(one.rows), steps: String(one.steps), hidden: String(one.hidden) },
        ...{ kernels: one.kernels, gflops: short(one.gflops), best: short(one.bestGflops) },
      };
      return share === null
        ? tell(SPEED_REPORT.rollOuts, told)
        : tell(SPEED_REPORT.rollOutsShare, { ...told, share: (100 * share).toFixed(0) });
    }),
    ...costs.map(({ cost, rollOuts: count, length, ms, bestMs }) =>
      tell(SPEED_REPORT.costs, {
        ...{ cost, rollOuts: String(count), length: String(length) },
        ...{ ms: short(ms), best: short(bestMs) },
      }),
    ),
    tell(SPEED_REPORT.medians),
  ];
  const { columns } = SPEED_REPORT;
  const gpu = rows.some(({ dispatches }) => dispatches !== null);
  const head = [
    ...[columns.contestant, columns.kernels, columns.batch, columns.hidden, columns.ms, columns.best],
    ...[columns.rollOuts, columns.gflops, ...(gpu ? [columns.dispatches, columns.jsMs] : [])],
    ...[columns.faster, columns.phases],
  ].map((title) => tell(title));
  const table = rows.map((row) => {
    const { total = 0, ...phases } = row.msPerStep;
    const faster = row.kernels === 'fused' ? speedUp(rows, row) : null;
    return [
      ...[
        rowName(row),
        row.kernels,
        String(row.batchSize),
        String(row.hidden),
        short(total),
        short(row.bestMs),
      ],
      ...[row.rollOutsPerSecond === 0 ? '–' : row.rollOutsPerSecond.toFixed(0), short(row.gflops)],
      ...(gpu ? [String(row.dispatches ?? '–'), row.jsMs === null ? '–' : short(row.jsMs)] : []),
      faster === null ? '–' : tell(SPEED_REPORT.times, { factor: short(faster) }),
      Object.entries(phases)
        .map(([phase, ms]) => `${phase} ${short(ms)}`)
        .join(', '),
    ];
  });
  const grown = growth.map(({ size, from, to, ratio }) => `${size} ${from} → ${to}: × ${fixed(ratio, 2)}`);
  return [
    ...lines,
    ...alignedText([head, ...table]),
    ...sizes.map(({ contestant, hidden, batchSize, ms }) =>
      tell(SPEED_REPORT.size, {
        contestant,
        ...{ batch: String(batchSize), hidden: String(hidden), ms: short(ms) },
      }),
    ),
    ...(grown.length > 0 ? [tell(SPEED_REPORT.grown, { sizes: grown.join(', ') })] : []),
    '',
  ].join('\n');
}
