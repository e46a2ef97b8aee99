/** Who does best on the word in view, with how many mistakes, and after how many updates: one short sentence. */
import { editDistances } from '../../searnn/costs/editDistance.ts';
import { lengthBefore } from '../../searnn/costs/sequenceCost.ts';
import { BEST_ON_WORD } from '../../text/en/bestOnWord.ts';
import { sayOf, type Say } from '../../tasks/say.ts';
import type { WatchReport } from '../../experiments/reports.ts';
import type { DataReport } from '../../state/runState.ts';
import { listed } from '../format.ts';

/** A word as all contestants see it at one update. */
export interface WordWritten {
  readonly report: WatchReport;
  /** By contestant. */
  readonly names: readonly string[];
  readonly data: Pick<DataReport, 'task' | 'end'>;
  /** True where the reader looks back. */
  readonly past: boolean;
}

/** Wrong places, or edits where a token ends sequences: what the test error counts. */
function mistakesIn(decoded: ArrayLike<number>, targets: ArrayLike<number>, end: number | null): number {
  const [written, truth] = [Int32Array.from(decoded), Int32Array.from(targets)];
  if (end === null) return truth.reduce((sum, token, t) => sum + Number(token !== written[t]), 0);
  const length = (tokens: Int32Array): number => lengthBefore(end, tokens, tokens.length, 0);
  return editDistances()(written, 0, length(written), truth, length(truth))[length(truth)] ?? 0;
}

/** `At update 1,200 …`; where the contestants have done different numbers of them, `After 400 to 9,000 updates …`. */
function whenRead(say: Say, updates: readonly number[], sentence: string): string {
  const [least, most] = [Math.min(...updates), Math.max(...updates)];
  return least === most
    ? say(BEST_ON_WORD.atUpdate, { update: least, sentence })
    : say(BEST_ON_WORD.afterUpdates, { least, most, sentence });
}

/** `2 of 8 letters wrong`, `1 edit from the truth`. */
function told(say: Say, mistakes: number, length: number, end: number | null): string {
  if (end === null) return say(BEST_ON_WORD.wrong, { mistakes, length });
  return say(BEST_ON_WORD.edits, { mistakes });
}

/** What the best is told to have done, with those that do worse, in the order in which they compete. */
function withRest(
  say: Say,
  best: string,
  others: readonly { readonly name: string; readonly mistakes: number }[],
): string {
  const [one, another] = others;
  if (one === undefined) return say(BEST_ON_WORD.figures, { best });
  if (another === undefined) return say(BEST_ON_WORD.figuresOfTwo, { best, ...one });
  const all = others.map(({ mistakes }) => mistakes);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least === most
    ? say(BEST_ON_WORD.figuresOfMany, { best, mistakes: least })
    : say(BEST_ON_WORD.figuresOfRange, { best, least, most });
}

/**
 * `At update 1,200 SeaRNN does better on this word: 2 of 8 letters wrong, MLE 5.` Nothing is said ('') of contestants
 * that have learned nothing yet.
 */
export function bestSentence({ report, names, data, past }: WordWritten): string {
  const { views, word } = report;
  const updates = views.map(({ update }) => update);
  if (Math.max(0, ...updates) === 0) return '';
  const read = views.map(({ contestant, decoded }) => ({
    name: names[contestant] ?? '',
    mistakes: mistakesIn(decoded, word.targets, data.end),
  }));
  const say = sayOf(data);
  const fewest = Math.min(...read.map(({ mistakes }) => mistakes));
  const best = read.filter(({ mistakes }) => mistakes === fewest);
  const others = read.filter(({ mistakes }) => mistakes > fewest);
  const length = word.targets.length;
  const figures = withRest(say, told(say, fewest, length, data.end), others);
  const who = listed(best.map(({ name }) => name));
  const verb = past ? 'did' : best.length === 1 ? 'does' : 'do';
  const sentence =
    read.length === 1
      ? say(BEST_ON_WORD.alone, { who, figures })
      : others.length === 0
        ? say(BEST_ON_WORD.equal, { count: read.length, verb, figures })
        : say(BEST_ON_WORD.best, { count: read.length, who, verb, figures });
  return whenRead(say, updates, sentence);
}
