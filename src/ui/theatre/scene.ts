/** What the picture shows at a step: how much of the update is known by then. A pure function of the trace and the step. */
import type { LessonTrace } from '../../experiments/lessonTrace.ts';
import { PHASES, type LessonStep } from './steps.ts';

/** What is known of a token at a cell. */
export const KNOWN = { nothing: 0, tried: 1, finished: 2, cost: 3 } as const;

export interface Scene {
  /** Letters of the roll-in that are written. */
  readonly written: number;
  /** What is known of every token that is tried [T × V], as in `KNOWN`. */
  readonly tokens: Uint8Array;
  /** 1 where the target of a cell is known [T]. */
  readonly targets: Uint8Array;
  /** 1 where the gradient of a cell is known [T]. */
  readonly pushes: Uint8Array;
  /** The weights have changed. */
  readonly updated: boolean;
  /** The word was read again. */
  readonly decoded: boolean;
}

export function sceneAt({ word, view, vocabulary }: LessonTrace, { phase, cell, token }: LessonStep): Scene {
  const T = word.targets.length;
  const V = vocabulary.length;
  const order = PHASES.indexOf(phase);
  const has = (other: (typeof PHASES)[number]): boolean => order >= PHASES.indexOf(other);
  const written = phase === 'encode' ? 0 : phase === 'rollIn' && cell !== null ? cell + 1 : T;
  const looped = has('choose');
  const level = has('cost')
    ? KNOWN.cost
    : has('rollOut')
      ? KNOWN.finished
      : has('try')
        ? KNOWN.tried
        : KNOWN.nothing;
  const tokens = new Uint8Array(T * V);
  const targets = new Uint8Array(T);
  const pushes = new Uint8Array(T);
  for (let t = 0; looped && t < T; t++) {
    // A step that speaks of one cell has all cells before it behind itself.
    const done = has('update') || (cell !== null && t < cell);
    const here = cell === null || t === cell;
    if (done || (here && has('target'))) targets[t] = 1;
    if (done || (here && has('gradient'))) pushes[t] = 1;
    for (let a = 0; a < V; a++) {
      if (view.tried[t * V + a] !== 1) continue;
      if (done) tokens[t * V + a] = KNOWN.cost;
      else if (here)
        tokens[t * V + a] = token === null || a === token ? level : a < token ? KNOWN.cost : KNOWN.nothing;
    }
  }
  return { written, tokens, targets, pushes, updated: has('update'), decoded: has('decode') };
}
