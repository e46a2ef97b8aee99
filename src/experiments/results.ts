/** Results of long runs as one small file: what was run, what came out, on what. Written by the command line. */
import * as z from 'zod/mini';
import { PlaygroundError } from '../base/errors.ts';
import { RESULTS } from '../text/en/results.ts';
import { inEnglish, tell } from '../text/tell.ts';
import { fullContestantName } from './contestantName.ts';
import { scoreFields } from './evaluationSchema.ts';
import { decodeKeptLink, encodeKeptLink } from './link.ts';
import { begunWith, computedInPart, otherPlaces, trainedWith } from './places.ts';
import type { ErrorRates } from './reports.ts';
import { scoresOf, type Scores } from './scores.ts';
import { dataSchema } from './runData.ts';
import type { RunContestant, RunFile } from './runFile.ts';
import { changesOf } from './settingsChange.ts';
import { schemaFault } from './schemaFault.ts';
import type { Settings } from './settings.ts';

const count = z.number().check(z.minimum(0));
/** A share; letter errors are counts by letter, since edits may be more than the letters of the truth. */
const fraction = z.number().check(z.minimum(0), z.maximum(1));

/** Test error on the words of the regular test after so many updates: [update, letter error, word error]. */
const point = z.tuple([count, count, fraction]);

export const resultSchema = z.object({
  /** The settings as a link's query string: replayable, checked when read, and short. */
  link: z.string(),
  data: dataSchema,
  /** The release that made it; files of earlier releases do not say. */
  engine: z.optional(z.string()),
  /** Settings that were changed in the middle, with their updates: `learningRate 0.5 → 0.25 after 40`. */
  changes: z.optional(z.array(z.string())),
  backend: z.string(),
  adapter: z.string(),
  contestants: z.array(
    z.object({
      name: z.string(),
      updates: count,
      /** Inside own updates. */
      seconds: count,
      msPerStep: count,
      /** On all test words, after the last update. */
      letterError: count,
      wordError: fraction,
      ...scoreFields,
      /** All of it once more, written by beam search of so many ways. */
      beam: z.optional(z.object({ width: count, letterError: count, wordError: fraction, ...scoreFields })),
      /** The errors with the weights that are best on held-out words, after `update` updates, and how they err there. */
      chosen: z.optional(
        z.object({
          update: count,
          letterError: count,
          wordError: fraction,
          ...scoreFields,
          heldOutError: count,
        }),
      ),
      curve: z.array(point),
      /** How many test words the curve is over; absent in files of earlier releases: 256. */
      curveWords: z.optional(count),
      /** Where there is a BLEU: [update, greedy, by beam], of the sample; by beam only where one was asked for. */
      bleuCurve: z.optional(z.array(z.array(count))),
    }),
  ),
});

export const resultsSchema = z.object({
  format: z.literal('searnn-results'),
  version: z.literal(1),
  runs: z.array(resultSchema),
});

export type Result = z.infer<typeof resultSchema>;
export type ResultsFile = z.infer<typeof resultsSchema>;

/** A curve keeps so many points at most, the last one always. */
const POINTS = 50;

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Every n-th, counted from the end. */
export function thinned<T>(points: readonly T[], most = POINTS): T[] {
  const every = Math.max(1, Math.ceil(points.length / most));
  return points.filter((_, i) => (points.length - 1 - i) % every === 0);
}

const roundedScores = (rates: ErrorRates): Scores =>
  Object.fromEntries(Object.entries(scoresOf(rates)).map(([name, value]) => [name, round(value, 5)]));

