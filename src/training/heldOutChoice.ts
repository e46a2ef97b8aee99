/** Which of a contestant's weights are best on the held-out words, by the figure that is reported: the test words choose nothing. */
import { figureOf, reportedError } from '../experiments/reportedFigure.ts';
import type { ErrorRates, Evaluation } from '../experiments/reports.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Example } from '../tasks/task.ts';
import type { ChosenWeights } from './contract.ts';
import { evaluate } from './evaluate.ts';
import type { Racer } from './racer.ts';

/** What a run's data are divided into, beside the words that train. */
interface Words {
  readonly heldOut: readonly Example[];
  readonly test: readonly Example[];
}

/** As much of a contestant as choosing takes. */
type Chooser = Pick<Racer, 'updates' | 'packing' | 'ownError' | 'decode' | 'snapshot' | 'restore'>;

export class HeldOutChoice {
  readonly #racer: Chooser;
  readonly #words: Words;
  #kept: ChosenWeights | null = null;
  /** The newest measurement on held-out words. */
  #newest: { readonly updates: number; readonly rates: ErrorRates } | null = null;

  constructor(racer: Chooser, words: Words) {
    this.#racer = racer;
    this.#words = words;
  }

  /** The weights that are kept; null before the first regular test, and where no words are held out. */
  get kept(): ChosenWeights | null {
    return this.#kept;
  }

  /** Measures the present weights on the held-out words, and keeps them where they are best; of equal ones the earlier stay. */
  async measure(yieldPoint: YieldPoint): Promise<Pick<Evaluation, 'heldOut'>> {
    if (this.#words.heldOut.length === 0) return {};
    const heldOut = await this.#present(yieldPoint);
    const heldOutError = reportedError(heldOut);
    if (this.#kept === null || heldOutError < this.#kept.heldOutError) {
      const { weights, updates } = await this.#racer.snapshot();
      this.#kept = { updates, heldOutError, figure: figureOf(this.#racer), weights };
    }
    return { heldOut };
  }

  /**
   * Tests the best of the kept and the present weights, which then stand as before. Nothing is kept, so that a run that
   * is tested on its way goes on as one that is not.
   * @param present test errors of the present weights
   */
  async test(present: ErrorRates, yieldPoint: YieldPoint): Promise<Pick<Evaluation, 'heldOut' | 'chosen'>> {
    if (this.#words.heldOut.length === 0) return {};
    const racer = this.#racer;
    const heldOut = await this.#present(yieldPoint);
    const own = reportedError(heldOut);
    const kept = this.#kept;
    if (kept === null || own < kept.heldOutError)
      return { heldOut, chosen: { ...present, update: racer.updates, heldOutError: own } };
    const { updates: update, heldOutError, weights } = kept;
    const state = await racer.snapshot();
    racer.restore({ ...state, weights });
    try {
      const rates = await evaluate(racer, this.#words.test, yieldPoint);
      return { heldOut, chosen: { ...rates, update, heldOutError } };
    } finally {
      racer.restore(state);
    }
  }

  /** Goes on with what was kept; what an earlier release chose by another figure is given up. */
  restore(kept: ChosenWeights | null): void {
    this.#kept = (kept?.figure ?? 'letterError') === figureOf(this.#racer) ? kept : null;
    this.#newest = null;
  }

  /** The present weights on the held-out words, measured once. */
  async #present(yieldPoint: YieldPoint): Promise<ErrorRates> {
    const { updates } = this.#racer;
    if (this.#newest?.updates !== updates)
      this.#newest = { updates, rates: await evaluate(this.#racer, this.#words.heldOut, yieldPoint) };
    return this.#newest.rates;
  }
}
