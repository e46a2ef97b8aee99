/** How a policy goes on after a wrong letter: it is poked at cells that it reads right, all pokes in one batch. */
import { at } from '../../base/assert.ts';
import type { RecoveryCurve } from '../../experiments/examination.ts';
import { settled } from '../../methods/settled.ts';
import type { Policy, YieldPoint } from '../../searnn/policy.ts';
import { cellsBeforeEnd } from '../../searnn/sequenceEnd.ts';
import { highest } from '../../statistics/scores.ts';
import { truthOf, type Batch } from '../../tasks/batch.ts';
import { rollInBy } from './subject.ts';

/** Wrong letters and letters by distance, to be added up over batches. */
export interface RecoveryCounts {
  readonly poked: number[];
  readonly alone: number[];
  readonly whole: number[];
}

export const noRecovery = (): RecoveryCounts => ({ poked: [], alone: [], whole: [] });

/** A cell that is read right and not its word's last. */
interface Poke {
  readonly b: number;
  readonly t: number;
  /** The likeliest token beside the one that the policy writes. */
  readonly token: number;
  readonly remaining: number;
}

/**
 * Adds a batch to `counts`. The policy writes each word by itself; at every cell that it reads right, whatever came
 * before, its second choice is forced instead, and it goes on greedily from there. At distance d, both what it then
 * writes and what it wrote undisturbed are held against the truth.
 */
export async function addRecovery(
  counts: RecoveryCounts,
  policy: Policy,
  batch: Batch,
  yieldPoint: YieldPoint,
): Promise<void> {
  const { layout, targets, end } = batch;
  const truths = truthOf(batch);
  const counted = cellsBeforeEnd(layout, targets, end);
  const V = policy.vocabularySize;
  const rollIn = await rollInBy('learned', policy, batch);
  try {
    const [written, logits] = await settled([rollIn.tokens(), rollIn.logits()]);
    const writing = cellsBeforeEnd(layout, written, end);
    const pokes: Poke[] = [];
    for (let cell = 0; cell < layout.size; cell++) {
      const [b, t] = [at(layout.sequences, cell), at(layout.positions, cell)];
      const remaining = at(layout.lengths, b) - 1 - t;
      const own = at(written, cell);
      if (own !== at(truths, cell) || remaining === 0 || writing[cell] === 0) continue;
      pokes.push({ b, t, token: highest(logits, cell * V, V, own), remaining });
    }
    if (pokes.length === 0) return;
    // As roll-outs want their rows: those that still run are always the first ones.
    pokes.sort((one, other) => other.remaining - one.remaining);
    const rows = {
      cells: Int32Array.from(pokes, ({ b, t }) => layout.cell(b, t)),
      tokens: Int32Array.from(pokes, ({ token }) => token),
      steps: Int32Array.from(pokes, ({ remaining }) => remaining),
      guide: null,
    };
    const tails = await policy.rollOut(rollIn, rows, yieldPoint);
    pokes.forEach(({ b, t, remaining }, row) => {
      for (let d = 1; d <= remaining; d++) {
        const cell = layout.cell(b, t + d);
        // After the truth's end there is nothing to be right about.
        if (counted[cell] === 0) break;
        const truth = at(truths, cell);
        add(counts.poked, d, Number(at(tails, row * layout.steps + t + d) !== truth));
        add(counts.alone, d, Number(at(written, cell) !== truth));
        add(counts.whole, d, 1);
      }
    });
  } finally {
    rollIn.dispose();
  }
}

function add(list: number[], distance: number, amount: number): void {
  list[distance - 1] = (list[distance - 1] ?? 0) + amount;
}

export function recoveryCurve({ poked, alone, whole }: RecoveryCounts): RecoveryCurve {
  const shares = (parts: readonly number[]) => whole.map((all, i) => ({ part: at(parts, i), whole: all }));
  return { poked: shares(poked), alone: shares(alone) };
}
