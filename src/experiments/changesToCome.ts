/** Changes of settings that a replayed run made on the way, and that its replay has still to make. */
import type { Settings } from './settings.ts';
import { changesWithout, type Change } from './settingsChange.ts';

/** Whether a run that stands at `updates` comes there no more: no contestant ever has fewer. */
const isMissed = (change: Change, updates: readonly number[]): boolean =>
  change.updates.some((count, i) => count < (updates[i] ?? 0));

const sum = ({ updates }: Change): number => updates.reduce((all, each) => all + each, 0);

export class ChangesToCome {
  #all: readonly Change[];

  /** @param updates where the run stands: what it has missed, as a file may tell, keeps nothing that comes later from being made */
  constructor(all: readonly Change[] = [], updates: readonly number[] = []) {
    this.#all = all.filter((change) => !isMissed(change, updates)).sort((a, b) => sum(a) - sum(b));
  }

  /** In their order. */
  get all(): readonly Change[] {
    return this.#all;
  }

  /** `now`, but what is still to be changed as it was `then`. */
  unmade(now: Settings, then: Settings): Settings {
    const names = new Set(this.#all.flatMap(({ settings }) => Object.keys(settings)));
    const values = Object.entries(then).filter(([name]) => names.has(name));
    return { ...now, ...Object.fromEntries(values) };
  }

  /** The settings of the change that was made once each contestant had done `updates`, which is then behind; null where none was. */
  take(updates: readonly number[]): Change['settings'] | null {
    this.#all = this.#all.filter((change) => !isMissed(change, updates));
    const [next, ...later] = this.#all;
    if (next?.updates.every((count, i) => count === updates[i]) !== true) return null;
    this.#all = later;
    return next.settings;
  }

  /** Whoever sets some of them by hand keeps what was set. */
  leaveOut(names: Iterable<string>): void {
    this.#all = changesWithout(this.#all, names);
  }
}
