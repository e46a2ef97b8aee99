/** All kernels of a network of given sizes, compiled before it is trained. */
import type { ModelSizes } from '../operations.ts';
import { attentionTexts } from './backAttentionText.ts';
import { backSequenceText } from './backSequenceText.ts';
import { decodeText } from './decodeText.ts';
import { compile, webGpuBackend, type KernelText } from './dispatch.ts';
import { rollOutText } from './rollOutText.ts';
import { sequenceText } from './sequenceText.ts';
import { SOFTMAX_LOSS } from './softmaxLoss.ts';
import { COLUMN_SUMS, SUM_ROWS_BY_INDEX } from './sums.ts';
import { updateTexts } from './update.ts';

/** Every kernel that training a network of these sizes dispatches, each once. */
export function kernelsOf(sizes: ModelSizes): readonly KernelText[] {
  const { hidden: H, encoderUnits, vocabularySize: V, aligned, guided, optimiser } = sizes;
  const { layers, reading, end, drops } = sizes;
  const attends = reading !== null;
  const rollOut = { H, V, aligned, guided: false, end, reading };
  const rollOuts = [rollOutText(rollOut), ...(guided ? [rollOutText({ ...rollOut, guided })] : [])];
  const top = { H: encoderUnits, hasStates: aligned || attends, hasFinal: true };
  return [
    sequenceText(encoderUnits, false),
    ...(layers === 1 ? rollOuts : []),
    ...(layers === 1 && !attends ? [decodeText({ H, V, aligned })] : []),
    ...(attends ? attentionTexts(reading.kind) : []),
    // The decoder as sequences: where it has several layers or attention, and where its roll-in drops units.
    ...(layers > 1 || attends || drops ? [sequenceText(H, true)] : []),
    SOFTMAX_LOSS,
    backSequenceText({ H, hasStates: true, hasFinal: false }),
    backSequenceText(top),
    // An encoder's lower layer is asked for its states by the upper one.
    ...(layers > 1 && !top.hasStates ? [backSequenceText({ ...top, hasStates: true })] : []),
    COLUMN_SUMS,
    SUM_ROWS_BY_INDEX,
    ...updateTexts(optimiser),
  ];
}

/** @param told hears the part done, 0 … 1 */
export async function prepare(sizes: ModelSizes, told: (done: number) => void): Promise<void> {
  const kernels = kernelsOf(sizes);
  await compile(webGpuBackend(), kernels, (done) => told(done / kernels.length));
}
