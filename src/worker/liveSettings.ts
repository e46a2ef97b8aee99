/** What is changed while a run goes on: by the reader, or because the run that it repeats was changed there. */
import { ChangesToCome } from '../experiments/changesToCome.ts';
import { parseSettings } from '../experiments/parseSettings.ts';
import type { Settings } from '../experiments/settings.ts';
import { changeEvent } from '../experiments/settingsChange.ts';
import type { Race } from '../training/contract.ts';
import type { EventLog } from './eventLog.ts';
import type { RunSnapshot } from './protocol.ts';

export class LiveSettings {
  /** What the reader has changed. */
  byHand: Partial<Settings> = {};
  readonly #race: Pick<Race, 'settings' | 'adjust'>;
  readonly #events: EventLog;
  readonly #onChange: (settings: Settings) => void;
  #toCome = new ChangesToCome();

  /** @param events where changes are written down */
  constructor(
    race: Pick<Race, 'settings' | 'adjust'>,
    events: EventLog,
    onChange: (settings: Settings) => void,
  ) {
    this.#race = race;
    this.#events = events;
    this.#onChange = onChange;
  }

  /** The part of a snapshot that tells what is still to come. */
  get toCome(): Pick<RunSnapshot, 'changes'> {
    const { all } = this.#toCome;
    return all.length > 0 ? { changes: all } : {};
  }

  /** The reader changes settings at `updates` of each contestant: a run that this one repeats changes them no more. */
  adjust(settings: Partial<Settings>, updates: readonly number[]): void {
    this.byHand = { ...this.byHand, ...settings };
    this.#toCome.leaveOut(Object.keys(settings));
    this.#take(settings, updates);
  }

  /** Makes the change that the repeated run made at `updates`; false where it made none. */
  repeat(updates: readonly number[]): boolean {
    const settings = this.#toCome.take(updates);
    if (settings !== null) this.#take(settings, updates);
    return settings !== null;
  }

  /** Goes back to where a snapshot was taken: what the reader changed since holds from there on, what a run repeats comes again. */
  restore({ settings: then, changes }: RunSnapshot, updates: readonly number[]): void {
    const { settings: now } = this.#race;
    this.#toCome = new ChangesToCome(changes, updates);
    const settings = this.#toCome.unmade(now, then ?? now);
    this.#events.add(changeEvent(then ?? now, settings, updates));
    this.#race.adjust(settings);
  }

  #take(settings: { readonly [Name in keyof Settings]?: unknown }, updates: readonly number[]): void {
    const before = this.#race.settings;
    const now = parseSettings({ ...before, ...settings });
    const event = changeEvent(before, now, updates);
    if (event === null) return;
    this.#events.add(event);
    this.#race.adjust(now);
    this.#onChange(now);
  }
}
