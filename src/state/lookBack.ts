/** The watched word as it was at the time point in view: asked of the engine, and remembered while the run lasts. */
import type { TimePoint, WatchReport } from '../experiments/reports.ts';
import { askRun } from './askRun.ts';
import { client } from './client.ts';
import { tellError } from './noticeStore.ts';
import type { Past } from './runState.ts';
import { commitAnswers, dropTimePoint, runId, runStore } from './runStore.ts';
import { selectionStore } from './selection.ts';
import { timePointInView, pointAtTime, timeStore } from './timeStore.ts';
import { watchStore } from './watch.ts';

/** Reports that are remembered: some kilobytes each. */
const REMEMBERED = 96;

/** Null where the engine could not tell: it is not asked twice. */
const reports = new Map<string, WatchReport | null>();
let asking = false;

/** A word at a time point, and how much of it. */
interface Wanted {
  readonly timePoint: TimePoint;
  readonly testIndex: number;
  readonly bothSides: boolean;
}

const keyOf = ({ timePoint, testIndex, bothSides }: Wanted): string =>
  `${timePoint.id} ${testIndex} ${bothSides}`;

function remember(key: string, report: WatchReport | null): void {
  reports.set(key, report);
  const [oldest] = reports.keys();
  if (reports.size > REMEMBERED && oldest !== undefined) reports.delete(oldest);
}

/** What is wanted now: a word at a time point, or null for the present. */
function wanted(): Wanted | null {
  const { timePoints } = runStore.getState();
  const timePoint = timePointInView({ timePoints }, timeStore.getState(), selectionStore.getState());
  const { testIndex, bothSides } = watchStore.getState();
  return timePoint === null || testIndex === null ? null : { timePoint, testIndex, bothSides };
}

/** Who has pointed at a chart will do it again: from then on words at earlier time points are fetched ahead. */
let engaged = false;
let ahead: ReturnType<typeof setTimeout> | undefined;
/** Between two words fetched ahead while nobody points, ms. */
const AHEAD = 400;

/** The newest time point at which the watched word is not known yet. */
function unknown(): Wanted | null {
  const { testIndex, bothSides } = watchStore.getState();
  if (testIndex === null) return null;
  const timePoint = runStore
    .getState()
    .timePoints.findLast((each) => !reports.has(keyOf({ timePoint: each, testIndex, bothSides })));
  return timePoint === undefined ? null : { timePoint, testIndex, bothSides };
}

function fetchAhead(): void {
  clearTimeout(ahead);
  const { pointed } = timeStore.getState();
  engaged ||= pointed !== null;
  if (!engaged || document.hidden) return;
  const fetch = (): void => {
    const next = unknown();
    if (next !== null) void ask(next);
  };
  if (pointed === null) ahead = setTimeout(fetch, AHEAD);
  else fetch();
}

function show(past: Past | null): void {
  const id = runId();
  if (id !== null && runStore.getState().past?.report !== past?.report) commitAnswers(id, { past });
}

function follow(): void {
  const want = wanted();
  const known = want && reports.get(keyOf(want));
  if (want !== null && known === undefined) {
    void ask(want);
    return;
  }
  show(want === null || !known ? null : { timePoint: want.timePoint, report: known });
  fetchAhead();
}

/** One request at a time: what is wanted when it is answered is asked for then. */
async function ask(want: Wanted): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    const asked = await askRun('lookBack', { ...want, timePoint: want.timePoint.id });
    if (asked === null) return;
    remember(keyOf(want), asked.answer);
    if (asked.answer === null) {
      if (timeStore.getState().pointed?.id === want.timePoint.id) pointAtTime(null);
      dropTimePoint(asked.id, want.timePoint.id);
    }
  } catch (error) {
    remember(keyOf(want), null);
    tellError(error);
  } finally {
    asking = false;
  }
  follow();
}

/** Another run, or the same one from an earlier place on: what was remembered is void. */
function forget(): void {
  reports.clear();
  pointAtTime(null);
}

/** Follows what is looked at; called once, when this file has come. */
export function connectLookBack(): void {
  client.onNews((news) => {
    if (news.kind === 'restored') forget();
  });
  runStore.subscribe((now, before) => {
    if (now.run?.runId !== before.run?.runId) forget();
    else if (now.timePoints !== before.timePoints) follow();
  });
  timeStore.subscribe(follow);
  selectionStore.subscribe((now, before) => now.pastUpdate !== before.pastUpdate && follow());
  watchStore.subscribe(
    (now, before) => (now.testIndex !== before.testIndex || now.bothSides !== before.bothSides) && follow(),
  );
  follow();
}
