/** All kernels of a network of given sizes, compiled before it is trained. */
import type { ModelSizes } from '../operations.ts';
import { attentionTexts } from './backAttentionText.ts';
import { backSequenceText } from './backSequenceText.ts';
import { decodeText } from './decodeText.ts';
import { compile, webGpuBackend, type KernelText } from './dispatch.ts';
import { TRIED_LOSS, TRUTH_LOSS } from './outputLoss.ts';
import { rollOutText } from './rollOutText.ts';
import { sequenceText } from './sequenceText.ts';
import { COLUMN_SUMS, SUM_ROWS_BY_INDEX } from './sums.ts';
import { updateTexts } from './update.ts';

/** Every kernel that training a network of these sizes dispatches, each once. */
export function kernelsOf(sizes: ModelSizes): readonly KernelText[] {
  const { vocabularySize: V, aligned, guided, optimiser, gru, feeds } = sizes;
  const { layers, attention, end, hidden: H } = sizes;
  const rollOut = { H, V, aligned, guided: false, end, attention };
  const rollOuts = [rollOutText(rollOut), ...(guided ? [rollOutText({ ...rollOut, guided })] : [])];
  const atOnce = gru && layers === 1 && !feeds;
  const texts = [
    ...(gru ? recurrentTexts(sizes) : []),
    ...(atOnce ? rollOuts : []),
    // Where the output layer reads, a learned roll-in is a roll-out with a guide and without an end.
    ...(atOnce
      ? [
          attention === null
            ? decodeText({ H, V, aligned })
            : rollOutText({ ...rollOut, guided: true, end: null }),
        ]
      : []),
    ...(attention === null ? [] : attentionTexts(attention.kind)),
    TRIED_LOSS,
    TRUTH_LOSS,
    COLUMN_SUMS,
    SUM_ROWS_BY_INDEX,
    ...updateTexts(optimiser),
  ];
  return [...new Map(texts.map((text) => [text.name, text])).values()];
}

/** Those of GRUs that are run as sequences, forward and back. */
function recurrentTexts(sizes: ModelSizes): readonly KernelText[] {
  const { hidden: H, encoderUnits, aligned, layers, drops, attention, feeds } = sizes;
  const attends = attention !== null;
  const top = { H: encoderUnits, hasStates: aligned || attends, hasFinal: true };
  return [
    sequenceText(encoderUnits, false),
    // The decoder as sequences: where it has several layers or attention, and where its roll-in drops units.
    ...(layers > 1 || attends || drops ? [sequenceText(H, true)] : []),
    backSequenceText({ H, hasStates: true, hasFinal: false }),
    // Fed with what it read, a step hears of the one after it.
    ...(feeds ? [backSequenceText({ H, hasStates: true, hasFinal: true })] : []),
    backSequenceText(top),
    // An encoder's lower layer is asked for its states by the upper one.
    ...(layers > 1 && !top.hasStates ? [backSequenceText({ ...top, hasStates: true })] : []),
  ];
}

/** @param told hears the part done, 0 … 1 */
export async function prepare(sizes: ModelSizes, told: (done: number) => void): Promise<void> {
  const kernels = kernelsOf(sizes);
  await compile(webGpuBackend(), kernels, (done) => told(done / kernels.length));
}
