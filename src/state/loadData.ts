/** Data into the engine: those that come with the page, or a file of the reader’s own. */
import { sameData } from '../experiments/runData.ts';
import { BUILT_IN, type BuiltInData } from '../tasks/tasks.ts';
import type { DataReport } from '../worker/protocol.ts';
import { START } from '../text/en/start.ts';
import { sayOfAny } from '../tasks/say.ts';
import { client } from './client.ts';
import { during } from './engine.ts';
import { settle } from './noticeStore.ts';
import { askedOf } from './askedFile.ts';
import { ownFileWith, rememberFile, type OwnFile } from './ownFile.ts';
import { part } from './part.ts';
import { selectData } from './runState.ts';
import { runStore } from './runStore.ts';
import { named } from '../text/tell.ts';

/** The folder of the words that come with the page, beside it on the same host. */
export const builtInBase = (): string => new URL('.', document.baseURI).href;

/** Fetched ahead into the browser's cache, where the worker finds them even without a network. */
for (const { file } of Object.values(BUILT_IN))
  if (file !== null)
    part(async () => (await fetch(new URL(file, builtInBase()))).arrayBuffer().then(() => true));

/** Data that come with the page. */
export function loadBuiltIn(data: BuiltInData): Promise<DataReport> {
  const load = () => client.request('loadBuiltIn', { data, base: builtInBase() });
  return during(sayOfAny(START.loading, { name: named(BUILT_IN[data].name) }), load);
}

/** The reader’s file; what it holds is remembered. */
export async function loadOwn(file: OwnFile): Promise<DataReport> {
  const read = () => client.request('loadFile', askedOf(file));
  const data = await during(sayOfAny(START.reading, { name: file.name }), read, true);
  rememberFile(file, data);
  settle('bad-data');
  return data;
}

/** The data that a run was trained on, those in use if it is them; null when they are an own file that is kept no longer. */
export async function loadKnown(
  known: Pick<DataReport, 'source' | 'fingerprint' | 'content'>,
): Promise<DataReport | null> {
  const { source } = known;
  const present = selectData(runStore.getState());
  if (present?.source === source && sameData(present, known)) return present;
  if (source !== 'own') return loadBuiltIn(source);
  const file = await ownFileWith(known);
  return file && (await loadOwn(file));
}
