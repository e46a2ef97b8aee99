/** The training loop of the command line: updates, evaluations and checkpoints, until a rule or the user stops it. */
import { assertNever } from '../base/assert.ts';
import type { Examination } from '../experiments/examination.ts';
import type { RunRecord } from '../experiments/runRecord.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Race } from '../training/contract.ts';
import { createPing, createYieldPoint, isStopped } from '../training/yielding.ts';
import type { TrainingListener } from './progress.ts';
import type { Say } from '../tasks/say.ts';

/** What the loop works with. */
export interface Training {
  readonly race: Race;
  readonly record: RunRecord;
  readonly progress: TrainingListener;
  /** True once the user asked to stop. */
  readonly stopAsked: () => boolean;
  /** Changes settings between two updates, as a replayed run did; true when it did. */
  readonly change: () => boolean;
  /** Keeps the state; asked for every `checkpointInterval` milliseconds. */
  readonly save: () => Promise<void>;
  readonly checkpointInterval: number;
  readonly now: () => number;
}

/** Why training ended. */
export type Ending = 'asked' | 'maxUpdates' | 'targetError';

const never = () => false;

/**
 * Trains until a stop rule holds or the user asks. Weights and counters stand at the end of a whole update.
 * @throws PlaygroundError `not-finite`
 */
export async function train(training: Training): Promise<Ending> {
  const { race, record, progress, stopAsked, save, now } = training;
  const yieldPoint = createYieldPoint(createPing(), stopAsked);
  let saved = now();
  try {
    for (;;) {
      if (race.evaluationDue()) {
        const evaluations = await race.evaluate('sample', yieldPoint);
        for (const evaluation of evaluations) record.evaluation(evaluation);
        progress.evaluated(evaluations);
      }
      // The page, too, makes the test that is due before the reader can change a setting, and looks again after.
      if (training.change()) continue;
      const rule = race.stopRule();
      if (rule !== null) return rule;
      const report = await race.advance(yieldPoint);
      record.update(report);
      progress.update(report);
      if (now() - saved < training.checkpointInterval) continue;
      await save();
      saved = now();
    }
  } catch (error) {
    if (isStopped(error)) return 'asked';
    throw error;
  }
}

/** Measures test error on all test words; cannot be stopped but by ending the program. */
export async function measure({ race, record }: Pick<Training, 'race' | 'record'>): Promise<void> {
  const yieldPoint: YieldPoint = createYieldPoint(createPing(), never);
  for (const evaluation of await race.evaluate('all', yieldPoint)) record.evaluation(evaluation);
}

/** Examines every contestant; `say` hears once what each part is about. */
export function examine(race: Race, say: (text: string) => void): Promise<Examination> {
  let said = '';
  const onExamined = (label: string): void => {
    if (label !== said) say(`${label}.`);
    said = label;
  };
  return race.examine(onExamined, createYieldPoint(createPing(), never));
}

/** What `targetError` looks at: a message. */
export const targetWords = ({ heldOutCount }: Pick<Race, 'heldOutCount'>): string =>
  heldOutCount > 0 ? 'held-out {$sequences}' : 'test {$sequences}';

/** The sentence behind an ending. */
export function endingText(say: Say, ending: Ending, race: Pick<Race, 'heldOutCount'>): string {
  switch (ending) {
    case 'asked':
      return 'stopped as asked';
    case 'maxUpdates':
      return 'the asked number of updates is done';
    case 'targetError':
      return `the error on ${say(targetWords(race))} fell below the target`;
    default:
      return assertNever(ending);
  }
}
