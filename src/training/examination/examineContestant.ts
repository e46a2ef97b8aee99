/** All figures of one contestant: what it reads wrong and where, how it goes on from there, how sure it is. */
import type { RandomStream } from '../../base/random.ts';
import type { ExaminedContestant, ExaminedSet, GradientNorms } from '../../experiments/examination.ts';
import type { YieldPoint } from '../../searnn/policy.ts';
import {
  errorsByPosition,
  forcedErrors,
  letterErrors,
  meanEntropies,
  wordErrors,
  type WordResult,
} from '../../statistics/wordResults.ts';
import { shareOf } from '../../statistics/share.ts';
import type { Batch } from '../../tasks/batch.ts';
import type { Racer } from '../racer.ts';
import { addCheapest, cheapestTokens } from './cheapest.ts';
import { addRecovery, noRecovery, recoveryCurve } from './recovery.ts';
import { subjectOf } from './subject.ts';
import { TRAINING } from '../../text/en/training.ts';
import { tell } from '../../text/tell.ts';

/** Batches are made when their turn comes. */
type Batches = readonly (() => Batch)[];

/** What is read, poked and probed, the same for every contestant. */
export interface Plan {
  /** The last one holds the test words. */
  readonly sets: readonly (ExaminedSet & { readonly batches: Batches })[];
  readonly poked: Batches;
  readonly probed: Batches;
  /** What the probe lesson draws from. */
  readonly probeRandom: RandomStream;
  readonly clipNorm: number;
}

/** @param report awaited after every batch, with what was done */
export async function examineContestant(
  contestant: Racer,
  name: string,
  plan: Plan,
  report: (label: string) => Promise<void>,
  yieldPoint: YieldPoint,
): Promise<ExaminedContestant> {
  const subject = subjectOf(contestant);
  const { writer } = subject;
  const errors: ExaminedContestant['errors'][number][] = [];
  let results: WordResult[] = [];
  for (const set of plan.sets) {
    results = [];
    for (const batch of set.batches) {
      results.push(...(await subject.resultsOf(batch())));
      await report(tell(TRAINING.readsSet, { name, set: set.name.replace(/ words$/, '') }));
    }
    errors.push({ letters: letterErrors(results), words: wordErrors(results) });
  }
  const recovery = noRecovery();
  for (const batch of plan.poked) {
    if (writer !== null) await addRecovery(recovery, writer.policy, batch(), yieldPoint);
    await report(tell(TRAINING.goesOn, { name }));
  }
  const cheapest = { notTruth: 0, tied: 0, cells: 0 };
  for (const batch of plan.probed) {
    const probed = batch();
    if (writer !== null) {
      const { table } = await writer.probe(probed, plan.probeRandom, yieldPoint);
      addCheapest(cheapest, table, probed.targets);
    }
    await report(tell(TRAINING.triesAll, { name }));
  }
  return {
    name,
    updates: contestant.updates,
    errors,
    byPosition: errorsByPosition(results),
    forced: writer === null ? null : forcedErrors(results),
    recovery: writer === null ? null : recoveryCurve(recovery),
    cheapest: writer === null ? null : cheapestTokens(cheapest),
    entropy: meanEntropies(results),
    gradients: gradientsOf(contestant, writer === null ? null : plan.clipNorm),
  };
}

/** @param clipNorm null where gradients are not clipped */
function gradientsOf({ gradientNorms }: Racer, clipNorm: number | null): GradientNorms | null {
  const norms = gradientNorms.values();
  if (norms.length === 0) return null;
  return {
    updates: norms.length,
    mean: norms.reduce((sum, norm) => sum + norm, 0) / norms.length,
    largest: norms.reduce((most, norm) => Math.max(most, norm)),
    clipped: clipNorm === null ? null : shareOf(Array.from(norms, (norm) => norm > clipNorm)),
  };
}
