/** All objectives by id: their code and what the reader is told about them. */
import { kl } from './kl.ts';
import { ll } from './ll.ts';
import type { Objective } from './objective.ts';

export const OBJECTIVE_IDS = ['ll', 'kl'] as const;
export type ObjectiveId = (typeof OBJECTIVE_IDS)[number];

export interface ObjectiveInfo {
  readonly name: string;
  /** In plain characters: s logits, c costs above the minimum, a* the cheapest token. */
  readonly formula: string;
  /** Where the paper defines it, by section and name. */
  readonly source: string;
  readonly objective: Objective;
}

export const OBJECTIVES: Readonly<Record<ObjectiveId, ObjectiveInfo>> = {
  ll: {
    name: 'LL',
    formula: '−log softmax(s)[a*]',
    source: 'SeaRNN §4, "log-loss"',
    objective: ll,
  },
  kl: {
    name: 'KL',
    formula: '−Σ P(a) log softmax(s)[a], P = softmax(−α·c)',
    source: 'SeaRNN §4, "Kullback-Leibler"',
    objective: kl,
  },
};
