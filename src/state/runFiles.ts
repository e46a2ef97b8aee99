/** The run as a file: saved from the page, and opened again to be replayed. */
import type { RunFile } from '../experiments/runFile.ts';
import { RUN_FILES } from '../text/en/runFiles.ts';
import { sayOfAny } from '../tasks/say.ts';
import { restart } from './boot.ts';
import type { WantedWeights } from '../worker/protocol.ts';
import { client } from './client.ts';
import { during, inTurn } from './engine.ts';
import { engineStore } from './engineStore.ts';
import { note, tellError } from './noticeStore.ts';
import { part } from './part.ts';
import { selectData } from './runState.ts';
import { runStore } from './runStore.ts';
import { untilPlaying } from './untilPlaying.ts';

export type { WantedWeights };

/** Loaded when first used: few visitors need it, and the page should open fast. */
const codec = part(async () => ({
  ...(await import('./runOfFile.ts')),
  ...(await import('../experiments/replay.ts')),
  ...(await import('../experiments/settingsChange.ts')),
  ...(await import('./savedRun.ts')),
}));

const checkpoints = part(() => import('./checkpoints.ts'));

/** Measures all test words and hands the browser the run so far as a file to keep. */
export function saveRunFile(): Promise<void> {
  return inTurn(async () => {
    const run = await during(sayOfAny(RUN_FILES.measuring), () => client.request('runFile', { full: true }));
    const { saveRunAsFile } = await codec.load();
    await saveRunAsFile(`seed-${run.settings.seed}`, run);
  });
}

/** Hands the browser the run as it stands, with its weights, as a file that it goes on from elsewhere. */
export async function saveToGoOn(): Promise<void> {
  const saving = checkpoints.load().then(({ saveCheckpoint }) => saveCheckpoint());
  await saving.catch(tellError);
}

/** Hands the browser the weights of one contestant of the run in view as a file for other programs. */
export async function saveWeightsInView(wanted: WantedWeights): Promise<void> {
  const saving = checkpoints.load().then(({ saveWeights }) => saveWeights(wanted));
  await saving.catch(tellError);
}

/** A file of a run with its weights, or of weights alone, by its name. */
const isCheckpoint = ({ name }: File): boolean => name.endsWith('.safetensors');

/** Opens a run that was saved, to go on with it or to repeat it, or weights to begin with; what is wrong with the file becomes a notice. */
export async function openRunOf(file: File): Promise<void> {
  const opening = isCheckpoint(file)
    ? checkpoints.load().then(({ openCheckpoint }) => openCheckpoint(file))
    : openRunFile(file);
  await opening.catch(tellError);
}

/** Takes over the settings that a run file began with and stands at its start, its curves behind; on an error everything stays. */
function openRunFile(file: File): Promise<void> {
  return openRun(file.name, async () => (await codec.load()).runOfFile(file));
}

/** The same of a run that is called `name`. */
export function openRun(name: string, get: () => Promise<RunFile>): Promise<void> {
  return inTurn(async () => {
    const { assertPageHasTask, replayCaveat, scriptOf, showSavedRun, savedRunStore } = await codec.load();
    const run = await get();
    assertPageHasTask(run);
    const script = scriptOf(run);
    await restart(script.settings, { known: run.data, changes: script.changes });
    showSavedRun(name, run, script);
    const { backend } = engineStore.getState();
    const data = selectData(runStore.getState());
    const place = data && backend ? { data, backend } : null;
    const caveat = place && replayCaveat(run, place, script.problem);
    const told = [sayOfAny(RUN_FILES.opened, { name }), caveat];
    untilPlaying(note(told.join(' ').trim()), (end) =>
      savedRunStore.subscribe(({ saved }) => saved === null && end()),
    );
  });
}
