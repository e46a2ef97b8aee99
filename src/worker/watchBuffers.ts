/** Makes a watch report ready to leave the worker: arrays of its own, so that they can change hands. */
import type { TableView, WatchReport } from '../experiments/reports.ts';

/** A copy that shares no buffer with the data set or the race: posting a view copies or takes its whole buffer. */
export function detached(report: WatchReport): WatchReport {
  const { word, views } = report;
  return {
    word: { ...word, inputs: word.inputs.slice(), targets: word.targets.slice() },
    views: views.map((view) => ({
      ...view,
      decoded: view.decoded.slice(),
      rollIn: view.rollIn.slice(),
      tried: view.tried.slice(),
      cost: view.cost.slice(),
      target: view.target.slice(),
      model: view.model.slice(),
      finished: view.finished.slice(),
      referenceIn: view.referenceIn.slice(),
      referenceOut: view.referenceOut.slice(),
      ...(view.attention && { attention: view.attention.slice() }),
      ...(view.otherSide && {
        otherSide: {
          finished: view.otherSide.finished.slice(),
          cost: view.otherSide.cost.slice(),
          referenceOut: view.otherSide.referenceOut.slice(),
        },
      }),
    })),
  };
}

/** The buffers of a detached report, to be transferred. */
export function watchBuffers({ word, views }: WatchReport): ArrayBuffer[] {
  const arrays = (view: TableView) => [
    view.decoded,
    view.rollIn,
    view.tried,
    view.cost,
    view.target,
    view.model,
    view.finished,
    view.referenceIn,
    view.referenceOut,
    ...(view.attention === undefined ? [] : [view.attention]),
    ...(view.otherSide === undefined
      ? []
      : [view.otherSide.finished, view.otherSide.cost, view.otherSide.referenceOut]),
  ];
  // `detached` made them; a typed array of a fresh slice never lies on shared memory.
  return [word.inputs, word.targets, ...views.flatMap(arrays)].map((array) => array.buffer as ArrayBuffer);
}
