/** The weights of one contestant as a file for other programs, and a run that begins with those of a file. */
import { contestantNames } from '../experiments/contestantName.ts';
import type { Settings } from '../experiments/settings.ts';
import { WEIGHT_FILES } from '../text/en/weightFiles.ts';
import { sayOfAny } from '../tasks/say.ts';
import type { DataReport, FoundWeights, StoppedRun, WantedWeights } from '../worker/protocol.ts';
import { client } from './client.ts';
import { onReset } from './configure.ts';
import { dataOfRun } from './dataOfRun.ts';
import { during, inTurn } from './engine.ts';
import { isNetwork, startAgain, type Given } from './givenStart.ts';
import { idOf } from './leftRuns.ts';
import { note } from './noticeStore.ts';
import { putInView } from './putInView.ts';
import { runId, runStore } from './runStore.ts';
import { saveAs } from './saveAs.ts';
import { dropSavedRun, savedRunStore } from './savedRun.ts';
import { wantedSettings } from './settingsStore.ts';

const nameOf = ({ source, fingerprint, content }: DataReport) => ({ source, fingerprint, content });

/** Hands the browser one contestant's weights, of the run in view as it stands or of one that is kept. */
export function saveWeights(wanted: WantedWeights, kept: StoppedRun | null = null): Promise<void> {
  return inTurn(async () => {
    const settings = kept?.run.settings ?? runStore.getState().run?.settings;
    const own = settings?.contestants[wanted.contestant];
    if (settings === undefined || own === undefined) return;
    const data = kept && (await dataOfRun(kept.run, WEIGHT_FILES));
    const from = kept && data && { ...kept, data: nameOf(data) };
    const asked = () => client.request('saveWeights', { ...wanted, kept: from });
    const { bytes, update } = await during(sayOfAny(WEIGHT_FILES.writing), asked);
    const parts = ['searnn', 'seed', settings.seed, 'contestant', wanted.contestant + 1, 'update', update];
    if (wanted.which === 'chosen') parts.push('chosen');
    const name = `${parts.join('-')}.safetensors`;
    saveAs(name, new Blob([bytes], { type: 'application/octet-stream' }));
    const contestant = contestantNames(settings.contestants)[wanted.contestant] ?? '';
    const told = isNetwork(own) ? WEIGHT_FILES.saved : WEIGHT_FILES.savedChain;
    note(sayOfAny(told, { name, contestant, updates: update }));
  });
}

/** What runs began with that have the weights of a file, by their names: one that was left and comes back has the same. */
const begun = new Map<string, Given>();

/** The run that comes into view next is one of them, unless it is made of other settings. */
function followNext(given: Given, wanted: Settings): void {
  const before = runId();
  const stop = runStore.subscribe(({ run }) => {
    if (run === null || run.runId === before) return;
    stop();
    if (JSON.stringify(run.settings) === JSON.stringify(wanted)) begun.set(idOf(run.runId), given);
  });
}

/** What Reset begins again where the run in view began with given weights; null where it did not, or has another network now. */
function again(): ReturnType<typeof startAgain> {
  const now = runId();
  const given = now === null ? undefined : begun.get(idOf(now));
  if (given === undefined) return null;
  const wanted = wantedSettings();
  const plan = startAgain(given, wanted);
  if (plan === null) note(sayOfAny(WEIGHT_FILES.otherNetwork, { name: given.file }));
  else followNext(given, wanted);
  return plan;
}

// A run file that is opened takes Reset for its replay, until it is out of view.
savedRunStore.subscribe(({ saved }) => {
  if (saved === null) onReset(again);
});

/** Begins a run whose contestant has the weights of a file, in place of the one in view. Call it in turn. @throws PlaygroundError */
export async function beginWithWeights(file: File, { settings, data: known }: FoundWeights): Promise<void> {
  const { name } = file;
  let given = null as Given | null;
  const get = async () => {
    const data = await dataOfRun({ settings, data: known });
    const start = await client.request('beginWith', { file, name, settings, data: nameOf(data) });
    given = { ...start, file: name };
    return { settings, data, from: start.from };
  };
  await putInView(get, () => {
    dropSavedRun();
    const [contestant = ''] = contestantNames(settings.contestants);
    return sayOfAny(WEIGHT_FILES.begun, { name, contestant });
  });
  const now = runId();
  if (given !== null && now !== null) begun.set(idOf(now), given);
}
