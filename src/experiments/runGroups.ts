/** Which runs may be pooled: those that differ in nothing but the seed. Whatever else differs is named, and they stand apart. */
import { RUN_GROUPS } from '../text/en/runGroups.ts';
import { named, tell } from '../text/tell.ts';
import { hashText } from './dataText.ts';
import { contestantFields, sharedFields } from './fieldList.ts';
import { isSharedUsed, isUsed } from './fieldUse.ts';
import { settingsOf, type Result, type RunHead } from './results.ts';
import type { Settings, SharedField } from './settings.ts';
import { valueText } from './settingsText.ts';
import { sayOfAny } from '../tasks/say.ts';
import { listed } from '../text/numbers.ts';

/** One thing in which runs may differ. */
interface Aspect {
  /** Equal where runs do not differ in it. */
  readonly key: string;
  /** As a reader is told: `hidden units H 64`. */
  readonly text: string;
}

/** Things in which runs may differ, by name. */
type Aspects = Readonly<Record<string, Aspect>>;

/** Shared settings that may be other ones from row to row of one table, as the paper's tables have it. */
const ROW_FIELDS: readonly SharedField[] = ['targetError', 'evaluationInterval', 'beam', 'lengthPower'];
/** Told by other aspects: the data by their content, the updates as they were made. */
const ELSEWHERE: readonly SharedField[] = ['seed', 'data', 'maxUpdates'];

function settingAspects(settings: Settings, wanted: (name: SharedField) => boolean): Aspects {
  const fields = sharedFields.filter(({ name }) => wanted(name) && isSharedUsed(settings, name));
  return Object.fromEntries(
    fields.map((field) => {
      const text = valueText(sayOfAny, field, settings[field.name]);
      const told = { setting: sayOfAny(field.meta.label), value: text };
      return [field.name, { key: text, text: tell(RUN_GROUPS.setting, told) }];
    }),
  );
}

/** What must be alike in a whole table: data, what a task of the user's own measures, split, model, optimiser, whose arithmetic, which release. */
function seriesAspects(result: RunHead, { key, text }: Aspect): Aspects {
  const { data, backend, adapter, engine } = result;
  const place = `${backend} (${adapter})`;
  const settings = settingsOf(result);
  const { errorName: error } = data;
  const told = { name: named(data.name), content: text };
  return {
    data:
      error === undefined
        ? { key, text: tell(RUN_GROUPS.data, told) }
        : { key: `${key} ${error}`, text: tell(RUN_GROUPS.dataByError, { ...told, error }) },
    ...settingAspects(settings, (name) => ![...ROW_FIELDS, ...ELSEWHERE].includes(name)),
    arithmetic: { key: place, text: tell(RUN_GROUPS.computedBy, { place }) },
    release: {
      key: engine ?? '',
      text: engine === undefined ? tell(RUN_GROUPS.noRelease) : tell(RUN_GROUPS.release, { release: engine }),
    },
  };
}

/** What must be alike in a row, beside that: updates, tests, and changes on the way. */
function rowAspects(result: RunHead): Aspects {
  const updates = result.contestants.map((contestant) => String(contestant.updates));
  const { changes = [] } = result;
  return {
    updates: {
      key: updates.join(),
      text: tell(RUN_GROUPS.updates, { updates: listed(updates) }),
    },
    ...settingAspects(settingsOf(result), (name) => ROW_FIELDS.includes(name)),
    changes: {
      key: changes.join(),
      text:
        changes.length === 0
          ? tell(RUN_GROUPS.unchanged)
          : tell(RUN_GROUPS.changed, { changes: changes.join(', ') }),
    },
  };
}

/** Runs that are alike in some aspects. */
export interface Group<T> {
  /** What tells them from the other groups, in words; empty where there is no other group. */
  readonly label: string;
  readonly members: readonly T[];
}

/** Puts together what is alike in all aspects, in the order of first appearance. */
export function groupBy<T>(all: readonly T[], aspectsOf: (one: T) => Aspects): readonly Group<T>[] {
  const groups = new Map<string, { readonly aspects: Aspects; readonly members: T[] }>();
  for (const one of all) {
    const aspects = aspectsOf(one);
    const key = JSON.stringify(Object.entries(aspects).map(([name, aspect]) => [name, aspect.key]));
    const group = groups.get(key) ?? { aspects, members: [] };
    group.members.push(one);
    groups.set(key, group);
  }
  const found = [...groups.values()];
  const names = [...new Set(found.flatMap(({ aspects }) => Object.keys(aspects)))];
  const differing = names.filter((name) => new Set(found.map(({ aspects }) => aspects[name]?.key)).size > 1);
  return found.map(({ aspects, members }) => ({
    label: differing.flatMap((name) => aspects[name]?.text ?? []).join(', '),
    members,
  }));
}

