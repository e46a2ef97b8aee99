/** An examination as text of fixed-width lines, to be printed or handed on. */
import { fraction, type Share } from '../statistics/share.ts';
import { alignedText } from './alignedText.ts';
import { bootstrapText, mcNemarText } from './comparisonText.ts';
import { unknownSentence } from './splitSentences.ts';
import type { ExaminedSet, Examination } from './examination.ts';
import { EXAMINED } from '../text/en/examined.ts';
import { sayOfAny, type Say } from '../tasks/say.ts';
import { fixed, grouped } from '../text/numbers.ts';

/** What was not measured. */
const NONE = '–';

/** `3.12 %`, or a dash where nothing was counted. */
export function shareText(share: Share | null): string {
  const value = share === null ? null : fraction(share);
  return value === null ? NONE : `${fixed(100 * value, 2)} %`;
}

/** `0.231`: three digits after the point. */
const decimals = (value: number | undefined): string => (value === undefined ? NONE : fixed(value, 3));

/** Free running less teacher-forced letter error on the test words, −1 … 1; null where there is none. */
export function exposureGap(free: Share, forced: Share | null): number | null {
  const [one, other] = [fraction(free), forced === null ? null : fraction(forced)];
  return one === null || other === null ? null : one - other;
}

/** `+0.42 points`, or a dash. */
export function gapText(gap: number | null): string {
  if (gap === null) return NONE;
  return sayOfAny(EXAMINED.points, { points: `${gap < 0 ? '−' : '+'}${fixed(Math.abs(100 * gap), 2)}` });
}

/** `test words` as an examination names them, in the words of the task. */
const setName = (say: Say, name: string): string => say(EXAMINED.set, { set: name.replace(/ words$/, '') });

/** `256 of 4,012 training words`, `734 test words`. */
export function setText(say: Say, { name, words, outOf }: ExaminedSet): string {
  const set = setName(say, name);
  return outOf > words ? say(EXAMINED.readOf, { words, outOf, set }) : say(EXAMINED.read, { words, set });
}

/** One row a figure: its name, then every contestant's. */
export function figureRows(
  say: Say,
  { sets, contestants, ends }: Examination,
): readonly (readonly string[])[] {
  const { rows } = EXAMINED;
  const test = sets.length - 1;
  const row = (name: string, of: (one: Examination['contestants'][number]) => string): readonly string[] => [
    name,
    ...contestants.map(of),
  ];
  return [
    ...sets.flatMap((set, i) => [
      // Where lengths differ the reported error counts edits: this is another figure.
      row(say(ends ? rows.errorByPlace : rows.error, { of: setName(say, set.name) }), ({ errors }) =>
        shareText(errors[i]?.letters ?? null),
      ),
      row(say(rows.sequenceError, { of: setName(say, set.name) }), ({ errors }) =>
        shareText(errors[i]?.words ?? null),
      ),
    ]),
    row(say(rows.forced), ({ forced }) => shareText(forced)),
    row(say(rows.gap), ({ errors, forced }) => {
      const free = errors[test]?.letters;
      return gapText(free === undefined ? null : exposureGap(free, forced));
    }),
    row(say(rows.notTruth), ({ cheapest }) => shareText(cheapest?.notTruth ?? null)),
    row(say(rows.tied), ({ cheapest }) => shareText(cheapest?.tied ?? null)),
    row(say(rows.entropy), ({ entropy }) => decimals(entropy.all?.mean)),
    row(say(rows.entropyWrong), ({ entropy }) => decimals(entropy.wrong?.mean)),
    row(say(rows.meanNorm), ({ gradients }) => decimals(gradients?.mean)),
    row(say(rows.largestNorm), ({ gradients }) => decimals(gradients?.largest)),
    row(say(rows.clipped), ({ gradients }) => shareText(gradients?.clipped ?? null)),
  ];
}

/** Where the figures come from, one sentence each. */
export function examinationNotes(say: Say, examination: Examination): readonly string[] {
  const { sets, pokedWords, probedWords, clipNorm, contestants, ends, unknown } = examination;
  const coverage = unknown === undefined ? null : unknownSentence(unknown);
  const { notes } = EXAMINED;
  const norms = Math.max(0, ...contestants.map(({ gradients }) => gradients?.updates ?? 0));
  return [
    say(notes.read, { sets: sets.map((set) => setText(say, set)).join(', ') }),
    ...(coverage === null ? [] : [coverage]),
    ...(ends ? [say(notes.ends)] : []),
    say(notes.gap),
    say(notes.leastCosts, { words: probedWords }),
    say(notes.recovery, { words: pokedWords }),
    norms === 0 ? say(notes.noNorms) : say(notes.norms, { clip: String(clipNorm), updates: norms }),
    ...(contestants.length > 1 ? [say(notes.seeds), say(notes.leads)] : []),
  ];
}

/** All of it. */
export function formatExamination(say: Say, examination: Examination): string {
  const { data, split, seed, contestants, pairs, resamples } = examination;
  const names = contestants.map(({ name }) => name);
  const positions = Math.max(...contestants.map(({ byPosition }) => byPosition.length));
  const distances = Math.max(0, ...contestants.map(({ recovery }) => recovery?.poked.length ?? 0));
  const numbered = (count: number, of: (i: number) => readonly string[]) =>
    Array.from({ length: count }, (_, i) => [String(i + 1), ...of(i)]);
  return [
    say(EXAMINED.head, {
      ...{ data, split, seed: String(seed) },
      contestants: contestants.map(({ name, updates }) => say(EXAMINED.after, { name, updates })).join(', '),
    }),
    '',
    ...alignedText([['', ...names], ...figureRows(say, examination)]),
    '',
    say(EXAMINED.byCell),
    ...alignedText([
      [say(EXAMINED.cell), ...names, say(EXAMINED.sequences)],
      ...numbered(positions, (i) => [
        ...contestants.map(({ byPosition }) => shareText(byPosition[i] ?? null)),
        grouped(contestants[0]?.byPosition[i]?.whole ?? 0),
      ]),
    ]),
    '',
    say(EXAMINED.later),
    ...alignedText([
      [say(EXAMINED.cellsLater), ...names.flatMap((name) => [name, say(EXAMINED.without)])],
      ...numbered(distances, (i) =>
        contestants.flatMap(({ recovery }) => [
          shareText(recovery?.poked[i] ?? null),
          shareText(recovery?.alone[i] ?? null),
        ]),
      ),
    ]),
    ...(pairs.length > 0 ? ['', say(EXAMINED.compared, { resamples: String(resamples) })] : []),
    ...pairs.flatMap((pair) => [mcNemarText(say, pair, names), bootstrapText(say, pair, names)]),
    '',
    ...examinationNotes(say, examination),
    '',
  ].join('\n');
}
