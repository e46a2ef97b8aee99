/** The backend that computes: what was asked for, what was chosen, and how often a GPU was lost. */
import { PlaygroundError } from '../base/errors.ts';
import type { BackendReport } from '../experiments/reports.ts';
import type { BackendStarters } from '../kernels/backend/starter.ts';
import type { DeviceEvents } from '../kernels/device.ts';
import { chooseBackend } from '../training/backend.ts';
import { gradientSelfTest } from '../training/selfTest.ts';
import type { PostNews } from './dispatcher.ts';
import type { Requests } from './protocol.ts';
import { BACKEND } from '../text/en/backend.ts';
import { retell } from '../text/retell.ts';
import { tell } from '../text/tell.ts';

/** A GPU that is lost this often within this time (ms) is not tried again. */
const LOSSES = { most: 3, within: 60_000 } as const;

export class ChosenBackend {
  readonly #starters: BackendStarters;
  readonly #post: PostNews;
  readonly #events: DeviceEvents;
  #asked: Requests['boot']['params'] = { override: null, kernels: 'fused' };
  #report: BackendReport | null = null;
  /** Counts choices: news of a device chosen earlier mean nothing. */
  #choices = 0;
  /** When devices were lost. */
  #losses: number[] = [];

  /** @param events heard of the device in use only */
  constructor(starters: BackendStarters, post: PostNews, events: DeviceEvents) {
    this.#starters = starters;
    this.#post = post;
    this.#events = events;
  }

  /** @throws PlaygroundError `not-ready` before the first choice */
  get report(): BackendReport {
    if (this.#report === null) throw new PlaygroundError('not-ready', tell(BACKEND.notStarted));
    return this.#report;
  }

  /** Its report in the language in force, null before the first choice. */
  tellAgain(): BackendReport | null {
    this.#report &&= { ...this.#report, reason: retell(this.#report.reason) };
    return this.#report;
  }

  /** Chooses as asked from now on. */
  ask(asked: Requests['boot']['params']): Promise<BackendReport> {
    this.#asked = asked;
    return this.choose();
  }

  /** Chooses again, with stock kernels from now on, and tells the page. */
  async useStock(): Promise<void> {
    const backend = await this.ask({ ...this.#asked, kernels: 'stock' });
    this.#post({ kind: 'backend', backend });
  }

  /** A device was lost: after a few of them the GPU is given up. */
  countLoss(): void {
    const now = performance.now();
    this.#losses = [...this.#losses.filter((at) => now - at < LOSSES.within), now];
  }

  async choose(): Promise<BackendReport> {
    const mine = ++this.#choices;
    const events = this.#events;
    const tooOften: BackendStarters = {
      ...this.#starters,
      webgpu: () => Promise.reject(new PlaygroundError('no-backend', tell(BACKEND.lostAgain))),
    };
    this.#report = await chooseBackend(this.#asked.override, {
      kernels: this.#asked.kernels,
      starters: this.#losses.length < LOSSES.most ? this.#starters : tooOften,
      selfTest: gradientSelfTest,
      onProgress: (label) => {
        this.#post({ kind: 'progress', label, fraction: null });
      },
      events: {
        onLost: (message) => {
          if (mine === this.#choices) events.onLost(message);
        },
        onError: (message) => {
          if (mine === this.#choices) events.onError(message);
        },
      },
    });
    return this.#report;
  }
}
