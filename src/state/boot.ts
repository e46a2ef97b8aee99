/** From an opened page to a run that stands ready: backend, data, contestants; and later changes of the data. */
import { PlaygroundError } from '../base/errors.ts';
import { startOn } from '../experiments/presets.ts';
import type { Settings } from '../experiments/settings.ts';
import type { Change } from '../experiments/settingsChange.ts';
import { startOf } from '../experiments/atStart.ts';
import type { DataReport } from '../worker/protocol.ts';
import { START } from '../text/en/start.ts';
import { advice } from './advice.ts';
import { plainAddress, readAddress, type Address } from './address.ts';
import { client } from './client.ts';
import { configure, connectSettings, rebuild, type RunPlan } from './configure.ts';
import { connectEngine, inTurn, pause, play } from './engine.ts';
import { engineStore } from './engineStore.ts';
import { rememberFormer } from './formerFile.ts';
import { followAddress } from './followAddress.ts';
import { force, forcedFromLink } from './forkStore.ts';
import { startHistory } from './historyEntries.ts';
import { connectKeeping } from './keeping.ts';
import { loadBuiltIn, loadKnown, loadOwn } from './loadData.ts';
import { part } from './part.ts';
import { goToLesson } from './lectureStore.ts';
import { loadFor } from './loadFor.ts';
import { note, tellError } from './noticeStore.ts';
import { keepFileInUse } from './keepFileInUse.ts';
import { keptOwnFile, type OwnFile } from './ownFile.ts';
import { dataFacts, selectData } from './runState.ts';
import { knowData, runStore } from './runStore.ts';
import { wantedSettings, wantSettings } from './settingsStore.ts';
import { findOffer } from './offerStore.ts';
import { pageReader } from './pageKeys.ts';
import { selectionFromLink, selectionStore } from './selection.ts';
import { threadStore } from './threadStore.ts';
import { chooseWord } from './watch.ts';
import { sayOf, sayOfAny } from '../tasks/say.ts';
import { named } from '../text/tell.ts';

function openAddress(): Address {
  try {
    return readAddress(location.search, tellError);
  } catch (error) {
    tellError(error);
    return plainAddress;
  }
}

/** Looks where the link says, now that the data can tell what its letters mean. */
export function lookWhereAsked({ page, word }: Address, { vocabulary }: DataReport): void {
  if (word !== null) chooseWord(word);
  selectionStore.setState(selectionFromLink(page, vocabulary, tellError));
  const forced = pageReader(page, tellError)('force', (text) => forcedFromLink(text, vocabulary));
  if (forced !== undefined) force(forced);
}

/** What keeps settings from running on data, apart from a split that they do not have; null where nothing does. */
async function obstacle(settings: Settings, data: DataReport): Promise<string | null> {
  const { adviceOn } = await advice.load();
  const errors = adviceOn(settings, dataFacts(data)).filter(
    ({ level, fields }) => level === 'error' && !fields.includes('split'),
  );
  return errors[0]?.sentence ?? null;
}

/**
 * The settings to train with on data that were loaded. `asked` are kept where they can run; `afresh`: the data were chosen,
 * and another task then begins with settings of its own. A split that the data do not offer becomes their first.
 */
async function planFor(data: DataReport, asked: Settings, afresh: boolean): Promise<RunPlan> {
  const before = selectData(runStore.getState());
  const another = afresh && before !== null && before.task !== data.task;
  // A link may be of other data than the file that this browser keeps.
  const reason = another ? null : await obstacle(asked, data);
  const own = { ...startOn(data.source, data.task), seed: asked.seed };
  const wanted = another || reason !== null ? own : asked;
  const say = sayOf(data);
  const offered = data.splits.map(({ id }) => id);
  const split = offered.includes(wanted.split) ? wanted.split : offered[0];
  if (reason !== null) note(say(START.ownSettings, { reason, name: named(data.name) }));
  else if (split !== wanted.split && !another && !(afresh && [split, wanted.split].includes('separate')))
    note(say(START.noSplit, { wanted: wanted.split, split: split ?? '' }));
  // The report's split ids come from the worker's own settings schema.
  const settings = { ...wanted, data: data.source, split: (split ?? wanted.split) as typeof wanted.split };
  return { settings, data };
}

/** Starts afresh on data that `load` brings; on an error data, settings and run stay as they are. */
async function beginOn(load: () => Promise<DataReport>): Promise<void> {
  await pause();
  await rebuild(async () => {
    await configure(await planFor(await load(), wantedSettings(), true));
  });
}

