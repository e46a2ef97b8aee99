/** The tables of `docs/beyond-letters.md`, out of the files of results beside it. */
import { at } from '../../src/base/assert.ts';
import { duration } from '../../src/headless/figures.ts';
import { published } from '../../src/experiments/reproduced.ts';
import { settingsOf, type Result } from '../../src/experiments/results.ts';
import { markdownTable } from './markedTable.ts';

type Outcome = Result['contestants'][number];

const percent = (fraction: number | undefined, digits: number): string =>
  fraction === undefined ? 'not kept' : (100 * fraction).toFixed(digits);
const pace = ({ msPerStep, seconds }: Outcome): readonly string[] => [
  Math.round(msPerStep).toLocaleString('en-GB'),
  duration(seconds),
];
/** As the file names it, without what all of them have in common. */
const named = ({ name }: Outcome): string => name.replace(' all cells', '');
const outcomes = (results: readonly Result[]): readonly Outcome[] =>
  results.map(({ contestants }) => at(contestants, 0));

/** @param results of `public/results.json` */
export function spellingTable(results: readonly Result[]): string {
  const runs = results.filter((result) => settingsOf(result).split === 'noise-30');
  const rows = runs.map((result) => {
    const settings = settingsOf(result);
    const one = at(result.contestants, 0);
    const paper = published(at(settings.contestants, 0), settings)?.percent.toFixed(1) ?? '';
    const errors = [percent(one.letterError, 2), percent(one.chosen?.letterError, 2)];
    return [named(one), ...errors, percent(one.wordError, 1), paper, ...pace(one)];
  });
  const head = ['edits by symbol, %', 'chosen', 'windows with any error, %', 'paper', 'ms an update', 'time'];
  return markdownTable([['', ...head], ...rows]);
}

/** @param results of `docs/chunking.results.json` */
export function chunkingTable(results: readonly Result[]): string {
  const rows = outcomes(results).map((one) => [
    named(one),
    ...[percent(one.letterError, 2), percent(one.chosen?.letterError, 2)],
    ...[percent(one.wordError, 1), ...pace(one)],
  ]);
  const head = ['tag error, %', 'chosen', 'sentences with any error, %', 'ms an update', 'time'];
  return markdownTable([['', ...head], ...rows]);
}

/** @param results of `docs/translation.results.json` */
export function translationTable(results: readonly Result[]): string {
  const rows = outcomes(results).map((one) => [
    named(one),
    ...[percent(one.bleu, 1), percent(one.beam?.bleu, 1)],
    ...[percent(one.bleuUnknownAsWord, 1), percent(one.beam?.bleuUnknownAsWord, 1)],
    ...[percent(one.chrF, 1), percent(one.beam?.chrF, 1)],
    ...[percent(one.letterError, 1), percent(one.beam?.letterError, 1), ...pace(one)],
  ]);
  const head = [
    ...['BLEU, greedy', 'beam 5', 'with unknown words as one word, greedy', 'beam 5'],
    ...['chrF, greedy', 'beam 5', 'edits by word, %, greedy', 'beam 5', 'ms an update', 'time'],
  ];
  return markdownTable([['', ...head], ...rows]);
}
