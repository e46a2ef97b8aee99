/** A race that says what it computes, as `WorkReporter` tells it to the page; it computes what the race does. */
import type { Phase } from '../methods/method.ts';
import type { Inspection, Race } from '../training/contract.ts';
import type { PostNews } from './dispatcher.ts';
import { WorkReporter } from './workReporter.ts';

export function reportingRace(race: Race, post: PostNews): Race {
  const reporter = new WorkReporter(post);
  const looks = <T>(kind: string, look: () => Promise<T>): Promise<T> =>
    reporter.during(() => {
      reporter.begin('look', null, kind);
      return look();
    });
  const looking = (at: Inspection): Inspection => ({
    watch: (...asked) => looks('watch', () => at.watch(...asked)),
    goOn: (...asked) => looks('goOn', () => at.goOn(...asked)),
    writeSample: (...asked) => looks('writeSample', () => at.writeSample(...asked)),
    recover: (...asked) => looks('recover', () => at.recover(...asked)),
  });
  const told: Partial<Race> = {
    advance: (yieldPoint, _, alone) =>
      reporter.during(() => {
        const begin = (phase: Phase, contestant: number) => reporter.begin(phase, contestant);
        return race.advance(yieldPoint, begin, alone);
      }),
    evaluate: (words, yieldPoint) =>
      reporter.during(() =>
        race.evaluate(words, yieldPoint, (contestant) => {
          reporter.begin('test', contestant, words);
        }),
      ),
    now: looking(race.now),
    lookBack: (snapshot) => looking(race.lookBack(snapshot)),
    writeOwn: (...asked) => looks('writeOwn', () => race.writeOwn(...asked)),
    counterfactual: (...asked) => looks('counterfactual', () => race.counterfactual(...asked)),
    record: (...asked) => looks('record', () => race.record(...asked)),
  };
  // What is not told of stays the race's own, its getters too: a copy would hold what they were.
  return Object.setPrototypeOf(told, race) as Race;
}
