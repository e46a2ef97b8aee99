/** What the bench measures, as data. */
import type { BackendReport, KernelPath } from '../../experiments/reports.ts';
import type { PlanName } from '../../experiments/speedReport.ts';

export interface SpeedPlan {
  readonly hidden: readonly number[];
  readonly batchSizes: readonly number[];
  readonly kernels: readonly KernelPath[];
  /** Updates of each contestant before the measured ones: kernels are compiled, and the GPU's pace is learned. */
  readonly warmUp: number;
  readonly updates: number;
  /** Rows of the roll-outs that are measured alone, and of the product beside them. */
  readonly block: number;
  /** Side of the square product. */
  readonly square: number;
  /** Sizes that updates are measured at beside `hidden` and `batchSizes`, each with each; null for none. */
  readonly sizes: { readonly hidden: readonly number[]; readonly batchSizes: readonly number[] } | null;
  /** Sizes of the base from which each is doubled; null for no such measurement. */
  readonly growth: { readonly T: number; readonly V: number; readonly B: number; readonly H: number } | null;
}

const BOTH: readonly KernelPath[] = ['fused', 'stock'];

const PLANS = {
  /** The page's: within a minute. */
  quick: {
    hidden: [128],
    batchSizes: [64],
    kernels: BOTH,
    warmUp: 1,
    updates: 4,
    block: 2048,
    square: 1024,
    sizes: { hidden: [32, 64, 128], batchSizes: [16, 64] },
    growth: null,
  },
  /** The command line's: a minute or two. */
  full: {
    hidden: [128, 256],
    batchSizes: [16, 64],
    kernels: BOTH,
    warmUp: 2,
    updates: 8,
    block: 2048,
    square: 1024,
    // Its rows have them.
    sizes: null,
    growth: { T: 6, V: 26, B: 16, H: 64 },
  },
  /** For a GPU that is emulated, and for plain JavaScript: they would take minutes for an update. */
  small: {
    hidden: [16],
    batchSizes: [4],
    kernels: BOTH,
    warmUp: 2,
    updates: 2,
    block: 64,
    square: 128,
    sizes: { hidden: [8, 16], batchSizes: [2, 4] },
    growth: null,
  },
} as const satisfies Record<string, SpeedPlan>;

/** Slow backends are measured at small sizes, and the report's rows say which. */
export function planFor(name: PlanName, { backend, adapter }: BackendReport): SpeedPlan {
  const slow = backend === 'cpu' || backend === 'webgl' || adapter.includes('software');
  return slow ? PLANS.small : PLANS[name];
}
