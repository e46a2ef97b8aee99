/** What a cost asks of the data. */
export const COSTS = {
  noChunks: 'chunk F1 needs tags such as B-NP, I-NP and O, which these data do not have; choose another cost',
} as const;
