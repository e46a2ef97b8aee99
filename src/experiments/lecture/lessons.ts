/** The lessons as data: how the page stands when one begins, which answer is right, and what counts as done. */
import type { LessonName } from './lessonNames.ts';

/** What the reader does in a lesson; the page sees it. */
export type Goal =
  /** Looks at another cell than the lesson began with; where one is named, at that one (from 0), or at the word's last. */
  | { readonly kind: 'cell'; readonly cell?: number | 'last' }
  /** Looks at so many tokens of one cell, besides the one that the lesson began with. */
  | { readonly kind: 'tokens'; readonly count: number }
  /** Forces a token that is not the true one on every contestant. */
  | { readonly kind: 'forced' }
  /** Steps through a recorded update up to this phase. */
  | { readonly kind: 'phase'; readonly phase: 'rollIn' | 'rollOut' | 'update' }
  | { readonly kind: 'layer'; readonly layer: 'target' }
  /** Shows the cost table of this contestant. */
  | { readonly kind: 'view'; readonly view: number }
  | { readonly kind: 'panel'; readonly panel: 'nineTables' | 'tables' }
  /** Trains so many updates more. */
  | { readonly kind: 'updates'; readonly count: number }
  /** Has a contestant try fewer tokens than all. */
  | { readonly kind: 'fewerTokens' };

export interface Lesson {
  /** The lecturer's time for it, seconds. */
  readonly seconds: number;
  /** The link's query that the page stands at when the lesson begins; settings that it does not name are the default duel's. */
  readonly page: string;
  /** The recorded update that is stepped through: the name of a file that comes with the page. */
  readonly recorded?: 'mle' | 'learned-reference' | 'learned-mixed';
  /** The right one of the answers, from 0. */
  readonly right: number;
  readonly goal: Goal;
}

/** Fifteen minutes in all, a quarter of an hour with an eager class. */
export const LESSONS: Readonly<Record<LessonName, Lesson>> = {
  'encoder-decoder': { seconds: 60, page: 'cell=1', right: 1, goal: { kind: 'cell', cell: 2 } },
  'teacher-forcing': {
    ...{ seconds: 60, page: 'panel=lesson', recorded: 'mle', right: 1 },
    goal: { kind: 'phase', phase: 'rollIn' },
  },
  'exposure-bias': { seconds: 90, page: 'cell=2', right: 0, goal: { kind: 'forced' } },
  'structured-losses': { seconds: 60, page: 'cell=3', right: 1, goal: { kind: 'tokens', count: 2 } },
  'learning-to-search': { seconds: 60, page: 'cell=2', right: 1, goal: { kind: 'cell' } },
  'roll-in-and-roll-out': {
    ...{ seconds: 75, page: 'panel=lesson', recorded: 'learned-reference', right: 1 },
    goal: { kind: 'phase', phase: 'rollOut' },
  },
  'roll-ins-alone': { seconds: 45, page: 'cell=3', right: 0, goal: { kind: 'view', view: 0 } },
  algorithm: {
    ...{ seconds: 90, page: 'panel=lesson', recorded: 'learned-mixed', right: 0 },
    goal: { kind: 'phase', phase: 'update' },
  },
  'roll-outs-in-an-rnn': { seconds: 60, page: 'cell=1', right: 1, goal: { kind: 'cell', cell: 'last' } },
  'three-by-three': { seconds: 75, page: '', right: 1, goal: { kind: 'panel', panel: 'nineTables' } },
  'costs-to-losses': { seconds: 75, page: 'cell=4', right: 0, goal: { kind: 'layer', layer: 'target' } },
  sampling: { seconds: 45, page: '', right: 1, goal: { kind: 'fewerTokens' } },
  results: { seconds: 60, page: '', right: 1, goal: { kind: 'panel', panel: 'tables' } },
  'open-questions': { seconds: 45, page: '', right: 1, goal: { kind: 'updates', count: 20 } },
};
