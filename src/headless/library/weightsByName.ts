/** A contestant's flat vector of weights as named matrices. */
import { assert } from '../../base/assert.ts';
import { isChainMethod, type MethodId } from '../../experiments/contestants.ts';
import { parameterSpecs, type ModelConfig } from '../../model/config.ts';

/** A matrix [input, output] row by row, or a vector. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

interface Spec {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Those of a linear chain. @see chainSize */
const chainSpecs = ({ inputSize: D, vocabularySize: V }: ModelConfig): readonly Spec[] => [
  { name: 'chain.W', shape: [D, V] },
  { name: 'chain.b', shape: [V] },
  { name: 'chain.pairs', shape: [V, V] },
  { name: 'chain.start', shape: [V] },
];

/** @param flat weights [P]; the values are copies */
export function weightsByName(
  method: MethodId,
  config: ModelConfig,
  flat: Float32Array,
): ReadonlyMap<string, Weight> {
  const specs = isChainMethod(method) ? chainSpecs(config) : parameterSpecs(config);
  let offset = 0;
  const weights = specs.map(({ name, shape }): [string, Weight] => {
    const end = offset + shape.reduce((product, size) => product * size, 1);
    const weight = { shape, values: flat.slice(offset, end) };
    offset = end;
    return [name, weight];
  });
  assert(offset === flat.length, `${flat.length} weights given, ${offset} needed`);
  return new Map(weights);
}
