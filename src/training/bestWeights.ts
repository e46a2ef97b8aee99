/** The weights at which a contestant erred least on the held-out words: the checkpoint that is chosen without the test words. */
import type { ChosenWeights } from './contract.ts';

export class BestWeights {
  #best: ChosenWeights | null = null;

  /** Null before the first measurement. */
  get chosen(): ChosenWeights | null {
    return this.#best;
  }

  /** Looks at one measurement; of equal errors the earlier one stays. `weights` gives a copy [P]. */
  async consider(updates: number, heldOutError: number, weights: () => Promise<Float32Array>): Promise<void> {
    if (this.#best !== null && heldOutError >= this.#best.heldOutError) return;
    this.#best = { updates, heldOutError, weights: await weights() };
  }

  restore(chosen: ChosenWeights | null): void {
    this.#best = chosen;
  }
}
