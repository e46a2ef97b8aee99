/** A policy without a network: scores are a function of the word and of the tokens before the cell. */
import { at } from '../../src/base/assert.ts';
import { RandomStream } from '../../src/base/random.ts';
import type { Policy, RollIn, RollOutRows, YieldPoint } from '../../src/searnn/policy.ts';
import type { Batch } from '../../src/tasks/batch.ts';

/** Scores [V] at the cell of sequence b that follows `prefix`. */
export type Scores = (batch: Batch, b: number, prefix: readonly number[]) => ArrayLike<number>;
/** Which of the equally high tokens is taken; `Policy` asks for the lowest, toy graphs try both. */
export type TiePick = (tied: readonly number[], prefix: readonly number[]) => number;

const lowest: TiePick = (tied) => at(tied, 0);

export function greedyToken(
  scores: ArrayLike<number>,
  prefix: readonly number[] = [],
  pick = lowest,
): number {
  const all = Array.from(scores);
  const highest = Math.max(...all);
  return pick(
    all.flatMap((score, a) => (score === highest ? [a] : [])),
    prefix,
  );
}

/** Plays the contract and keeps a record of what it was asked. */
export class TablePolicy implements Policy {
  readonly vocabularySize: number;
  /** Roll-ins that nobody disposed. */
  open = 0;
  /** What happened, in order: rollIn, rollOut, rolledOut, tokens, logits, dispose. */
  readonly events: string[] = [];
  /** The rows of every roll-out. */
  readonly asked: RollOutRows[] = [];
  /** Decoder cells computed. */
  cells = 0;
  private readonly scores: Scores;
  private readonly pick: TiePick;
  private readonly rolled = new WeakMap<RollIn, { batch: Batch; tokens: Int32Array }>();

  constructor(vocabularySize: number, scores: Scores, pick: TiePick = lowest) {
    this.vocabularySize = vocabularySize;
    this.scores = scores;
    this.pick = pick;
  }

  rollIn(batch: Batch, reference: Uint8Array): Promise<RollIn> {
    const { layout } = batch;
    const V = this.vocabularySize;
    const tokens = new Int32Array(layout.size);
    const logits = new Float32Array(layout.size * V);
    layout.lengths.forEach((length, b) => {
      const prefix: number[] = [];
      for (let t = 0; t < length; t++) {
        const cell = layout.cell(b, t);
        const scores = this.scores(batch, b, prefix);
        logits.set(Array.from(scores), cell * V);
        const own = (): number =>
          reference[cell] === 1 ? at(batch.targets, cell) : greedyToken(scores, prefix, this.pick);
        const token = hasEnded(batch, prefix) ? at(prefix, t - 1) : own();
        tokens[cell] = token;
        prefix.push(token);
      }
    });
    this.cells += layout.size;
    this.open++;
    this.events.push('rollIn');
    const rollIn: RollIn = {
      layout,
      tokens: () => this.later('tokens', tokens),
      logits: () => this.later('logits', logits),
      dispose: () => {
        this.open--;
        this.events.push('dispose');
      },
    };
    this.rolled.set(rollIn, { batch, tokens });
    return Promise.resolve(rollIn);
  }

  async rollOut(rollIn: RollIn, rows: RollOutRows, yieldPoint: YieldPoint): Promise<Int32Array> {
    const rolled = this.rolled.get(rollIn);
    if (rolled === undefined) throw new Error('a roll-in of another policy');
    this.events.push('rollOut');
    this.asked.push(rows);
    await yieldPoint();
    const { batch, tokens } = rolled;
    const { layout } = batch;
    // What the contract leaves unspecified is filled with what no test could mistake for a token.
    const tails = new Int32Array(rows.cells.length * layout.steps).fill(-7);
    rows.cells.forEach((cell, r) => {
      const b = at(layout.sequences, cell);
      const t = at(layout.positions, cell);
      const prefix = Array.from({ length: t }, (_, p) => at(tokens, layout.cell(b, p)));
      prefix.push(at(rows.tokens, r));
      for (let p = t + 1; p <= t + at(rows.steps, r); p++) {
        const told = rows.guide?.[layout.cell(b, p)] ?? -1;
        const own = (): number =>
          told >= 0 ? told : greedyToken(this.scores(batch, b, prefix), prefix, this.pick);
        const token = hasEnded(batch, prefix) ? at(prefix, p - 1) : own();
        tails[r * layout.steps + p] = token;
        prefix.push(token);
        this.cells++;
      }
    });
    this.events.push('rolledOut');
    return tails;
  }

  private async later<T>(event: string, value: T): Promise<T> {
    this.events.push(event);
    await Promise.resolve();
    return value;
  }
}

/** After its end a sequence has nothing but the end. */
const hasEnded = ({ end }: Batch, prefix: readonly number[]): boolean =>
  end !== null && prefix.at(-1) === end;

/**
 * Random scores on [−2, 2) that hang on the word's inputs, on every token before the cell and on the position, as a
 * recurrent network's do: any slip in a prefix changes what follows. Rounded to quarters, so that argmax ties occur.
 */
export function randomScores(seed: number, vocabularySize: number): Scores {
  const stream = new RandomStream(seed);
  return (batch, b, prefix) => {
    const word = Array.from(at(batch.examples, b).inputs).reduce(
      (hash, x) => (Math.imul(hash, 31) + x) | 0,
      7,
    );
    const past = prefix.reduce((hash, token) => (Math.imul(hash, 37) + token + 1) | 0, 11);
    return Float32Array.from({ length: vocabularySize }, (_, a) => stream.below(16, word, past, a) / 4 - 2);
  };
}
