/** All objectives by id; what the reader is told of them stands with the settings. */
import { consistent } from './consistent.ts';
import { inverseKl, js, l2 } from './divergences.ts';
import { expectedCost } from './expectedCost.ts';
import { hinge } from './hinge.ts';
import { kl, klTargets } from './kl.ts';
import { ll, llTargets } from './ll.ts';
import { llcas } from './llcas.ts';
import type { Objective, TargetsOf } from './objective.ts';

export const OBJECTIVES = {
  ll,
  kl,
  llcas,
  hinge,
  consistent,
  expectedCost,
  inverseKl,
  js,
  l2,
} as const satisfies Record<string, Objective>;
export type ObjectiveId = keyof typeof OBJECTIVES;

/** Those that are a cross-entropy against fixed targets, which a policy may compute where its scores are. */
export const SOFT_TARGETS: Readonly<Partial<Record<ObjectiveId, TargetsOf>>> = {
  ll: llTargets,
  kl: klTargets,
};
