/** The weights of a linear chain: how many there are, and where each stands in one flat vector. */

/** D inputs a cell, V tokens. */
export interface ChainShape {
  readonly inputSize: number;
  readonly vocabularySize: number;
}

/**
 * P, the number of weights. In this order: one for each pixel and token [D, V], a bias for each token [V], one for each
 * pair of neighbours [V, V] (row: the token before), and one for each token that begins a word [V].
 */
export function chainSize({ inputSize, vocabularySize }: ChainShape): number {
  return (inputSize + vocabularySize + 2) * vocabularySize;
}

/** Where the biases begin. */
export function biasOffset({ inputSize, vocabularySize }: ChainShape): number {
  return inputSize * vocabularySize;
}

/** Where the weights of pairs begin. */
export function pairOffset({ inputSize, vocabularySize }: ChainShape): number {
  return (inputSize + 1) * vocabularySize;
}

/** Where the weights of first tokens begin. */
export function startOffset({ inputSize, vocabularySize }: ChainShape): number {
  return (inputSize + 1 + vocabularySize) * vocabularySize;
}

/** Names and shapes of the weights, in the order of the flat vector. */
export function chainSpecs({ inputSize: D, vocabularySize: V }: ChainShape) {
  return [
    { name: 'chain.W', shape: [D, V] },
    { name: 'chain.b', shape: [V] },
    { name: 'chain.pairs', shape: [V, V] },
    { name: 'chain.start', shape: [V] },
  ] as const;
}
