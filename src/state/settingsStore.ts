/** The settings the reader wants. What is in force stands in the engine's run report. Written by the form and the link. */
import { createStore } from 'zustand/vanilla';
import { at } from '../base/assert.ts';
import { CONTESTANT_LIMIT } from '../experiments/contestants.ts';
import { withShared, type FieldValue } from '../experiments/fieldList.ts';
import { sameContestant } from '../experiments/fieldUse.ts';
import { openingSettings } from '../experiments/presets.ts';
import {
  contestantSchema,
  type ContestantSettings,
  type Settings,
  type SharedField,
} from '../experiments/settings.ts';

export const settingsStore = createStore<{ readonly wanted: Settings }>(() => ({ wanted: openingSettings }));

export const wantedSettings = (): Settings => settingsStore.getState().wanted;

/** Replaces all settings, as a link or a preset does. */
export function wantSettings(wanted: Settings): void {
  settingsStore.setState({ wanted });
}

/** Changes one shared setting to a value that its field allows. */
export function wantShared(name: SharedField, value: FieldValue): void {
  wantSettings(withShared(wantedSettings(), name, value));
}

/** Changes what one contestant has of its own. */
export function wantContestant(index: number, change: Partial<ContestantSettings>): void {
  const wanted = wantedSettings();
  const contestants = wanted.contestants.map((old, i) => (i === index ? { ...old, ...change } : old));
  wantSettings({ ...wanted, contestants });
}

/** One more contestant: the one that asks what roll-outs buy, or the next that is not there yet. */
export function addContestant(): void {
  const wanted = wantedSettings();
  if (wanted.contestants.length >= CONTESTANT_LIMIT) return;
  const proposals = [
    { method: 'searnn', objective: 'll' },
    { method: 'searnn', rollOut: 'reference' },
    { method: 'searnn', tokens: 'topk', tokenCount: 5 },
    { method: 'mle' },
    { method: 'searnn' },
  ].map((proposal) => contestantSchema.parse(proposal));
  const next = proposals.find((proposal) => !wanted.contestants.some((old) => sameContestant(old, proposal)));
  wantSettings({ ...wanted, contestants: [...wanted.contestants, next ?? at(proposals, 0)] });
}

/** Takes a contestant out; the last one stays. */
export function removeContestant(index: number): void {
  const wanted = wantedSettings();
  if (wanted.contestants.length < 2) return;
  wantSettings({ ...wanted, contestants: wanted.contestants.filter((_, i) => i !== index) });
}
