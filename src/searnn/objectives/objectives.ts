/** All objectives by id; what the reader is told of them stands with the settings. */
import { kl, klTargets } from './kl.ts';
import { ll, llTargets } from './ll.ts';
import type { Objective, TargetsOf } from './objective.ts';

export const OBJECTIVE_IDS = ['ll', 'kl'] as const;
export type ObjectiveId = (typeof OBJECTIVE_IDS)[number];

export const OBJECTIVES: Readonly<Record<ObjectiveId, Objective>> = { ll, kl };

/** Those that are a cross-entropy against fixed targets, which a policy may compute where its scores are. */
export const SOFT_TARGETS: Readonly<Partial<Record<ObjectiveId, TargetsOf>>> = {
  ll: llTargets,
  kl: klTargets,
};
