/** A text of the reader's own, for tasks that read tokens, and how every contestant answers it just now. */
import { createStore } from 'zustand/vanilla';
import type { Tokens } from '../base/tokens.ts';
import { askRun } from './askRun.ts';
import { poll } from './poll.ts';
import { commitAnswers, runId } from './runStore.ts';

export interface OwnTextState {
  readonly text: string;
  /** The text as tokens of the data in use; none where there is nothing to read [S]. */
  readonly inputs: Tokens;
  /** Parts of the text that the data do not know. */
  readonly unknown: readonly string[];
}

export const ownTextStore = createStore<OwnTextState>(() => ({
  text: '',
  inputs: new Uint8Array(),
  unknown: [],
}));

/** Puts another text in place; answers to the one before are forgotten. */
export function setOwnText(text: string, read: Pick<OwnTextState, 'inputs' | 'unknown'>): void {
  ownTextStore.setState({ text, ...read });
  const id = runId();
  if (id !== null) commitAnswers(id, { ownWritings: null });
}

/** Asks how the text is answered now; answers to a text that is gone are dropped. */
async function readOwnText(): Promise<void> {
  const { inputs } = ownTextStore.getState();
  if (inputs.length === 0) return;
  // A copy crosses: the page goes on showing its own.
  const asked = await askRun('writeOwn', { inputs: inputs.slice() });
  if (asked?.answer && ownTextStore.getState().inputs === inputs)
    commitAnswers(asked.id, { ownWritings: asked.answer });
}

/** How often a text is answered again while the contestants train, ms. */
const INTERVAL = 400;

/** Answers the text whenever it changes, and again and again while they train. Returns how to stop. */
export function keepAnswering(): () => void {
  const { ask, stop } = poll(readOwnText, INTERVAL);
  const stops = [
    ownTextStore.subscribe((now, before) => {
      if (now.inputs !== before.inputs) ask();
    }),
  ];
  return () => {
    stop();
    for (const each of stops) each();
  };
}
