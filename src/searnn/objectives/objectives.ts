/** All objectives by id; what the reader is told of them stands with the settings. */
import { kl } from './kl.ts';
import { ll } from './ll.ts';
import type { Objective } from './objective.ts';

export const OBJECTIVE_IDS = ['ll', 'kl'] as const;
export type ObjectiveId = (typeof OBJECTIVE_IDS)[number];

export const OBJECTIVES: Readonly<Record<ObjectiveId, Objective>> = { ll, kl };
