/** The bench: updates of four contestants in the paper's letters set-up, on the backend in force. */
import { at } from '../../base/assert.ts';
import { fullContestantName } from '../../experiments/contestantName.ts';
import { PRESETS } from '../../experiments/presets.ts';
import type { KernelPath } from '../../experiments/reports.ts';
import { contestantSchema, type Settings } from '../../experiments/settings.ts';
import type {
  Growth,
  ProductSpeed,
  RollOutSpeed,
  SizeSpeed,
  SpeedReport,
  SpeedRow,
} from '../../experiments/speedReport.ts';
import { chooseKernels, kernelPath } from '../../kernels/registry.ts';
import { tf } from '../../kernels/tf.ts';
import { watchGpu, type GpuWatch } from '../../kernels/webgpu/watchGpu.ts';
import { PHASES } from '../../methods/method.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import type { DataSet } from '../../tasks/task.ts';
import type { UpdateReport } from '../contract.ts';
import { createRace } from '../race.ts';
import type { SpeedPlan } from './plans.ts';
import { costSpeeds } from './costs.ts';
import { median, productSpeed } from './products.ts';
import { rollOutSpeed } from './rollOuts.ts';
import { sizePoints, sizeSpeeds } from './sizes.ts';
import { benchWords } from './words.ts';
import { SPEED_RUN } from '../../text/en/speedRun.ts';
import { tell } from '../../text/tell.ts';

const searnn = { method: 'searnn', rollIn: 'learned', objective: 'kl' } as const;
/** MLE stands first: its decoder cells are the batch's. */
const CONTESTANTS = [
  contestantSchema.parse({ method: 'mle' }),
  contestantSchema.parse({ ...searnn, rollOut: 'mixed', tokens: 'topk', tokenCount: 5 }),
  contestantSchema.parse({ ...searnn, rollOut: 'mixed' }),
  contestantSchema.parse({ ...searnn, rollOut: 'learned' }),
];

/** Networks beside the plain one, and who trains them. */
const NETWORKS = [
  { network: 'aligned', own: { aligned: true } },
  { network: 'additive attention', own: { attention: 'additive' } },
] as const satisfies readonly { network: SpeedRow['network']; own: Partial<Settings> }[];
const FEW = CONTESTANTS.slice(0, 2);
/** Who is measured at other sizes. */
const GROWN = CONTESTANTS.slice(0, 3);

export interface SpeedOptions {
  readonly plan: SpeedPlan;
  /** Hears what is measured, and the part done, 0 … 1. */
  readonly onProgress: (label: string, done: number) => void;
  /** May throw `stopped`. */
  readonly yieldPoint: YieldPoint;
}

/** An update and what it asked of the GPU. */
interface Sample extends UpdateReport {
  readonly dispatches: number | null;
  readonly jsMs: number | null;
}

/**
 * Floating-point operations that the algorithm needs, without padding. Trained cells pay each product three times
 * (forward, and backward to input and weights; the pixels want no gradient), roll-out cells once; the embedding's
 * side is a small table, and a source's own products are made once a cell. T cells of a source, on average.
 */
function trainedFlops(cells: number, settings: Settings, data: DataSet): number {
  const { hidden: H, aligned, attention, attentionUnits: A } = settings;
  const seen = (aligned ? 6 * H * H : 0) + (attention === 'none' ? 0 : 2 * H * (A + H));
  return cells * (4 * data.packing.inputSize * 3 * H + 18 * H * H + 3 * (seen + cellFlops(settings, data)));
}

/** Of one decoder cell, forward. */
function cellFlops({ hidden: H, attention, attentionUnits: A }: Settings, data: DataSet): number {
  const T = data.examples.reduce((sum, { targets }) => sum + targets.length, 0) / data.examples.length;
  const read = attention === 'none' ? 0 : 2 * H * (A + H) + 2 * T * (A + H);
  return 6 * H * H + 2 * H * data.vocabulary.length + read;
}

async function samplesOf(
  settings: Settings,
  data: DataSet,
  { warmUp, updates }: Pick<SpeedPlan, 'warmUp' | 'updates'>,
  gpu: GpuWatch | null,
  { onRound, yieldPoint }: { readonly onRound: () => void; readonly yieldPoint: YieldPoint },
): Promise<readonly (readonly Sample[])[]> {
  const race = createRace(settings, data);
  const samples: Sample[][] = settings.contestants.map(() => []);
  try {
    for (let round = 0; round < warmUp + updates; round++) {
      for (let turns = settings.contestants.length; turns > 0; turns--) {
        const before = { dispatches: gpu?.dispatches ?? 0, idle: gpu?.idle ?? 0 };
        const report = await race.advance(yieldPoint);
        const waited = gpu === null ? null : gpu.idle - before.idle;
        at(samples, report.contestant).push({
          ...report,
          dispatches: gpu === null ? null : gpu.dispatches - before.dispatches,
          jsMs: waited === null ? null : Math.max(0, report.milliseconds - waited),
        });
      }
      onRound();
    }
  } finally {
    race.dispose();
  }
  return samples;
}

const medianOrNull = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
};

/** Cells and roll-outs of the measured updates, which a sample's totals begin before. */
const grownBy = (list: readonly Sample[], first: number, of: (sample: Sample) => number): number =>
  of(at(list, list.length - 1)) - of(at(list, first - 1));

