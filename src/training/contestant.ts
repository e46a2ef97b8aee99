/** A contestant with a network: the network, its optimiser, its method, and the count of what it has done. */
import type { RandomStream } from '../base/random.ts';
import type { ContestantSettings, Settings } from '../experiments/settings.ts';
import type { TableView } from '../experiments/reports.ts';
import { helpedTime, ownTime as now } from '../kernels/threadTime.ts';
import { methodOf } from '../methods/methods.ts';
import type { Lesson, LessonContext } from '../methods/method.ts';
import { settled } from '../methods/settled.ts';
import { parameterCount, type ModelConfig } from '../model/config.ts';
import { Seq2Seq } from '../model/seq2seq.ts';
import type { BeamPlan } from '../searnn/beam.ts';
import type { YieldPoint } from '../searnn/policy.ts';
import type { Problem } from '../searnn/problem.ts';
import type { AddedError } from '../searnn/added.ts';
import { Recent } from '../statistics/recent.ts';
import type { Batch } from '../tasks/batch.ts';
import type { Packing } from '../tasks/packing.ts';
import type { Example } from '../tasks/task.ts';
import type { ContestantSnapshot } from './contract.ts';
import { Optimiser } from './optimiser.ts';
import {
  REMEMBERED_NORMS,
  type Counted,
  type Racer,
  type UpdateNews,
  type UpdateWays,
  type WordWriting,
} from './racer.ts';
import { writeWord } from './writeWord.ts';
import { requireFinite } from './requireFinite.ts';
import type { TaskSide } from './taskSide.ts';
import { viewWord } from './watch.ts';

interface Ways
  extends Partial<Pick<LessonContext, 'random' | 'wantDetail' | 'settings' | 'drops'>>, UpdateWays {
  /** Tokens are those that `settings` choose, whatever a sampler of the user's own would. */
  readonly asSettingsChoose?: boolean;
}

export class Contestant implements Racer {
  readonly settings: ContestantSettings;
  readonly packing: Packing;
  readonly ownError: AddedError | undefined;
  readonly model: Seq2Seq;
  updates = 0;
  seconds = 0;
  decoderCells = 0;
  rollOuts = 0;
  readonly gradientNorms = new Recent(REMEMBERED_NORMS);
  readonly #optimiser: Optimiser;
  readonly #random: RandomStream;
  readonly #problem: Problem;
  readonly #sampler: TaskSide['sampler'];

  /** @param weights initial weights [P], the same for all contestants of a race */
  constructor(
    settings: ContestantSettings,
    shared: Settings,
    config: ModelConfig,
    weights: Float32Array,
    random: RandomStream,
    { problem, packing, sampler, error }: TaskSide,
  ) {
    this.settings = settings;
    this.model = new Seq2Seq(config, weights);
    this.#optimiser = new Optimiser(shared.optimiser);
    this.#random = random;
    this.#problem = problem;
    this.#sampler = sampler;
    this.packing = packing;
    this.ownError = error;
  }

  get vocabularySize(): number {
    return this.model.vocabularySize;
  }

  get parameterCount(): number {
    return parameterCount(this.model.config);
  }

  /**
   * What a batch teaches this contestant now, from `random`'s draws; the caller disposes the roll-in.
   * @param ways what to do otherwise, for a probe: `settings` teach it another way with the weights that it has
   */
  teach(batch: Batch, yieldPoint: YieldPoint, ways: Ways = {}): Promise<Lesson> {
    const {
      random = this.#random,
      wantDetail = false,
      settings = this.settings,
      drops = true,
      asSettingsChoose = false,
      onPhase,
    } = ways;
    const { model: policy, updates: update } = this;
    return methodOf(settings.method).teach(batch, {
      policy,
      problem: this.#problem,
      sampler: asSettingsChoose ? undefined : this.#sampler,
      settings,
      random,
      update,
      yieldPoint,
      now,
      wantDetail,
      drops,
      onPhase,
    });
  }

