/** The steps of one update, at four distances: what happens when is a pure function of the trace. */
import { at } from '../../base/assert.ts';
import type { LessonTrace } from '../../experiments/lessonTrace.ts';

/** What one update does, in order. */
export const PHASES = [
  'encode',
  'rollIn',
  'choose',
  'try',
  'rollOut',
  'cost',
  'target',
  'gradient',
  'update',
  'decode',
] as const;
export type Phase = (typeof PHASES)[number];

/** How much happens in one step: a letter that is tried, a cell, the whole word, or the whole update. */
export const LEVELS = ['token', 'cell', 'example', 'update'] as const;
export type Level = (typeof LEVELS)[number];

export interface LessonStep {
  readonly phase: Phase;
  /** The cell it happens at; null: at all. */
  readonly cell: number | null;
  /** The token it happens to; null: to all that are tried there. */
  readonly token: number | null;
}

const step = (phase: Phase, cell: number | null = null, token: number | null = null): LessonStep => ({
  phase,
  cell,
  token,
});

/** Tokens tried at a cell, ascending. */
export function triedAt({ view, vocabulary }: LessonTrace, cell: number): readonly number[] {
  const V = vocabulary.length;
  return Array.from({ length: V }, (_, a) => a).filter((a) => view.tried[cell * V + a] === 1);
}

const cellsOf = ({ word }: LessonTrace): number[] => Array.from(word.targets, (_, t) => t);

function tokenSteps(trace: LessonTrace): LessonStep[] {
  const cells = cellsOf(trace);
  return [
    step('encode'),
    ...cells.map((t) => step('rollIn', t)),
    ...cells.flatMap((t) => [
      step('choose', t),
      ...triedAt(trace, t).flatMap((a) => [step('try', t, a), step('rollOut', t, a), step('cost', t, a)]),
      step('target', t),
      step('gradient', t),
    ]),
    step('update'),
    step('decode'),
  ];
}

function cellSteps(trace: LessonTrace): LessonStep[] {
  const inCell: readonly Phase[] = ['choose', 'try', 'rollOut', 'cost', 'target', 'gradient'];
  return [
    step('encode'),
    step('rollIn'),
    ...cellsOf(trace).flatMap((t) => inCell.map((phase) => step(phase, t))),
    step('update'),
    step('decode'),
  ];
}

/** All steps of an update at a level. */
export function stepsOf(trace: LessonTrace, level: Level): readonly LessonStep[] {
  switch (level) {
    case 'token':
      return tokenSteps(trace);
    case 'cell':
      return cellSteps(trace);
    case 'example':
      return PHASES.map((phase) => step(phase));
    case 'update':
      return [step('encode'), step('decode')];
  }
}

/** Where a step lies in the order of the finest level, as numbers to compare one by one. */
function rank({ phase, cell, token }: LessonStep): readonly number[] {
  const order = PHASES.indexOf(phase);
  const inLoop = order >= PHASES.indexOf('choose') && order <= PHASES.indexOf('gradient');
  if (!inLoop) return [phase === 'encode' ? 0 : phase === 'rollIn' ? 1 : 3, order, cell ?? 0];
  const perToken = order >= PHASES.indexOf('try') && order <= PHASES.indexOf('cost');
  const stage = perToken ? 1 : phase === 'choose' ? 0 : 2;
  return [2, cell ?? 0, stage, token ?? 0, order];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The position among `to` that is nearest to `from`, a step of another level: the same phase of the same cell and token
 * where there is one, else the last one before it.
 * @param cell the cell that is meant where `from` speaks of all
 */
export function samePlace(from: LessonStep, to: readonly LessonStep[], cell: number): number {
  const same = to.findIndex(
    (other) =>
      other.phase === from.phase &&
      (other.cell === null || other.cell === (from.cell ?? cell)) &&
      (other.token === null || from.token === null || other.token === from.token),
  );
  if (same >= 0) return same;
  const wanted = rank({ ...from, cell: from.cell ?? cell });
  const before = to.findLastIndex((other) => compare(rank(other), wanted) <= 0);
  return Math.max(0, before);
}

/** The cell that a step is told at: its own, or the one that tells most. */
export const cellOf = (trace: LessonTrace, { cell }: LessonStep): number => cell ?? trace.cell;

/** The token that is wanted most at a cell: the truth where it is among those. */
function wantedAt(trace: LessonTrace, cell: number): number {
  const V = trace.vocabulary.length;
  const targets = trace.view.target.subarray(cell * V, (cell + 1) * V);
  const truth = at(trace.word.targets, cell);
  const highest = Math.max(...targets);
  return at(targets, truth) > highest - 1e-6 ? truth : targets.indexOf(highest);
}

/** The token that a step is told of: its own, else the one that its cell wants. */
export function tokenOf(trace: LessonTrace, own: LessonStep): number {
  return own.token ?? wantedAt(trace, cellOf(trace, own));
}

/** Phases whose sentence speaks of one token. */
const OF_A_TOKEN: readonly Phase[] = ['target', 'gradient'];

/** The token whose row should be seen at a step; null where none is spoken of. */
export const spokenToken = (trace: LessonTrace, step: LessonStep): number | null =>
  step.token ?? (OF_A_TOKEN.includes(step.phase) ? tokenOf(trace, step) : null);
