/**
 * RAML, reward-augmented maximum likelihood: MLE on words drawn about the truth, a new one at every update. The drawn
 * letters are both fed on and raised.
 */
import { Draws } from '../searnn/draws.ts';
import { drawEdits } from '../searnn/drawnEdits.ts';
import { drawWords } from '../searnn/drawnWords.ts';
import type { Method } from './method.ts';
import { teachTruth } from './teachTruth.ts';

/**
 * The reward is minus the Hamming distance, or, where a token ends sequences, minus the edits that were made, so no word
 * needs to be weighed. @see Norouzi et al. 2016, arXiv 1609.00150
 */
export const raml: Method = {
  teach: (batch, context) => {
    const { policy, random, settings, update } = context;
    const { temperature } = settings;
    const { end } = batch;
    const draws = new Draws(random, update, batch).fork('raml');
    const choice = { vocabularySize: policy.vocabularySize, temperature };
    const words = end === null ? drawWords(draws, choice) : drawEdits(draws, { ...choice, end });
    return teachTruth(batch, context, new Uint8Array(batch.layout.size).fill(1), words);
  },
};
