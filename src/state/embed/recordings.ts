/** What comes with the playground for panels that stand alone before anything is trained: a run, and the counter-examples. */
import type { PlayedGraph } from '../../experiments/playedGraphs.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import type { RunFile } from '../../experiments/runFile.ts';
import { textPart } from '../part.ts';

const graphs = textPart('counterexamples.json');
const run = textPart('curves.json');

/** As `playToys` plays them. */
export const recordedGraphs = async (): Promise<readonly PlayedGraph[]> =>
  JSON.parse(await graphs.load()) as readonly PlayedGraph[];

export interface RecordedCurves {
  /** That every contestant had done. */
  readonly updates: number;
  readonly evaluations: readonly Evaluation[];
}

/** Of the default duel. */
export async function recordedCurves(): Promise<RecordedCurves> {
  const { contestants } = JSON.parse(await run.load()) as RunFile;
  // In the order in which they were made.
  const evaluations = contestants
    .flatMap((own, contestant) => own.evaluations.map((measured) => ({ contestant, ...measured })))
    .sort((a, b) => a.update - b.update);
  return { evaluations, updates: Math.min(...contestants.map(({ updates }) => updates)) };
}