function outcome(
  name: string,
  { updates, seconds, evaluations }: RunContestant,
): Result['contestants'][number] {
  const whole = evaluations.findLast(({ words, update }) => words === 'all' && update === updates);
  if (whole === undefined) throw new PlaygroundError('bad-run-file', tell(RESULTS.notMeasured, { name }));
  const sampled = evaluations.filter(({ words }) => words === 'sample');
  const { beam, chosen } = whole;
  const wordCount = sampled.at(-1)?.wordCount;
  const scored = sampled.filter(({ bleu }) => bleu !== undefined);
  const heldOut = sampled.find(({ update }) => update === chosen?.update)?.heldOut;
  return {
    name,
    updates,
    seconds: round(seconds, 1),
    msPerStep: round(updates === 0 ? 0 : (1000 * seconds) / updates, 1),
    letterError: round(whole.letterError, 5),
    wordError: round(whole.wordError, 5),
    ...roundedScores(whole),
    ...(beam && {
      beam: {
        width: beam.width,
        letterError: round(beam.letterError, 5),
        wordError: round(beam.wordError, 5),
        ...roundedScores(beam),
      },
    }),
    ...(chosen && {
      chosen: {
        update: chosen.update,
        letterError: round(chosen.letterError, 5),
        wordError: round(chosen.wordError, 5),
        ...roundedScores(chosen),
        heldOutError: round(chosen.heldOutError ?? heldOut?.letterError ?? 1, 5),
      },
    }),
    ...(wordCount !== undefined && { curveWords: wordCount }),
    curve: thinned(sampled).map(({ update, letterError, wordError }) => [
      update,
      round(letterError, 4),
      round(wordError, 4),
    ]),
    ...(scored.length > 0 && {
      bleuCurve: thinned(scored).map(({ update, bleu, beam: searched }) =>
        [update, bleu, searched?.bleu].flatMap((value) => (value === undefined ? [] : [round(value, 4)])),
      ),
    }),
  };
}

/** What runs are told apart by: settings, data, where each was computed, and how far each contestant came. */
export type RunHead = Omit<Result, 'contestants'> & {
  readonly contestants: readonly { readonly updates: number }[];
};

/** Of any run, finished or not. */
export function headOf(run: RunFile): RunHead {
  const changes = [
    ...(run.begunWith ? [begunWith(run.begunWith)] : []),
    ...(run.plugin ? [trainedWith(run.plugin)] : []),
    ...changesOf(run.events),
    ...otherPlaces(run).map(computedInPart),
  ];
  return {
    link: encodeKeptLink(run.settings),
    data: run.data,
    engine: run.engine,
    ...(changes.length > 0 && { changes }),
    backend: run.backend,
    adapter: run.adapter,
    contestants: run.contestants.map(({ updates }) => ({ updates })),
  };
}

/** @throws PlaygroundError `bad-run-file` when the run was not measured at its end */
export function resultOf(run: RunFile): Result {
  return {
    ...headOf(run),
    contestants: run.contestants.map((contestant, i) => {
      const settings = run.settings.contestants[i];
      return outcome(
        inEnglish(() =>
          settings === undefined ? tell(RESULTS.contestant, { number: i + 1 }) : fullContestantName(settings),
        ),
        contestant,
      );
    }),
  };
}

/** Links that were read: runs of many seeds are looked at again and again. */
const read = new Map<string, Settings>();
const MOST_READ = 1_000;

/** @throws PlaygroundError `bad-link` when this release does not know the settings */
export function settingsOf({ link }: Pick<Result, 'link'>): Settings {
  const known = read.get(link);
  if (known !== undefined) return known;
  const settings = decodeKeptLink(link);
  if (read.size >= MOST_READ) read.clear();
  read.set(link, settings);
  return settings;
}

export function encodeResults(runs: readonly Result[]): string {
  const lines = runs.map((run) => JSON.stringify(run));
  return `{"format":"searnn-results","version":1,"runs":[\n${lines.join(',\n')}\n]}\n`;
}

/** @throws PlaygroundError `bad-run-file` when the text is no file of results */
export function decodeResults(text: string): ResultsFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new PlaygroundError('bad-run-file', tell(RESULTS.cutOff), {
      cause,
    });
  }
  const file = resultsSchema.safeParse(parsed);
  if (file.success) return file.data;
  throw new PlaygroundError(
    'bad-run-file',
    tell(RESULTS.damaged, { fault: schemaFault(file.error, parsed) }),
  );
}
