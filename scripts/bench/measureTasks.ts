/** Updates of tasks and of growing sizes, each in a process of its own. */
import os from 'node:os';
import type { How } from './asked.ts';
import { inChild } from './inChild.ts';
import type { Measured } from './workload.ts';
import { BASE, realPairs, type Axis, type BenchTask, type Workload } from './workloads.ts';

/** Seconds a contestant. */
const SECONDS = { quick: 0.5, full: 3 } as const;
/** Updates by MLE before roll-outs that a token ends are measured. */
const WARM = { quick: 20, full: 300 } as const;

/** Where one size grows; threads grow to as many as there are cores. */
const POINTS: Readonly<Record<Exclude<Axis, 'threads'>, readonly number[]>> = {
  V: [26, 100, 300, 1000, 3000, 10_000, 30_000],
  H: [32, 64, 128, 256, 512],
  B: [4, 16, 64, 256],
  T: [2, 4, 8, 16, 32],
};

/** One size, and what was measured at every point. */
export interface Curve {
  readonly axis: Axis;
  readonly points: readonly { readonly x: number; readonly measured: Measured }[];
}

export function workloadOf(task: BenchTask, how: How): Workload {
  const pace = how.quick ? 'quick' : 'full';
  return {
    ...{ task, backend: how.backend, threads: 1, sizes: how.sizes, seconds: SECONDS[pace] },
    translation: how.translation ?? realPairs(),
    warm: task === 'translation' ? WARM[pace] : 0,
  };
}

export async function measureTasks(
  tasks: readonly BenchTask[],
  how: How,
  say: (text: string) => void,
): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const task of tasks) {
    say(`  ${task}`);
    all.push(await inChild(workloadOf(task, how)));
  }
  return all;
}

/** Powers of two up to the number of cores. */
const threadCounts = (): readonly number[] =>
  [1, 2, 4, 8, 16].filter((count) => count === 1 || count <= os.availableParallelism());

export async function measureGrowth(
  axis: Axis,
  points: readonly number[] | null,
  how: How,
  say: (text: string) => void,
): Promise<Curve> {
  const base = workloadOf('rows', { ...how, sizes: { ...BASE, ...how.sizes } });
  const measured: { x: number; measured: Measured }[] = [];
  for (const x of points ?? (axis === 'threads' ? threadCounts() : POINTS[axis])) {
    say(`  ${axis} ${x}`);
    const workload =
      axis === 'threads' ? { ...base, threads: x } : { ...base, sizes: { ...base.sizes, [axis]: x } };
    measured.push({ x, measured: await inChild(workload) });
  }
  return { axis, points: measured };
}