/** Reads the reader's file and starts afresh with it; on an error everything stays. */
export function chooseOwnFile(own: OwnFile): Promise<void> {
  return inTurn(async () => {
    try {
      await beginOn(async () => {
        const data = await loadOwn(own);
        rememberFormer(selectData(runStore.getState()));
        // Before the run stands: whoever sees it may reload the page.
        await keepFileInUse(data);
        return data;
      });
    } catch (error) {
      await keepFileInUse();
      throw error;
    }
  });
}

/** Takes data that come with the page, or the file that was kept, and starts afresh. */
export function chooseData(source: DataReport['source']): Promise<void> {
  return inTurn(async () => {
    if (source !== 'own') return beginOn(() => loadBuiltIn(source));
    const kept = await keptOwnFile();
    if (kept === null) return void note(sayOfAny(START.noFile));
    await beginOn(() => loadOwn(kept));
    await keepFileInUse();
  });
}

/** A link may ask for a test word that these data do not have. */
function sayWhatWordIsMissing({ word }: Address): void {
  const data = selectData(runStore.getState());
  const count = runStore.getState().run?.testCount ?? 0;
  if (word !== null && word >= count)
    note(sayOf(data ?? {})(START.noSequence, { wanted: String(word + 1), last: String(count) }));
}

/** A file of the reader's own, as a run knows it. */
type OwnData = Pick<DataReport, 'name' | 'fingerprint' | 'content'>;

/** What a run repeats of another one, apart from its settings at the start. */
interface Repeated {
  /** The reader's own data that they were in use with, where that is known. */
  readonly known?: OwnData;
  /** Changes of settings on the way. */
  readonly changes?: readonly Change[];
}

/**
 * Starts afresh with other settings and the data that they ask for.
 * @throws PlaygroundError `bad-data` when those are not kept, and the data in use do not offer their split
 */
export async function restart(settings: Settings, { known, changes = [] }: Repeated = {}): Promise<void> {
  const repeating = (plan: RunPlan): RunPlan =>
    changes.length === 0 ? plan : { ...plan, from: startOf(plan.settings, changes) };
  await pause();
  await rebuild(async () => {
    const own = settings.data === 'own' && known ? await loadKnown({ source: 'own', ...known }) : null;
    const present = own ?? selectData(runStore.getState());
    if (present !== null && settings.data === present.source) {
      if (
        settings.data === 'own' &&
        known &&
        own === null &&
        !present.splits.some(({ id }) => id === settings.split)
      )
        throw new PlaygroundError('bad-data', sayOfAny(START.notKept, { name: known.name }));
      await configure(repeating({ settings, data: present }));
      if (own !== null) await keepFileInUse();
    } else await configure(repeating(await planFor(await loadFor(settings), settings, false)));
  });
}

/** Takes ready-made settings: they wait for the next start, as any change does, or begin at once where they need other data. */
export async function startFrom(settings: Settings): Promise<void> {
  if (settings.data === selectData(runStore.getState())?.source) wantSettings(settings);
  else await inTurn(() => restart(settings));
}

/** Looking back begins where a chart is pointed at; a file that does not come is asked for again while the page stands idle. */
const lookBack = part(async () => (await import('./lookBack.ts')).connectLookBack());

/** Starts the engine, loads the data and builds the contestants that the address asks for, or that of a panel `alone`, of which nothing is kept. */
export async function startEngine(alone?: Address): Promise<void> {
  const address = alone ?? openAddress();
  if (!alone) {
    startHistory(address.panel);
    goToLesson(address.lesson);
  }
  wantSettings(address.settings);
  connectEngine();
  connectSettings();
  void lookBack.load().catch(() => null);
  if (address.play) void play();
  await inTurn(async () => {
    try {
      const { backend: override, kernels, threads } = address;
      threadStore.setState({ asked: threads });
      const backend = await client.request('boot', { override, kernels, threads });
      engineStore.setState({ backend });
      const plan = await planFor(await loadFor(address.settings, address.page), wantedSettings(), false);
      knowData(plan.data);
      wantSettings(plan.settings);
      lookWhereAsked(address, plan.data);
      await rebuild(() => configure(plan));
      sayWhatWordIsMissing(address);
      if (alone) return;
      followAddress(address);
      connectKeeping();
      // A run of an earlier visit is offered once the one that the address asks for stands.
      void findOffer().catch(tellError);
    } catch (error) {
      const code = error instanceof PlaygroundError ? error.code : 'internal';
      const message = error instanceof Error ? error.message : String(error);
      engineStore.setState({
        status: { kind: 'failed', code, message },
        activity: null,
        playWhenReady: false,
      });
      throw error;
    }
  });
}
