/** A tiny fixed case of the network: its gradient on one backend must agree with another's. */
import { CellLayout } from '../base/cellLayout.ts';
import { randomFromSeed } from '../base/random.ts';
import { initialWeights, type ModelConfig } from '../model/config.ts';
import { Seq2Seq } from '../model/seq2seq.ts';

const CONFIG: ModelConfig = {
  inputSize: 5,
  vocabularySize: 4,
  hidden: 6,
  embedding: 3,
  aligned: true,
  bidirectional: true,
  layers: 1,
  dropout: 0,
  sourceTokens: null,
  encoderUnits: null,
  attention: null,
  cell: 'gru',
  inputFeeding: false,
};

/**
 * The gradient [P] of Σ logits · noise under teacher forcing, on the backend in use. Some phones' GPUs give all
 * zeros here. @see https://github.com/tensorflow/tfjs/issues/8590
 */
export async function gradientSelfTest(): Promise<Float32Array> {
  const random = randomFromSeed(1);
  const noise = (name: string, n: number): Float32Array =>
    Float32Array.from({ length: n }, (_, i) => random.fork(name).uniform(i) - 0.5);
  const layout = new CellLayout([4, 3, 1]);
  const targets = Int32Array.from({ length: layout.size }, (_, cell) => cell % CONFIG.vocabularySize);
  const cells = noise('inputs', layout.size * CONFIG.inputSize);
  const batch = { examples: [], layout, source: { layout, order: null, cells }, targets, end: null };
  const model = new Seq2Seq(CONFIG, initialWeights(CONFIG, random));
  try {
    const rollIn = await model.rollIn(batch, new Uint8Array(layout.size).fill(1));
    try {
      const gradient = model.backward(rollIn, noise('dLogits', layout.size * CONFIG.vocabularySize));
      const values = (await gradient.data<'float32'>()).slice();
      gradient.dispose();
      return values;
    } finally {
      rollIn.dispose();
    }
  } finally {
    model.dispose();
  }
}
