/** Makes a watch report ready to leave the worker: arrays of its own, so that they can change hands. */
import type { WatchReport } from '../experiments/reports.ts';
import { arraysOfView, copyView } from '../experiments/viewArrays.ts';

/** A copy that shares no buffer with the data set or the race: posting a view copies or takes its whole buffer. */
export const detached = ({ word, views }: WatchReport): WatchReport => ({
  word: { ...word, inputs: word.inputs.slice(), targets: word.targets.slice() },
  views: views.map(copyView),
});

/** The buffers of a detached report, to be transferred. */
export const watchBuffers = ({ word, views }: WatchReport): ArrayBuffer[] =>
  // `detached` made them; a typed array of a fresh slice never lies on shared memory.
  [word.inputs, word.targets, ...views.flatMap(arraysOfView)].map((array) => array.buffer as ArrayBuffer);