/** How runs are told apart. */
interface Aspected {
  readonly series: (result: RunHead) => Aspects;
  readonly row: (result: RunHead) => Aspects;
  /** Equal for the same run in two files: its data, its seed, all settings that it looks at, and what computed it. */
  readonly identity: (result: RunHead) => string;
}

/**
 * Data are told apart by their content and by how it was read; those of files that do not have the content's hash by the
 * shorter fingerprint, in all of these runs.
 */
export function aspectsAmong(all: readonly RunHead[]): Aspected {
  const unhashed = new Set(
    all.filter(({ data }) => data.content === undefined).map(({ data }) => data.fingerprint),
  );
  const contentOf = ({ data }: RunHead): Aspect => {
    const { content, fingerprint } = data;
    if (content === undefined || unhashed.has(fingerprint)) return { key: fingerprint, text: fingerprint };
    const readOtherwise = all.find(
      ({ data: other }) => other.content === content && other.fingerprint !== fingerprint,
    );
    return { key: `${content} ${fingerprint}`, text: hashText(data, readOtherwise?.data) };
  };
  const series = (result: RunHead): Aspects => seriesAspects(result, contentOf(result));
  return {
    series,
    row: rowAspects,
    identity: (result) => {
      const settings = settingsOf(result);
      const contestants = settings.contestants.map((contestant) =>
        contestantFields.filter(({ name }) => isUsed(contestant, name)).map(({ name }) => contestant[name]),
      );
      const keys = Object.values({ ...series(result), ...rowAspects(result) }).map(({ key }) => key);
      return JSON.stringify([settings.seed, contestants, keys]);
    },
  };
}

/** A result, and the file that it comes from. */
export interface Named {
  readonly file: string;
  readonly result: Result;
  /** Hash of its weights; absent where the file does not tell. */
  readonly weights?: string | undefined;
}

/** A file with a run that another file has as well. */
export interface Repeat {
  readonly file: string;
  /** The one that counts. */
  readonly first: string;
  /** Whether both have the same test errors, as the same run elsewhere or interrupted has; or the same weights, though their seeds are two. */
  readonly alike: boolean | 'weights';
}

/** A sentence about a file whose run does not count again. */
export function repeatText({ file, first, alike }: Repeat): string {
  if (file === first) return tell(RUN_GROUPS.twice, { file });
  if (alike === 'weights') return tell(RUN_GROUPS.sameWeights, { file, first });
  return tell(alike ? RUN_GROUPS.same : RUN_GROUPS.sameButErrors, { file, first });
}

const errorsOf = ({ contestants }: Result): string =>
  JSON.stringify(contestants.map(({ letterError, wordError, chosen }) => [letterError, wordError, chosen]));

const seedOf = ({ result }: Named): number => settingsOf(result).seed;

/** The same run counts once, and so do the same weights of two seeds: the first of their files. */
export function countOnce(all: readonly Named[]): {
  readonly results: readonly Result[];
  readonly repeats: readonly Repeat[];
} {
  const { identity: identityOf } = aspectsAmong(all.map(({ result }) => result));
  const firsts = new Map<string, Named>();
  const byWeights = new Map<string, Named>();
  const repeats: Repeat[] = [];
  for (const one of all) {
    const { file, weights = file } = one;
    const identity = identityOf(one.result);
    const first = firsts.get(identity);
    const twin = byWeights.get(weights);
    const reseeded = twin !== undefined && seedOf(twin) !== seedOf(one);
    if (first === undefined && reseeded) repeats.push({ file, first: twin.file, alike: 'weights' });
    else if (first === undefined) {
      firsts.set(identity, one);
      byWeights.set(weights, one);
    } else
      repeats.push({
        ...{ file: one.file, first: first.file },
        alike: errorsOf(first.result) === errorsOf(one.result),
      });
  }
  return { results: [...firsts.values()].map(({ result }) => result), repeats };
}
