/** What the page asks to see of a run, now or as it was: between two updates, and only the newest request of a kind. */
import { PlaygroundError } from '../base/errors.ts';
import type { Tokens } from '../base/tokens.ts';
import type { RecoveryCurve } from '../experiments/examination.ts';
import type {
  CounterfactualReport,
  WritingReport,
  RecordedUpdate,
  SampleWriting,
  SampleWords,
  WatchReport,
} from '../experiments/reports.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Inspection, Race } from '../training/contract.ts';
import type { Run } from './run.ts';
import type { Trainer } from './trainer.ts';
import { detached } from './watchBuffers.ts';
import { ENGINE } from '../text/en/engine.ts';
import { tell } from '../text/tell.ts';

type Kind = 'watch' | 'writeOwn' | 'lookBack' | 'goOn' | 'writeSample' | 'recover';

export class RunQueries {
  readonly #run: Run;
  readonly #trainer: Pick<Trainer, 'calmly'>;
  readonly #asked = new Map<Kind, number>();

  constructor(run: Run, trainer: Pick<Trainer, 'calmly'>) {
    this.#run = run;
    this.#trainer = trainer;
  }

  /** Looks at a test word from now on. Null when nobody looks or a newer request took this one's place. */
  watch(testIndex: number | null, bothSides = false): Promise<WatchReport | null> {
    const { race } = this.#run;
    if (testIndex !== null) requireWord(testIndex, race.testCount);
    this.#run.watched = testIndex;
    this.#run.bothSides = bothSides;
    return this.#newest('watch', async (yieldPoint) => {
      if (testIndex === null) return null;
      const report = await this.#run.look(yieldPoint);
      this.#run.publisher.resume();
      return report;
    });
  }

  /** How all contestants read what the reader made up; null when a newer request took this one's place. */
  writeOwn(inputs: Tokens): Promise<readonly WritingReport[] | null> {
    return this.#newest('writeOwn', (yieldPoint) => this.#run.race.writeOwn(inputs, yieldPoint));
  }

  /** A test word as it was at a time point; null when that is not kept any more, or a newer request took this one's place. */
  lookBack(timePoint: number, testIndex: number, bothSides = false): Promise<WatchReport | null> {
    requireWord(testIndex, this.#run.race.testCount);
    return this.#newest('lookBack', async (yieldPoint) => {
      const report = await this.#at(timePoint)?.watch(testIndex, yieldPoint, bothSides);
      return report === undefined ? null : detached(report);
    });
  }

  /** How all contestants write a test word on which letters are forced; null as above. */
  goOn(
    timePoint: number | null,
    testIndex: number,
    forced: Int32Array,
  ): Promise<readonly WritingReport[] | null> {
    requireWord(testIndex, this.#run.race.testCount);
    return this.#newest(
      'goOn',
      async (yieldPoint) => (await this.#at(timePoint)?.goOn(testIndex, forced, yieldPoint)) ?? null,
    );
  }

  sampleWords(): SampleWords {
    return this.#run.race.sampleWords();
  }

  /** What all contestants read in the sample; null as above. */
  writeSample(timePoint: number | null): Promise<readonly SampleWriting[] | null> {
    return this.#newest(
      'writeSample',
      async (yieldPoint) => (await this.#at(timePoint)?.writeSample(yieldPoint)) ?? null,
    );
  }

  /** How all contestants recover from a forced wrong letter, over the sample; null as above. */
  recover(timePoint: number | null): Promise<readonly (RecoveryCurve | null)[] | null> {
    return this.#newest(
      'recover',
      async (yieldPoint) => (await this.#at(timePoint)?.recover(yieldPoint)) ?? null,
    );
  }

  /** @throws PlaygroundError `bad-setting` when there is no such word or contestant, or the contestant has no roll-in */
  async counterfactual(testIndex: number, contestant: number): Promise<CounterfactualReport> {
    const race = this.#raceWith(testIndex, contestant);
    const report = await this.#trainer.calmly((yieldPoint) =>
      race.counterfactual(testIndex, contestant, yieldPoint),
    );
    return { contestant, ...detached(report) };
  }

  /** @throws PlaygroundError as `counterfactual` does */
  async record(testIndex: number, contestant: number): Promise<RecordedUpdate> {
    const race = this.#raceWith(testIndex, contestant);
    const recorded = await this.#trainer.calmly((yieldPoint) =>
      race.record(testIndex, contestant, yieldPoint),
    );
    const { word, views } = detached({ word: recorded.word, views: [recorded.view] });
    return { ...recorded, word, view: views[0] ?? recorded.view };
  }

  #raceWith(testIndex: number, contestant: number): Race {
    const { race } = this.#run;
    requireWord(testIndex, race.testCount);
    if (race.settings.contestants[contestant] !== undefined) return race;
    throw new PlaygroundError(
      'bad-setting',
      tell(ENGINE.noContestant, { contestant: contestant + 1, count: race.settings.contestants.length }),
    );
  }

  /** The contestants now (null) or at a time point; undefined when that is not kept any more. */
  #at(timePoint: number | null): Inspection | undefined {
    const { race, history } = this.#run;
    if (timePoint === null) return race.now;
    const snapshot = history.find(timePoint);
    return snapshot === null ? undefined : race.lookBack(snapshot);
  }

  /** Does it between two updates; null when another of its kind was asked for before it began or ended. */
  async #newest<T>(kind: Kind, look: (yieldPoint: YieldPoint) => Promise<T | null>): Promise<T | null> {
    const mine = (this.#asked.get(kind) ?? 0) + 1;
    this.#asked.set(kind, mine);
    const overtaken = (): boolean => this.#asked.get(kind) !== mine;
    return this.#trainer.calmly(async (yieldPoint) => {
      if (overtaken()) return null;
      const seen = await look(yieldPoint);
      return overtaken() ? null : seen;
    });
  }
}

/** @throws PlaygroundError (bad-setting) unless there is such a word among `testCount`; without a run, none is counted */
export function requireWord(testIndex: number, testCount?: number): void {
  if (Number.isInteger(testIndex) && testIndex >= 0 && testIndex < (testCount ?? Infinity)) return;
  const allowed =
    testCount === undefined ? tell(ENGINE.anyIndex) : tell(ENGINE.indexTo, { last: String(testCount - 1) });
  throw new PlaygroundError('bad-setting', tell(ENGINE.noSequence, { index: String(testIndex), allowed }));
}