  async update(
    batch: Batch,
    { learningRate, clipNorm }: Pick<Settings, 'learningRate' | 'clipNorm'>,
    yieldPoint: YieldPoint,
    ways: Ways = {},
  ): Promise<UpdateNews> {
    const started = now();
    const helped = helpedTime();
    const lesson = await this.teach(batch, yieldPoint, ways);
    try {
      await yieldPoint();
      ways.onPhase?.('backward');
      const taught = now();
      const gradient = this.model.backward(lesson.rollIn, lesson.dLogits);
      ways.onPhase?.('update');
      const backed = now();
      const rates = { learningRate, clipNorm, updates: this.updates };
      const proposal = this.#optimiser.propose(this.model.flat, gradient, rates);
      gradient.dispose();
      let loss: number;
      let gradientNorm: number;
      let ended: number;
      let help: number;
      try {
        // Read together: each waits for all that was asked of the GPU.
        [loss, gradientNorm] = await settled([lesson.loss(), proposal.gradientNorm()]);
        requireFinite(loss, 'loss', this.updates + 1);
        requireFinite(gradientNorm, 'gradient', this.updates + 1);
        await yieldPoint();
        ended = now();
        help = helpedTime() - helped;
        await ways.mayCommit?.();
      } catch (error) {
        proposal.dispose();
        throw error;
      }
      proposal.commit();
      this.model.replaceWeights(proposal.weights);
      const milliseconds = ended - started;
      this.count({
        updates: this.updates + 1,
        seconds: this.seconds + (milliseconds + help) / 1000,
        decoderCells: this.decoderCells + lesson.decoderCells,
        rollOuts: this.rollOuts + lesson.rollOuts,
        gradientNorm,
      });
      const phases = { ...lesson.phases, backward: backed - taught, update: ended - backed };
      return { loss, gradientNorm, milliseconds, phases };
    } finally {
      lesson.rollIn.dispose();
    }
  }

  count({ gradientNorm, ...counts }: Counted): void {
    this.gradientNorms.add(gradientNorm);
    Object.assign(this, counts);
  }

  /** The greedy decode [N]. */
  decode(batch: Batch): Promise<Int32Array> {
    return this.model.decode(batch);
  }

  /** The greedy decode [N], and what was looked at meanwhile [N, S], null without attention. */
  write(batch: Batch): ReturnType<Seq2Seq['write']> {
    return this.model.write(batch);
  }

  search(batch: Batch, plan: BeamPlan): Promise<Int32Array> {
    return this.model.search(batch, plan);
  }

  view(
    contestant: number,
    word: Example,
    random: RandomStream,
    yieldPoint: YieldPoint,
    bothSides = false,
  ): Promise<TableView> {
    return viewWord(this, contestant, word, this.packing, random, yieldPoint, { bothSides });
  }

  writeWord(word: Example, forced?: Int32Array): Promise<WordWriting> {
    return writeWord(this.model, word, this.packing, forced);
  }

  async snapshot(): Promise<ContestantSnapshot> {
    return { ...(await this.lightSnapshot()), moments: await this.#optimiser.moments() };
  }

  async lightSnapshot(): Promise<ContestantSnapshot> {
    const { updates, seconds, decoderCells, rollOuts } = this;
    return { updates, seconds, decoderCells, rollOuts, weights: await this.model.weights(), moments: [] };
  }

  restore({ updates, seconds, decoderCells, rollOuts, weights, moments }: ContestantSnapshot): void {
    this.model.loadWeights(weights);
    this.#optimiser.restore(moments);
    // Other weights at the same update have the same past.
    if (updates !== this.updates) this.gradientNorms.clear();
    Object.assign(this, { updates, seconds, decoderCells, rollOuts });
  }

  dispose(): void {
    this.model.dispose();
    this.#optimiser.dispose();
  }
}
