/** Another language is chosen: what is told from now on, and what was told of backend and data, is told in it. */
import { speak, type Language } from '../text/tell.ts';
import type { ChosenBackend } from './chosenBackend.ts';
import type { DataLoads } from './dataLoads.ts';
import type { Loaded } from './describeData.ts';
import type { Requests } from './protocol.ts';
import type { SessionThreads } from './sessionThreads.ts';

interface Tellers {
  readonly backend: ChosenBackend;
  readonly loads: DataLoads;
  readonly threads: SessionThreads;
}

/** @param inView the data of the run */
export function speakFrom(
  language: Language,
  { backend, loads, threads }: Tellers,
  inView: Loaded | undefined,
): Requests['speak']['result'] {
  speak(language);
  threads.speak();
  return { backend: backend.tellAgain(), data: loads.tellAgain(inView) };
}
