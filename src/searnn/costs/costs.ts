/** Costs by name. */
import { bleuCost } from './bleu.ts';
import { chunkF1Cost } from './chunkF1.ts';
import { editCost } from './editDistance.ts';
import { hamming } from './hamming.ts';
import type { SequenceCost, TokenFacts } from './sequenceCost.ts';

export const COST_KINDS = ['hamming', 'edit', 'chunk-f1', 'bleu'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** What makes each cost; throws PlaygroundError `bad-setting` where it cannot be taken of such tokens. */
export const COSTS: Readonly<Record<CostKind, (facts: TokenFacts) => SequenceCost>> = {
  hamming: () => hamming,
  edit: editCost,
  'chunk-f1': chunkF1Cost,
  bleu: bleuCost,
};
