/** Reference policies by name. */
import type { TokenFacts } from '../costs/sequenceCost.ts';
import { bleuSuffix } from './bleuSuffix.ts';
import { chunkFinisher } from './chunkFinisher.ts';
import { copyTruth } from './copyTruth.ts';
import { editOracle } from './editOracle.ts';
import type { ReferencePolicy } from './referencePolicy.ts';

export const REFERENCE_KINDS = ['copy', 'edit-oracle', 'bleu-suffix', 'chunk-finisher'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What makes each; throws PlaygroundError `bad-setting` where there is none for such tokens. */
export const REFERENCES: Readonly<Record<ReferenceKind, (facts: TokenFacts) => ReferencePolicy>> = {
  copy: () => copyTruth,
  'edit-oracle': editOracle,
  'bleu-suffix': bleuSuffix,
  'chunk-finisher': chunkFinisher,
};
