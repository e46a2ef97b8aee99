/** The bench as the page asks for it: on the backend in force, interruptible, with progress. */
import type { BackendReport } from '../experiments/reports.ts';
import type { PlanName, SpeedReport } from '../experiments/speedReport.ts';
import { measureSpeed } from '../training/bench/measureSpeed.ts';
import { planFor } from '../training/bench/plans.ts';
import { createPing, createYieldPoint } from '../training/yielding.ts';
import type { PostNews } from './dispatcher.ts';

/** `Chrome 128, 8 cores`: what a browser says of itself and its machine, as far as it goes. */
export function machineText(userAgent: string, cores: number): string {
  const [, name = 'unknown browser', version = ''] =
    /(Firefox|Edg|Chrome|Version)\/(\d+)/.exec(userAgent) ?? [];
  const known: Readonly<Record<string, string>> = { Edg: 'Edge', Version: 'Safari' };
  return `${known[name] ?? name} ${version}`.trim() + `, ${cores} cores`;
}

export class SpeedBench {
  readonly #post: PostNews;
  #stopped = false;

  constructor(post: PostNews) {
    this.#post = post;
  }

  stop(): null {
    this.#stopped = true;
    return null;
  }

  /** @throws PlaygroundError `stopped` when told so */
  async run(name: PlanName, backend: BackendReport): Promise<SpeedReport> {
    this.#stopped = false;
    const measured = await measureSpeed({
      plan: planFor(name, backend),
      onProgress: (label, fraction) => {
        this.#post({ kind: 'progress', label, fraction });
      },
      yieldPoint: createYieldPoint(createPing(), () => this.#stopped),
    });
    return {
      format: 'searnn-speed',
      version: 1,
      backend,
      machine: machineText(navigator.userAgent, navigator.hardwareConcurrency),
      date: new Date().toISOString().slice(0, 10),
      ...measured,
    };
  }
}
