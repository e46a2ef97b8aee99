/** Which methods can compete, as data; their code lives in `methods/` and `chain/`, tied to this list by exhaustive maps. */

/** At most this many contestants run side by side. */
export const CONTESTANT_LIMIT = 4;

export const METHOD_IDS = [
  ...(['mle', 'searnn', 'scheduledSampling', 'raml', 'dagger', 'aggrevated', 'ocd'] as const),
  ...(['crf', 'svm'] as const),
] as const;
export type MethodId = (typeof METHOD_IDS)[number];

/** Methods that train a linear chain on the pixels; all others train the network. */
const CHAIN_METHOD_IDS = ['crf', 'svm'] as const satisfies readonly MethodId[];
export type ChainMethodId = (typeof CHAIN_METHOD_IDS)[number];
export type NetworkMethodId = Exclude<MethodId, ChainMethodId>;

/** True when a method trains a linear chain instead of the network. */
export function isChainMethod(method: MethodId): method is ChainMethodId {
  return CHAIN_METHOD_IDS.some((id) => id === method);
}
