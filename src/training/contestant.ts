/** One contestant: a network, its optimiser, its method, and the count of what it has done. */
import { PlaygroundError } from '../base/errors.ts';
import type { RandomStream } from '../base/random.ts';
import type { ContestantSettings, Settings } from '../experiments/settings.ts';
import { METHOD_CODE } from '../methods/methods.ts';
import type { Lesson, LessonContext, PhaseTimes } from '../methods/method.ts';
import { settled } from '../methods/settled.ts';
import type { ModelConfig } from '../model/config.ts';
import { Seq2Seq } from '../model/seq2seq.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import { Recent } from '../statistics/recent.ts';
import type { Batch } from '../tasks/batch.ts';
import type { ContestantSnapshot } from './contract.ts';
import { Optimiser } from './optimiser.ts';

type Ways = Partial<Pick<LessonContext, 'random' | 'wantDetail' | 'settings'>>;

/** What one update was. */
export interface UpdateNews {
  readonly loss: number;
  readonly gradientNorm: number;
  readonly milliseconds: number;
  readonly phases: PhaseTimes;
}

const now = (): number => performance.now();

/** Updates whose gradient norms are remembered. */
const REMEMBERED_NORMS = 500;

export class Contestant {
  readonly settings: ContestantSettings;
  readonly model: Seq2Seq;
  updates = 0;
  /** Seconds inside own updates. */
  seconds = 0;
  decoderCells = 0;
  rollOuts = 0;
  /** Norms of the newest gradients before clipping; a snapshot does not hold them. */
  readonly gradientNorms = new Recent(REMEMBERED_NORMS);
  readonly #optimiser: Optimiser;
  readonly #random: RandomStream;

  /** @param weights initial weights [P], the same for all contestants of a race */
  constructor(
    settings: ContestantSettings,
    shared: Settings,
    config: ModelConfig,
    weights: Float32Array,
    random: RandomStream,
  ) {
    this.settings = settings;
    this.model = new Seq2Seq(config, weights);
    this.#optimiser = new Optimiser(shared.optimiser);
    this.#random = random;
  }

  /**
   * What a batch teaches this contestant now, from `random`'s draws; the caller disposes the roll-in.
   * @param ways what to do otherwise, for a probe: `settings` teach it another way with the weights that it has
   */
  teach(batch: Batch, yieldPoint: YieldPoint, ways: Ways = {}): Promise<Lesson> {
    const { random = this.#random, wantDetail = false, settings = this.settings } = ways;
    const { model: policy, updates: step } = this;
    return METHOD_CODE[settings.method].teach(batch, {
      policy,
      settings,
      random,
      step,
      yieldPoint,
      now,
      wantDetail,
    });
  }

  /**
   * One update. All or nothing: on a throw weights, moments and counters stand as before.
   * @throws PlaygroundError `not-finite` when loss or gradient is not a number, `stopped` from the yield point
   */
  async update(
    batch: Batch,
    { learningRate, clipNorm }: Pick<Settings, 'learningRate' | 'clipNorm'>,
    yieldPoint: YieldPoint,
  ): Promise<UpdateNews> {
    const started = now();
    const lesson = await this.teach(batch, yieldPoint);
    try {
      await yieldPoint();
      const taught = now();
      const gradient = this.model.backward(lesson.rollIn, lesson.dLogits);
      const backed = now();
      const step = { learningRate, clipNorm, step: this.updates };
      const proposal = this.#optimiser.propose(this.model.flat, gradient, step);
      gradient.dispose();
      let loss: number;
      let gradientNorm: number;
      try {
        // Read together: each waits for all that was asked of the GPU.
        [loss, gradientNorm] = await settled([lesson.loss(), proposal.gradientNorm()]);
        this.#requireFinite(loss, 'loss');
        this.#requireFinite(gradientNorm, 'gradient');
        await yieldPoint();
      } catch (error) {
        proposal.dispose();
        throw error;
      }
      proposal.commit();
      this.model.replaceWeights(proposal.weights);
      const ended = now();
      const milliseconds = ended - started;
      this.updates++;
      this.gradientNorms.add(gradientNorm);
      this.seconds += milliseconds / 1000;
      this.decoderCells += lesson.decoderCells;
      this.rollOuts += lesson.rollOuts;
      const phases = { ...lesson.phases, backward: backed - taught, update: ended - backed };
      return { loss, gradientNorm, milliseconds, phases };
    } finally {
      lesson.rollIn.dispose();
    }
  }

  #requireFinite(value: number, what: string): void {
    if (Number.isFinite(value)) return;
    throw new PlaygroundError(
      'not-finite',
      `The ${what} became ${String(value)} at update ${this.updates + 1}; the weights stand as they were before it.`,
    );
  }

  async snapshot(): Promise<ContestantSnapshot> {
    const { updates, seconds, decoderCells, rollOuts } = this;
    const weights = await this.model.weights();
    return { updates, seconds, decoderCells, rollOuts, weights, moments: await this.#optimiser.moments() };
  }

  restore({ updates, seconds, decoderCells, rollOuts, weights, moments }: ContestantSnapshot): void {
    this.model.loadWeights(weights);
    this.#optimiser.restore(moments);
    this.gradientNorms.clear();
    Object.assign(this, { updates, seconds, decoderCells, rollOuts });
  }

  dispose(): void {
    this.model.dispose();
    this.#optimiser.dispose();
  }
}
