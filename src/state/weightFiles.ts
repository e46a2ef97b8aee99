/** The weights of one contestant as a file for other programs, and a run that begins with those of a file. */
import { contestantNames } from '../experiments/contestantName.ts';
import { sharedFields } from '../experiments/fieldList.ts';
import { METHODS } from '../experiments/methods.ts';
import type { Settings } from '../experiments/settings.ts';
import { WEIGHT_FILES } from '../text/en/weightFiles.ts';
import { sayOfAny } from '../tasks/say.ts';
import type { DataReport, FoundWeights, RunSnapshot, StoppedRun, WantedWeights } from '../worker/protocol.ts';
import { client } from './client.ts';
import { onReset } from './configure.ts';
import { dataOfRun } from './dataOfRun.ts';
import { during, inTurn } from './engine.ts';
import { note } from './noticeStore.ts';
import { putInView } from './putInView.ts';
import { runId, runStore } from './runStore.ts';
import { saveAs } from './saveAs.ts';
import { dropSavedRun } from './savedRun.ts';
import { wantedSettings } from './settingsStore.ts';

const isNetwork = ({ method }: Settings['contestants'][number]): boolean =>
  METHODS[method].learner === 'network';

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

/** Whether the contestants of both settings have networks of the same matrices. */
const sameNetwork = (a: Settings, b: Settings): boolean =>
  [...a.contestants, ...b.contestants].every(isNetwork) &&
  sharedFields.every(({ name, meta }) => meta.group !== 'model' || a[name] === b[name]);

/** From now on Reset begins the run in view with its given weights again, and so those that come of that. */
function resetWithThem(file: string, from: RunSnapshot, settings: Settings): void {
  let run = runId();
  onReset(() => {
    const wanted = wantedSettings();
    const [given] = from.contestants;
    if (run === null || run !== runId() || given === undefined) return null;
    if (!sameNetwork(wanted, settings)) {
      note(sayOfAny(WEIGHT_FILES.otherNetwork, { name: file }));
      return null;
    }
    const before = run;
    const stop = runStore.subscribe(({ run: now }) => {
      if (now === null || now.runId === before) return;
      stop();
      run = JSON.stringify(now.settings) === JSON.stringify(wanted) ? now.runId : null;
    });
    const [measured] = from.record.contestants;
    const record = { ...from.record, contestants: wanted.contestants.flatMap(() => measured ?? []) };
    const contestants = wanted.contestants.map(() => given);
    return { settings: wanted, from: { ...from, record, contestants, settings: wanted } };
  });
}

/** Begins a run whose contestant has the weights of a file, in place of the one in view. Call it in turn. @throws PlaygroundError */
export async function beginWithWeights(file: File, { settings, data: known }: FoundWeights): Promise<void> {
  const { name } = file;
  let start = null as RunSnapshot | null;
  const get = async () => {
    const data = await dataOfRun({ settings, data: known });
    start = await client.request('beginWith', { file, name, settings, data: nameOf(data) });
    return { settings, data, from: start };
  };
  await putInView(get, () => {
    dropSavedRun();
    const [contestant = ''] = contestantNames(settings.contestants);
    return sayOfAny(WEIGHT_FILES.begun, { name, contestant });
  });
  if (start !== null) resetWithThem(name, start, settings);
}
