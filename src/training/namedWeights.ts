/** A contestant's flat vector of weights as named matrices, and back. */
import { assert } from '../base/assert.ts';
import { chainSpecs } from '../chain/chainShape.ts';
import { isChainMethod, type MethodId } from '../experiments/contestants.ts';
import { parameterSpecs, type ModelConfig } from '../model/config.ts';
import { TENSOR_FAULTS } from '../text/en/tensorFaults.ts';
import { tell } from '../text/tell.ts';
import { sizeOfShape, TensorFault, type Tensor, type TensorFile } from './safetensors.ts';

/** One matrix [input, output], or one vector. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
}

/** All weights of a contestant in the order of its flat vector: those of a network, or of a linear chain. */
export const weightSpecs = (method: MethodId, config: ModelConfig): readonly WeightSpec[] =>
  isChainMethod(method) ? chainSpecs(config) : parameterSpecs(config);

/** @param flat weights [P]; the tensors are views of it */
export function splitWeights(specs: readonly WeightSpec[], flat: Float32Array): TensorFile['tensors'] {
  const tensors = new Map<string, Tensor>();
  let offset = 0;
  for (const { name, shape } of specs) {
    const end = offset + sizeOfShape(shape);
    tensors.set(name, { shape, values: flat.subarray(offset, end) });
    offset = end;
  }
  assert(offset === flat.length, `${flat.length} weights given, ${offset} needed`);
  return tensors;
}

const shapeText = (shape: readonly number[]): string => `[${shape.join(', ')}]`;

/**
 * The flat vector [P] of these weights, whatever order they stand in.
 * @throws TensorFault that names the first weight that is missing, of another shape, not finite, or not the network's
 */
export function joinWeights(specs: readonly WeightSpec[], tensors: TensorFile['tensors']): Float32Array {
  const flat = new Float32Array(specs.reduce((sum, { shape }) => sum + sizeOfShape(shape), 0));
  let offset = 0;
  for (const { name, shape } of specs) {
    const found = tensors.get(name);
    if (found === undefined) throw new TensorFault(tell(TENSOR_FAULTS.missing, { name }));
    const [wanted, own] = [shapeText(shape), shapeText(found.shape)];
    if (own !== wanted) throw new TensorFault(tell(TENSOR_FAULTS.shape, { name, found: own, wanted }));
    if (!found.values.every(Number.isFinite)) throw new TensorFault(tell(TENSOR_FAULTS.notFinite, { name }));
    flat.set(found.values, offset);
    offset += found.values.length;
  }
  const unknown = [...tensors.keys()].find((name) => specs.every((spec) => spec.name !== name));
  if (unknown !== undefined) throw new TensorFault(tell(TENSOR_FAULTS.unknown, { name: unknown }));
  return flat;
}