function rowsOf(
  kernels: KernelPath,
  network: SpeedRow['network'],
  settings: Settings,
  data: DataSet,
  samples: readonly (readonly Sample[])[],
  warmUp: number,
): SpeedRow[] {
  const trained = grownBy(at(samples, 0), warmUp, ({ decoderCells }) => decoderCells);
  return samples.map((list, i) => {
    const measured = list.slice(warmUp);
    const sum = (of: (sample: Sample) => number): number =>
      measured.reduce((total, one) => total + of(one), 0);
    const phases = PHASES.filter((phase) => measured.some((one) => one.phases[phase] !== undefined));
    const total = sum(({ milliseconds }) => milliseconds);
    const cells = grownBy(list, warmUp, ({ decoderCells }) => decoderCells) - trained;
    return {
      kernels,
      contestant: fullContestantName(at(settings.contestants, i)),
      network,
      batchSize: settings.batchSize,
      hidden: settings.hidden,
      msPerStep: {
        total: median(measured.map(({ milliseconds }) => milliseconds)),
        ...Object.fromEntries(
          phases.map((phase) => [phase, median(measured.map((one) => one.phases[phase] ?? 0))]),
        ),
      },
      bestMs: Math.min(...measured.map(({ milliseconds }) => milliseconds)),
      dispatches: medianOrNull(measured.map(({ dispatches }) => dispatches)),
      jsMs: medianOrNull(measured.map(({ jsMs }) => jsMs)),
      rollOutsPerSecond: (1000 * grownBy(list, warmUp, ({ rollOuts }) => rollOuts)) / total,
      gflops: (trainedFlops(trained, settings, data) + cells * cellFlops(settings, data)) / (total * 1e6),
    };
  });
}

/**
 * Measures what the plan says; the kernels in force before are in force after.
 * @throws PlaygroundError `stopped` from the yield point
 */
export async function measureSpeed({
  plan,
  onProgress,
  yieldPoint,
}: SpeedOptions): Promise<
  Pick<SpeedReport, 'products' | 'rollOuts' | 'costs' | 'rows' | 'sizes' | 'growth'>
> {
  const before = kernelPath();
  // Where nothing is hand-written, fused would be stock by another name.
  chooseKernels('fused');
  const paths = plan.kernels.filter((kernels) => kernels === 'stock' || kernelPath() === 'fused');
  const doubled = plan.growth === null ? [] : (['T', 'V', 'B', 'H'] as const);
  const rounds = plan.warmUp + plan.updates;
  const all =
    paths.length * (plan.hidden.length * plan.batchSizes.length + NETWORKS.length) * rounds +
    (sizePoints(plan).length + 1 + doubled.length) * rounds;
  let done = 0;
  let label = '';
  const onRound = (): void => onProgress(label, Math.min(1, ++done / all));
  const gpu = tf.getBackend() === 'webgpu' ? watchGpu() : null;
  const products: ProductSpeed[] = [];
  const rollOuts: RollOutSpeed[] = [];
  const rows: SpeedRow[] = [];
  const growth: Growth[] = [];
  let sizes: readonly SizeSpeed[];
  const costs = await costSpeeds(yieldPoint);
  const paper = { ...PRESETS['paper-letters'].settings, contestants: CONTESTANTS };
  try {
    const data = benchWords();
    for (const kernels of paths) {
      chooseKernels(kernels);
      label = tell(SPEED_RUN.products, { kernels });
      onProgress(label, done / all);
      products.push(await productSpeed(kernels, [plan.square, plan.square, plan.square], yieldPoint));
      for (const hidden of plan.hidden) {
        const shape = [plan.block, hidden, 3 * hidden] as const;
        products.push(await productSpeed(kernels, shape, yieldPoint));
        rollOuts.push(await rollOutSpeed(kernels, shape, yieldPoint));
        for (const batchSize of plan.batchSizes) {
          label = tell(SPEED_RUN.updates, { count: batchSize, hidden, kernels });
          const settings: Settings = { ...paper, hidden, embedding: hidden, batchSize };
          const samples = await samplesOf(settings, data, plan, gpu, { onRound, yieldPoint });
          rows.push(...rowsOf(kernels, '', settings, data, samples, plan.warmUp));
        }
      }
      const [hidden, batchSize] = [at(plan.hidden, 0), at(plan.batchSizes, plan.batchSizes.length - 1)];
      for (const { network, own } of NETWORKS) {
        label = tell(SPEED_RUN.network, { count: batchSize, hidden, network, kernels });
        const sizes = { hidden, embedding: hidden, attentionUnits: hidden, batchSize };
        const settings: Settings = { ...paper, ...own, ...sizes, contestants: FEW };
        const samples = await samplesOf(settings, data, plan, gpu, { onRound, yieldPoint });
        rows.push(...rowsOf(kernels, network, settings, data, samples, plan.warmUp));
      }
    }
    chooseKernels('fused');
    label = tell(SPEED_RUN.sizes);
    sizes = await sizeSpeeds(plan, { ...paper, contestants: GROWN }, async (settings) => {
      const samples = await samplesOf(settings, data, plan, gpu, { onRound, yieldPoint });
      return samples.map((list) => median(list.slice(plan.warmUp).map(({ milliseconds }) => milliseconds)));
    });
    if (plan.growth !== null) {
      label = tell(SPEED_RUN.growth);
      const base = plan.growth;
      const timeOf = async ({ T, V, B, H }: typeof base): Promise<number> => {
        const contestants = [at(CONTESTANTS, 3)];
        const settings: Settings = { ...paper, contestants, hidden: H, embedding: H, batchSize: B };
        const [samples = []] = await samplesOf(settings, benchWords(V, T), plan, gpu, {
          onRound,
          yieldPoint,
        });
        return median(samples.slice(plan.warmUp).map(({ milliseconds }) => milliseconds));
      };
      const once = await timeOf(base);
      for (const size of doubled) {
        const to = 2 * base[size];
        growth.push({ size, from: base[size], to, ratio: (await timeOf({ ...base, [size]: to })) / once });
      }
    }
  } finally {
    gpu?.end();
    chooseKernels(before);
  }
  return { products, rollOuts, costs, rows, sizes, growth };
}
