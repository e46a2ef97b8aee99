/** An examination as text of fixed-width lines, to be printed or handed on. */
import { fraction, type Share } from '../statistics/share.ts';
import { alignedText } from './alignedText.ts';
import { bootstrapText, mcNemarText } from './comparisonText.ts';
import { unknownSentence } from './splitSentences.ts';
import type { ExaminedSet, Examination } from './examination.ts';
import type { Say } from '../text/say.ts';

/** What was not measured. */
const NONE = '–';

/** `3.12 %`, or a dash where nothing was counted. */
export function shareText(share: Share | null): string {
  const value = share === null ? null : fraction(share);
  return value === null ? NONE : `${(100 * value).toFixed(2)} %`;
}

/** `0.231`: three digits after the point. */
const decimals = (value: number | undefined): string => value?.toFixed(3) ?? NONE;

/** Free running less teacher-forced letter error on the test words, −1 … 1; null where there is none. */
export function exposureGap(free: Share, forced: Share | null): number | null {
  const [one, other] = [fraction(free), forced === null ? null : fraction(forced)];
  return one === null || other === null ? null : one - other;
}

/** `+0.42 points`, or a dash. */
export function gapText(gap: number | null): string {
  if (gap === null) return NONE;
  return `${gap < 0 ? '−' : '+'}${Math.abs(100 * gap).toFixed(2)} points`;
}

/** `test words` as an examination names them, in the words of the task. */
const setName = (say: Say, name: string): string =>
  say('{$set} {$sequences}', { set: name.replace(/ words$/, '') });

/** `256 of 4,012 training words`, `734 test words`. */
export function setText(say: Say, { name, words, outOf }: ExaminedSet): string {
  const of = outOf > words ? ` of ${outOf.toLocaleString('en-GB')}` : '';
  return `${words.toLocaleString('en-GB')}${of} ${setName(say, name)}`;
}

/** One row a figure: its name, then every contestant's. */
export function figureRows(say: Say, { sets, contestants }: Examination): readonly (readonly string[])[] {
  const test = sets.length - 1;
  const row = (name: string, of: (one: Examination['contestants'][number]) => string): readonly string[] => [
    name,
    ...contestants.map(of),
  ];
  return [
    ...sets.flatMap((set, i) => [
      row(say('{$unit} error, {$of}', { of: setName(say, set.name) }), ({ errors }) =>
        shareText(errors[i]?.letters ?? null),
      ),
      row(say('{$sequence} error, {$of}', { of: setName(say, set.name) }), ({ errors }) =>
        shareText(errors[i]?.words ?? null),
      ),
    ]),
    row(say('{$unit} error after true {$units}'), ({ forced }) => shareText(forced)),
    row('exposure gap', ({ errors, forced }) => {
      const free = errors[test]?.letters;
      return gapText(free === undefined ? null : exposureGap(free, forced));
    }),
    row(say('cells where another {$unit} costs less'), ({ cheapest }) =>
      shareText(cheapest?.notTruth ?? null),
    ),
    row(say('cells where {$units} tie for least cost'), ({ cheapest }) => shareText(cheapest?.tied ?? null)),
    row('entropy, all cells (nats)', ({ entropy }) => decimals(entropy.all?.mean)),
    row('entropy, cells read wrong (nats)', ({ entropy }) => decimals(entropy.wrong?.mean)),
    row('gradient norm, mean', ({ gradients }) => decimals(gradients?.mean)),
    row('gradient norm, largest', ({ gradients }) => decimals(gradients?.largest)),
    row('updates clipped', ({ gradients }) => shareText(gradients?.clipped ?? null)),
  ];
}

/** Where the figures come from, one sentence each. */
export function examinationNotes(say: Say, examination: Examination): readonly string[] {
  const { sets, pokedWords, probedWords, clipNorm, contestants, ends, unknown } = examination;
  const coverage = unknown === undefined ? null : unknownSentence(unknown);
  const norms = Math.max(0, ...contestants.map(({ gradients }) => gradients?.updates ?? 0));
  return [
    say('Read: {$sets}. Figures that name no set are of the test {$sequences}.', {
      sets: sets.map((set) => setText(say, set)).join(', '),
    }),
    ...(coverage === null ? [] : [coverage]),
    ...(ends
      ? [
          say(
            '{$Units} are compared place by place, the end of the {$sequence} included, so a missing {$unit} makes all later ones wrong; the test error and the comparisons count edits instead, or BLEU.',
          ),
        ]
      : []),
    say(
      'The exposure gap is the {$unit} error after a contestant’s own {$units} minus that after the true ones.',
    ),
    say(
      'Least costs: all {$units} tried at all cells of {$words} test {$sequences}, under each contestant’s own roll-in and roll-out.',
      { words: probedWords },
    ),
    say(
      'After a wrong {$unit}: in {$words} test {$sequences}, at every cell but the last that a contestant reads right, its second choice is forced and it goes on by itself.',
      { words: pokedWords },
    ),
    norms === 0
      ? `Gradient norms are known only of updates made since the run was built or restored: there are none yet.`
      : `Gradient norms before clipping at ${clipNorm}, of the last ${norms.toLocaleString('en-GB')} updates made here.`,
    ...(contestants.length > 1
      ? [
          say(
            'Comparisons speak of these trained networks on other {$sequences}, not of other seeds, which may reverse a small difference.',
          ),
          say(
            'Who leads is decided more carefully: that interval holds at all tests of a run together and counts {$sequences} with the same {$units} as one, so it is wider.',
          ),
        ]
      : []),
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
    `SeaRNN Playground, examination on ${data}, split ${split}, seed ${seed}: ${contestants.map(({ name, updates }) => `${name} after ${updates.toLocaleString('en-GB')} updates`).join(', ')}`,
    '',
    ...alignedText([['', ...names], ...figureRows(say, examination)]),
    '',
    say('{$Unit} error by cell of the test {$sequences} (from 1)'),
    ...alignedText([
      ['cell', ...names, say('{$sequences}')],
      ...numbered(positions, (i) => [
        ...contestants.map(({ byPosition }) => shareText(byPosition[i] ?? null)),
        (contestants[0]?.byPosition[i]?.whole ?? 0).toLocaleString('en-GB'),
      ]),
    ]),
    '',
    say('{$Unit} error so many cells after a forced wrong {$unit}, and at the same cells without it'),
    ...alignedText([
      ['cells later', ...names.flatMap((name) => [name, 'without'])],
      ...numbered(distances, (i) =>
        contestants.flatMap(({ recovery }) => [
          shareText(recovery?.poked[i] ?? null),
          shareText(recovery?.alone[i] ?? null),
        ]),
      ),
    ]),
    ...(pairs.length > 0
      ? [
          '',
          say(
            'Compared {$sequence} by {$sequence} (McNemar’s exact test of whole {$sequences}; paired bootstrap of the figure that is reported, {$resamples} resamples)',
            { resamples: String(resamples) },
          ),
        ]
      : []),
    ...pairs.flatMap((pair) => [mcNemarText(say, pair, names), bootstrapText(say, pair, names)]),
    '',
    ...examinationNotes(say, examination),
    '',
  ].join('\n');
}
