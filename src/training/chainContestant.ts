/** A contestant without a network: a linear chain, taught by the likelihood of whole words (CRF) or by their margin (SVM). */
import { assert, at } from '../base/assert.ts';
import type { RandomStream } from '../base/random.ts';
import { ChainLearner } from '../chain/chainLearner.ts';
import { ChainDecoder } from '../chain/chainDecoder.ts';
import { chainSize, type ChainShape } from '../chain/chainShape.ts';
import { HingeLoss } from '../chain/hingeLoss.ts';
import { LogLoss } from '../chain/logLoss.ts';
import type { WordLoss } from '../chain/wordLoss.ts';
import type { ChainMethodId } from '../experiments/contestants.ts';
import type { TableView } from '../experiments/reports.ts';
import type { ContestantSettings, Settings } from '../experiments/settings.ts';
import { ownTime as now } from '../kernels/threadTime.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { Recent } from '../statistics/recent.ts';
import type { Batch } from '../tasks/batch.ts';
import { vectorsOf, type Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';
import type { ContestantSnapshot } from './contract.ts';
import {
  REMEMBERED_NORMS,
  type Counted,
  type Racer,
  type UpdateNews,
  type UpdateWays,
  type WordWriting,
} from './racer.ts';
import { requireFinite } from './requireFinite.ts';
import { viewChain } from './viewChain.ts';

const LOSSES: Readonly<Record<ChainMethodId, (vocabularySize: number) => WordLoss>> = {
  crf: (vocabularySize) => new LogLoss(vocabularySize),
  svm: (vocabularySize) => new HingeLoss(vocabularySize),
};

export class ChainContestant implements Racer {
  readonly method: ChainMethodId;
  readonly settings: ContestantSettings;
  updates = 0;
  seconds = 0;
  decoderCells = 0;
  readonly rollOuts = 0;
  readonly gradientNorms = new Recent(REMEMBERED_NORMS);
  readonly #learner: ChainLearner;
  readonly #decoder: ChainDecoder;

  /** All its weights begin at 0: no draw is needed, and every seed starts alike. */
  constructor(method: ChainMethodId, settings: ContestantSettings, shape: ChainShape) {
    this.method = method;
    this.settings = settings;
    this.#learner = new ChainLearner(shape, LOSSES[method](shape.vocabularySize));
    this.#decoder = new ChainDecoder(shape);
  }

  get packing(): Packing {
    return vectorsOf(this.#learner.shape.inputSize);
  }

  get vocabularySize(): number {
    return this.#learner.shape.vocabularySize;
  }

  get parameterCount(): number {
    return chainSize(this.#learner.shape);
  }

  /** The weights that words are read with [P]. */
  get #weights(): Float32Array {
    const { weights, average } = this.#learner.state;
    return this.settings.chainAverage ? average : weights;
  }

  /** The shared optimiser is a network's: a chain has a rate of its own. */
  async update(
    batch: Batch,
    _shared: Pick<Settings, 'learningRate' | 'clipNorm'>,
    yieldPoint: YieldPoint,
    { onPhase, mayCommit }: UpdateWays = {},
  ): Promise<UpdateNews> {
    onPhase?.('objective');
    const started = now();
    const { chainRate: rate, chainDecay: decay } = this.settings;
    const step = this.#learner.propose(batch.examples, { rate, decay }, this.updates);
    const { loss, gradientNorm } = step;
    requireFinite(loss, 'loss', this.updates + 1);
    requireFinite(gradientNorm, 'gradient', this.updates + 1);
    const taught = now();
    await yieldPoint();
    const ended = now();
    await mayCommit?.();
    step.commit();
    const milliseconds = ended - started;
    this.count({
      updates: this.updates + 1,
      seconds: this.seconds + milliseconds / 1000,
      decoderCells: this.decoderCells + batch.layout.size,
      rollOuts: 0,
      gradientNorm,
    });
    return {
      loss,
      gradientNorm,
      milliseconds,
      phases: { objective: taught - started, update: ended - taught },
    };
  }

  count({ gradientNorm, updates, seconds, decoderCells }: Counted): void {
    this.gradientNorms.add(gradientNorm);
    Object.assign(this, { updates, seconds, decoderCells });
  }

  /** The best sequence of every word, found exactly [N]. */
  decode({ examples, layout }: Batch): Promise<Int32Array> {
    const words = this.#decoder.decode(this.#weights, examples);
    const tokens = new Int32Array(layout.size);
    for (let cell = 0; cell < tokens.length; cell++)
      tokens[cell] = at(at(words, at(layout.sequences, cell)), at(layout.positions, cell));
    return Promise.resolve(tokens);
  }

  async view(
    contestant: number,
    word: Example,
    _random: RandomStream,
    yieldPoint: YieldPoint,
  ): Promise<TableView> {
    await yieldPoint();
    const chances = this.method === 'crf' ? 'marginals' : 'best';
    const forced = this.#decoder.force(this.#weights, word, chances);
    return viewChain(forced, word, this.method, { contestant, update: this.updates });
  }

  writeWord(word: Example, given?: Int32Array): Promise<WordWriting> {
    const chances = this.method === 'crf' ? 'marginals' : 'best';
    const forced = this.#decoder.force(this.#weights, word, chances, given);
    return Promise.resolve({ tokens: forced.decoded, chances: Float32Array.from(forced.chances) });
  }

  snapshot(): Promise<ContestantSnapshot> {
    const { updates, seconds, decoderCells, rollOuts } = this;
    const { weights, squares, average } = this.#learner.state;
    const moments = [squares.slice(), average.slice()];
    return Promise.resolve({ updates, seconds, decoderCells, rollOuts, weights: weights.slice(), moments });
  }

  /** Small enough to be kept whole. */
  lightSnapshot(): Promise<ContestantSnapshot> {
    return this.snapshot();
  }

  restore({ updates, seconds, decoderCells, weights, moments }: ContestantSnapshot): void {
    const [squares, average] = moments;
    assert(squares !== undefined && average !== undefined, 'a snapshot of a linear chain');
    this.#learner.restore({ weights, squares, average });
    if (updates !== this.updates) this.gradientNorms.clear();
    Object.assign(this, { updates, seconds, decoderCells });
  }

  dispose(): void {
    // Plain arrays: nothing is held outside of them.
  }
}
