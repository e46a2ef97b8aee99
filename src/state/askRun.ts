/** Asks something of the run in view, for a reader who may have gone on to another one before the answer comes. */
import { PlaygroundError } from '../base/errors.ts';
import type { RequestName, Requests } from '../worker/protocol.ts';
import { client } from './client.ts';
import { engineStore } from './engineStore.ts';
import { isStopped } from './noticeStore.ts';
import { runId } from './runStore.ts';

/** From then on the worker may answer of a run that the page does not know yet. */
const isBuilding = (): boolean => engineStore.getState().building;

/** The run is being rebuilt on a fresh device: it answers again in a moment. */
const isAway = (error: unknown): boolean => error instanceof PlaygroundError && error.code === 'not-ready';

/**
 * The answer, and the run that it is of; null where there is no run, another is being built, or it ended or was called off
 * meanwhile: then nobody wants to know what went wrong. @throws PlaygroundError what the worker throws
 */
export async function askRun<Name extends RequestName>(
  name: Name,
  params: Requests[Name]['params'],
): Promise<{ readonly id: number; readonly answer: Requests[Name]['result'] } | null> {
  const id = runId();
  if (id === null || isBuilding()) return null;
  try {
    const answer = await client.request(name, params);
    return id === runId() ? { id, answer } : null;
  } catch (error) {
    if (isBuilding() || id !== runId() || isStopped(error) || isAway(error)) return null;
    throw error;
  }
}
