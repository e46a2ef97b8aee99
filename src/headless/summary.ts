/** What a finished run comes to: one line of JSON for programs, a few words for people. */
import { at } from '../base/assert.ts';
import { contestantNames } from '../experiments/contestantName.ts';
import type { Examination } from '../experiments/examination.ts';
import { bleuText } from '../experiments/bleuText.ts';
import { reportedFigure } from '../experiments/reportedFigure.ts';
import { FIGURES } from '../text/en/figures.ts';
import type { ErrorRates, Evaluation } from '../experiments/reports.ts';
import { scoresOf, type Scores } from '../experiments/scores.ts';
import type { RunContestant, RunFile } from '../experiments/runFile.ts';
import { verdictOf, type Verdict } from '../experiments/verdict.ts';
import { count, duration, percent } from './figures.ts';
import type { SplitReport } from '../tasks/splitReport.ts';
import type { DataSet } from '../tasks/task.ts';
import type { Ending } from './train.ts';
import { sayOf, type Say } from '../tasks/say.ts';

/** Test errors of one contestant, as fractions of all test words. */
interface Measured extends Scores {
  readonly letterError: number | null;
  readonly wordError: number | null;
  readonly beam?: NonNullable<Evaluation['beam']>;
  /** Of the present weights on held-out words, where there are such. */
  readonly heldOut?: ErrorRates;
  /** Test errors of the weights that are best on held-out words. */
  readonly chosen?: NonNullable<Evaluation['chosen']>;
}

/** Figures of one contestant's run. */
export interface Outcome extends Measured {
  readonly steps: number;
  /** Inside own updates. */
  readonly seconds: number;
  /** Mean milliseconds of an update, in all and by phase. */
  readonly msPerStep: Readonly<Record<string, number>>;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** What of a test on all words is told; nothing where there was none. */
export function measuredIn(whole: Omit<Evaluation, 'contestant'> | undefined): Measured {
  return {
    letterError: whole?.letterError ?? null,
    wordError: whole?.wordError ?? null,
    ...scoresOf(whole ?? {}),
    ...(whole?.beam !== undefined && { beam: whole.beam }),
    ...(whole?.heldOut !== undefined && { heldOut: whole.heldOut }),
    ...(whole?.chosen !== undefined && { chosen: whole.chosen }),
  };
}

function outcome({ updates, seconds, msPerStep, evaluations }: RunContestant): Outcome {
  return {
    ...measuredIn(evaluations.findLast(({ words, update }) => words === 'all' && update === updates)),
    steps: updates,
    seconds: round(seconds, 3),
    msPerStep: Object.fromEntries(Object.entries(msPerStep).map(([name, ms]) => [name, round(ms, 3)])),
  };
}

/** Tells messages in the words of the run's task; files of earlier releases do not say which that was. */
const sayIn = ({ data }: RunFile): Say => sayOf(data);

/** Who leads after the last test: what the page says of the same run. */
function verdict(say: Say, { settings, contestants, plugin, data }: RunFile): Verdict {
  const evaluations = contestants.flatMap((each, contestant) =>
    each.evaluations.map((evaluation) => ({ contestant, ...evaluation })),
  );
  return verdictOf(say, evaluations, settings.contestants, {
    ...{ ownCost: plugin?.gives.includes('cost'), errorName: data.errorName },
  });
}

/** What belongs to a summary beside the run. */
export interface SummaryExtras {
  /** Why training ended; absent: a rule of the run ended it. */
  readonly ending?: Ending;
  /** Which words ended it, where their error did. */
  readonly stoppedOn?: string | null;
  readonly examination?: Examination | null;
  /** What the data and their split are like. */
  readonly split?: SplitReport & Required<Pick<DataSet, 'leftOut'>>;
}

/**
 * One line. Of several contestants the last one's figures lead, `contestants` has all by name, and `verdict` says who
 * leads; `stopped` is there when the user or the system stopped the run, `stoppedOn` when an error did, `split` tells of
 * the data, `examination` is there where there was one.
 */
export function summaryJson(
  run: RunFile,
  { ending, stoppedOn = null, examination = null, split }: SummaryExtras = {},
): string {
  const { settings, contestants } = run;
  const all = contestants.map(outcome);
  const last = at(all, all.length - 1);
  const names = contestantNames(settings.contestants);
  return JSON.stringify({
    ...last,
    ...(ending === 'asked' && { stopped: true }),
    ...(stoppedOn !== null && { stoppedOn }),
    ...(all.length > 1 && {
      contestants: all.map((each, i) => ({ name: at(names, i), ...each })),
      verdict: verdict(sayIn(run), run),
    }),
    ...(split !== undefined && { split }),
    ...(examination !== null && { examination }),
  });
}

/** `letter error 3.40 %, word error 5.00 %, BLEU 31.2` */
function ratesText(
  say: Say,
  { letterError, wordError, chunkF1, ownError, ...scores }: ErrorRates,
  errorName: string,
): string {
  return [
    ...(ownError === undefined ? [] : [`${errorName} ${percent(ownError)}`]),
    say('{$unit} error {$letters}, {$sequence} error {$words}', {
      letters: percent(letterError),
      words: percent(wordError),
    }),
    ...(chunkF1 === undefined ? [] : [`chunk F1 ${percent(chunkF1)}`]),
    ...bleuText(say, scoresOf(scores)),
  ].join(', ');
}

/**
 * All test errors of a contestant: greedy, by beam, and with the weights that held-out words chose.
 * @param errorName what a task of the user's own calls its error
 */
export function errorsText(
  say: Say,
  { letterError, wordError, beam, chosen, ...scores }: Measured,
  errorName: string = FIGURES.ownError,
): string {
  if (letterError === null || wordError === null) return 'not evaluated';
  return [
    say('{$rates} on all test {$sequences}', {
      rates: ratesText(say, { letterError, wordError, ...scores }, errorName),
    }),
    ...(beam === undefined ? [] : [`with a beam of ${beam.width} ${ratesText(say, beam, errorName)}`]),
    ...(chosen === undefined
      ? []
      : [
          say(
            'with the weights of update {$update}, chosen by {$figure} on held-out {$sequences}, {$rates}',
            {
              update: count(chosen.update),
              figure: chosen.ownError === undefined ? say(FIGURES[reportedFigure(chosen)]) : errorName,
              rates: ratesText(say, chosen, errorName),
            },
          ),
        ]),
  ].join('; ');
}

/** One line per contestant, and, where there are several, who leads. */
export function summaryText(run: RunFile): string {
  const say = sayIn(run);
  const { settings, contestants } = run;
  const names = contestantNames(settings.contestants);
  const lines = contestants.map(outcome).map((one, i) => {
    const { steps, seconds, msPerStep } = one;
    const { total = 0, ...phases } = msPerStep;
    const parts = Object.entries(phases).map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
    const pace = steps > 0 ? `, ${total.toFixed(1)} ms an update (${parts.join(', ')})` : '';
    return `${at(names, i)}: ${errorsText(say, one, run.data.errorName)}; ${count(steps)} updates in ${duration(seconds)}${pace}`;
  });
  const said = contestants.length > 1 ? verdict(say, run) : null;
  return [...lines, ...(said === null || said.kind === 'nothing' ? [] : [said.sentence])].join('\n');
}
