/** From settings and data to a run that stands; the one before stays in view until then. */
import type { WatchReport } from '../experiments/reports.ts';
import type { Settings } from '../experiments/settings.ts';
import { isUnderWay } from '../experiments/atStart.ts';
import type { DataReport, RunReport, RunSnapshot } from '../worker/protocol.ts';
import { START } from '../text/en/start.ts';
import { sayOfAny } from '../tasks/say.ts';
import { advice } from './advice.ts';
import { client } from './client.ts';
import { during, inTurn, pause, play } from './engine.ts';
import { engineStore, type EngineStatus } from './engineStore.ts';
import { force } from './forkStore.ts';
import { leave, leftStore, type LeftRun } from './leftRuns.ts';
import { look, watch } from './looking.ts';
import { settle } from './noticeStore.ts';
import { liveChanges, pendingChanges } from './pendingChanges.ts';
import { dataFacts, selectData, selectUpdate } from './runState.ts';
import { beginRun, runId, runStore } from './runStore.ts';
import { selectionStore } from './selection.ts';
import { settingsStore, wantedSettings, wantSettings } from './settingsStore.ts';
import { threadStore } from './threadStore.ts';
import * as time from './timeline.ts';
import { forgetTime } from './timeStore.ts';
import { fitWord, showLive, watchStore } from './watch.ts';

/** What a run is made of. */
export interface RunPlan {
  readonly settings: Settings;
  readonly data: DataReport;
  /** Where it stands; at its start when absent. */
  readonly from?: RunSnapshot;
}

const PAUSED: EngineStatus = { kind: 'paused', reason: { kind: 'asked' } };

/** The same data, and the same words of them. */
const readsTheSame = (a: RunReport, b: RunReport): boolean =>
  a.data.source === b.data.source &&
  a.data.fingerprint === b.data.fingerprint &&
  a.settings.split === b.settings.split;

/** A run takes the place of the one before, at once with its data, its settings and its word. */
function begin(run: RunReport, report: WatchReport | null, from?: RunSnapshot): void {
  const before = runStore.getState().run;
  // A link's word, letters and training step wait for the first run.
  if (before !== null) {
    forgetTime();
    showLive();
    if (!readsTheSame(run, before)) {
      selectionStore.setState({ cell: null, token: null });
      force([]);
    }
  }
  beginRun(run, report, from);
  fitWord(run.testCount);
  const status = isUnderWay(from) ? PAUSED : ({ kind: 'ready' } as const);
  engineStore.setState({ status });
  threadStore.setState({ choice: run.threads });
}

/**
 * Builds all contestants at their common start, or puts them where they stood. Until then everything stays as it is, and so
 * it does on an error; then the run, its data and its settings change together, and the run before can be brought back:
 * `step` says where it goes on the line of time. @throws PlaygroundError
 */
export async function configure(
  { settings, data, from }: RunPlan,
  step = time.begin<LeftRun>,
): Promise<void> {
  // Whatever the reader changes while such a run is built comes after it.
  const isWanted = settings === wantedSettings();
  const { assertRunnable } = await advice.load();
  assertRunnable(settings, dataFacts(data));
  const isFirst = runId() === null;
  await during(sayOfAny(START.building), async () => {
    const left = await leave(isWanted ? undefined : wantedSettings());
    const { source, fingerprint, content } = data;
    const named = { source, fingerprint, content };
    const run = await client.request('configure', { settings, data: named, ...(from && { from }) });
    // On a slow GPU the first look compiles for seconds, and the first Play should not wait for it.
    const report = isFirst ? null : await look().catch(() => null);
    if (left !== null) leftStore.setState((line) => step(line, left));
    begin(run, report, from);
    if (!isWanted) wantSettings(settings);
  });
  settle('bad-setting');
}

/** Replaces the run: Play waits meanwhile for the one to come. */
export async function rebuild(work: () => Promise<void>): Promise<void> {
  engineStore.setState({ building: true });
  try {
    await work();
    engineStore.setState({ building: false });
    // The word may be another one by now, or not seen yet.
    if (runStore.getState().report?.word.testIndex !== watchStore.getState().testIndex) void watch();
    if (engineStore.getState().playWhenReady) await play();
  } finally {
    engineStore.setState({ building: false, playWhenReady: false });
  }
}

/** What Reset begins again where the run in view repeats another, with what that changed on the way; null where it does not. */
let repeated = (): Pick<RunPlan, 'settings' | 'from'> | null => null;

/** Says what Reset begins again from now on. */
export function onReset(plan: typeof repeated): void {
  repeated = plan;
}

/** Back to the same start, with the wanted settings. */
export function reset(): Promise<void> {
  return inTurn(async () => {
    const data = selectData(runStore.getState());
    if (data === null) return;
    await pause();
    await rebuild(() => configure({ settings: wantedSettings(), data, ...repeated() }));
  });
}

let adjusting: ReturnType<typeof setTimeout> | undefined;

/** Lets live settings take effect at once, and all others too while nothing has been trained yet. */
function followSettings(): void {
  clearTimeout(adjusting);
  adjusting = setTimeout(() => {
    void inTurn(applyWanted);
  }, 200);
}

async function applyWanted(): Promise<void> {
  const { run } = runStore.getState();
  const data = selectData(runStore.getState());
  if (data === null) return;
  const wanted = wantedSettings();
  // The settings that the page opened with could not run: these may.
  if (run === null) return rebuild(() => configure({ settings: wanted, data }));
  const { restart, live } = pendingChanges(wanted, run.settings);
  if (
    restart.length > 0 &&
    engineStore.getState().status.kind === 'ready' &&
    selectUpdate(runStore.getState()) === 0
  )
    return rebuild(() => configure({ settings: wanted, data }));
  if (live.length === 0) return;
  await client.request('adjust', { settings: liveChanges(wanted, run.settings) });
}

/** Follows the wanted settings; called once by the page's entry. */
export function connectSettings(): void {
  settingsStore.subscribe(followSettings);
}
