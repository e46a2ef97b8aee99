/** A race that says what it computes, as `WorkReporter` tells it to the page; it computes what the race does. */
import type { Looking, Race } from '../training/contract.ts';
import type { PostNews } from './dispatcher.ts';
import { WorkReporter } from './workReporter.ts';

export function reportingRace(race: Race, post: PostNews): Race {
  const reporter = new WorkReporter(post);
  const looks = <T>(kind: string, look: () => Promise<T>): Promise<T> =>
    reporter.during(() => {
      reporter.begin('look', null, kind);
      return look();
    });
  const looking = (at: Looking): Looking => ({
    watch: (...asked) => looks('watch', () => at.watch(...asked)),
    goOn: (...asked) => looks('goOn', () => at.goOn(...asked)),
    readSample: (...asked) => looks('readSample', () => at.readSample(...asked)),
    recover: (...asked) => looks('recover', () => at.recover(...asked)),
  });
  const told: Partial<Race> = {
    advance: (yieldPoint) =>
      reporter.during(() =>
        race.advance(yieldPoint, (phase, contestant) => {
          reporter.begin(phase, contestant);
        }),
      ),
    evaluate: (words, yieldPoint) =>
      reporter.during(() =>
        race.evaluate(words, yieldPoint, (contestant) => {
          reporter.begin('test', contestant, words);
        }),
      ),
    look: looking(race.look),
    lookBack: (glance) => looking(race.lookBack(glance)),
    read: (...asked) => looks('read', () => race.read(...asked)),
    counterfactual: (...asked) => looks('counterfactual', () => race.counterfactual(...asked)),
    record: (...asked) => looks('record', () => race.record(...asked)),
  };
  // What is not told of stays the race's own, its getters too: a copy would hold what they were.
  return Object.setPrototypeOf(told, race) as Race;
}
