/** Settings as a link's query string and back: versioned, and holding only what differs from what its data begin with. */
import { PlaygroundError } from '../base/errors.ts';
import { LINKS } from '../text/en/links.ts';
import { tell } from '../text/tell.ts';
import { CONTESTANT_LIMIT, METHOD_IDS, type MethodId } from './contestants.ts';
import {
  contestantFields,
  findContestantField,
  findSharedField,
  sharedFields,
  type FieldValue,
} from './fieldList.ts';
import { badValue, given, readText, writeText } from './fieldText.ts';
import { withMethod } from './methodSettings.ts';
import { nearestName } from './nearest.ts';
import { readQuery, writeQuery, type QueryPair } from './queryText.ts';
import { parseSettings } from './parseSettings.ts';
import { openingSettings, startOn } from './presets.ts';
import { contestantSchema, settingsSchema, type ContestantSettings, type Settings } from './settings.ts';

export const LINK_VERSION = 2;

/**
 * The data of a link that names none, by its version. Version 1 was written while the page opened on the aligned duel;
 * which data they are says with what the other settings begin.
 */
const UNNAMED_DATA: Readonly<Record<number, Settings['data']>> = { 1: 'built-in', 2: openingSettings.data };

/** So many problems of a link are told in full. */
const PROBLEMS_TOLD = 5;

/** Keys of the page itself: the language, the backend, the kernels and the threads to force, whether to play at once, what is looked at, and which file the reader's own data are of (its fingerprint, and how it is read). No settings. */
export const PAGE_KEYS = [
  'lang',
  'backend',
  'kernels',
  'threads',
  'play',
  'word',
  'cell',
  'token',
  'step',
  'force',
  'layer',
  'view',
  'panel',
  'lesson',
  'file',
  'as',
] as const;

/** What a link says: settings, and the page's own keys (word, layer, …), which mean nothing here. */
export interface LinkContent {
  readonly settings: Settings;
  readonly page: Readonly<Record<string, string>>;
}

/** What contestant `index` is when a link says nothing of it, or no more than its method; `start`: with what it begins. */
function baseContestant(start: Settings, index: number, method?: MethodId): ContestantSettings {
  const base = start.contestants[index] ?? contestantSchema.parse({});
  return method === undefined || method === base.method ? base : withMethod(base, method);
}

function settingPairs(settings: Settings): QueryPair[] {
  const start = startOn(settings.data);
  const shared = sharedFields
    // Which data they are says with what the others begin.
    .filter(({ name }) => settings[name] !== (name === 'data' ? openingSettings : start)[name])
    .map((field): QueryPair => [field.name, writeText(field, settings[field.name])]);
  const { contestants } = settings;
  const count: QueryPair[] =
    contestants.length === start.contestants.length ? [] : [['n', String(contestants.length)]];
  const own = contestants.flatMap((contestant, i) => {
    // What a method begins with needs no words once its name is there.
    const told = {
      ...baseContestant(start, i, contestant.method),
      method: baseContestant(start, i).method,
    };
    return contestantFields
      .filter(({ name }) => contestant[name] !== told[name])
      .map((field): QueryPair => [`c${i}.${field.name}`, writeText(field, contestant[field.name])]);
  });
  return [...shared, ...count, ...own];
}

/**
 * The query string of settings and of the page's own keys: '' for the page as it opens, else
 * `v=2&batchSize=32&n=3&c2.method=mle` (contestants counted from 0, `n` how many there are).
 */
export function encodeLink(settings: Settings, page: Readonly<Record<string, string>> = {}): string {
  const pairs = [...settingPairs(settings), ...Object.entries(page)];
  return pairs.length === 0 ? '' : writeVersioned(pairs);
}

const writeVersioned = (pairs: readonly QueryPair[]): string =>
  writeQuery([['v', String(LINK_VERSION)], ...pairs]);

/** Settings as a file keeps them: a link that always tells its version, so that it outlives the page's opening. */
export const encodeKeptLink = (settings: Settings): string => writeVersioned(settingPairs(settings));

/** Settings from a file's link; files of the first version left the defaults of their time empty. @throws as `decodeLink` */
export const decodeKeptLink = (text: string): Settings => decodeLink(text === '' ? 'v=1' : text).settings;

/** A whole number from `min` to `max`, or undefined. */
function wholeNumber(text: string, min: number, max: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? value : undefined;
}

/** Of contestants, as links count them. */
const LAST = CONTESTANT_LIMIT - 1;

/** A sentence, and behind it which of the known names was probably meant. */
function withGuess(sentence: string, name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === undefined ? sentence : `${sentence} ${tell(LINKS.didYouMean, { name: near })}`;
}

/** A key as links write it: `c00.method` names what `c0.method` names. */
const plainKey = (key: string): string => key.replace(/^c0+(?=\d+\.)/, 'c');

/** Reads one key after another; what is wrong is collected, so that one look at the message mends the whole link. */
class LinkReader {
  readonly problems: string[] = [];
  readonly page: Record<string, string> = {};
  private readonly shared: Record<string, FieldValue> = {};
  private readonly own: Record<string, FieldValue>[] = Array.from({ length: CONTESTANT_LIMIT }, () => ({}));
  private count = openingSettings.contestants.length;
  private version: number | null = null;
  private readonly pageKeys: readonly string[];

  constructor(pageKeys: readonly string[]) {
    this.pageKeys = pageKeys;
  }

  read(key: string, value: string, position: number): void {
    const [, index, name = ''] = /^c(\d+)\.(.*)$/.exec(key) ?? [];
    const sharedField = findSharedField(key);
    if (this.pageKeys.includes(key)) this.page[key] = value;
    else if (key === 'n') this.readCount(value);
    else if (sharedField) {
      const known = readText(sharedField, value);
      if (known === undefined)
        this.problems.push(tell(LINKS.inLink, { fault: badValue(sharedField, value) }));
      else this.shared[key] = known;
    } else if (index !== undefined) this.readContestant(key, Number(index), name, value);
    else this.unknown(key, position);
  }

  readVersion(value: string): void {
    const version = wholeNumber(value, 1, 999_999_999);
    if (version === undefined)
      this.problems.push(tell(LINKS.badVersion, { given: given(value), version: LINK_VERSION }));
    // Whatever else looks wrong then follows from this.
    else if (version > LINK_VERSION)
      throw new PlaygroundError(
        'bad-link',
        tell(LINKS.laterVersion, { version: String(version), own: LINK_VERSION }),
      );
    else this.version = version;
  }

  private readCount(value: string): void {
    const count = wholeNumber(value, 1, CONTESTANT_LIMIT);
    if (count === undefined)
      this.problems.push(tell(LINKS.badCount, { given: given(value), most: CONTESTANT_LIMIT }));
    else this.count = count;
  }

  private readContestant(key: string, index: number, name: string, value: string): void {
    const field = findContestantField(name);
    const target = this.own[index];
    if (!target)
      this.problems.push(tell(LINKS.noContestant, { key: given(key), index: String(index), last: LAST }));
    else if (!field) {
      const known = contestantFields.map((each) => each.name);
      this.problems.push(
        withGuess(tell(LINKS.noOwnSetting, { key: given(key), known: known.join(', ') }), name, known),
      );
    } else {
      const read = readText(field, value);
      if (read === undefined)
        this.problems.push(tell(LINKS.ofContestant, { index, fault: badValue(field, value) }));
      else target[name] = read;
    }
  }

  private unknown(key: string, position: number): void {
    // Only counted: to look for what was meant by thousands of keys takes seconds.
    if (this.problems.length >= PROBLEMS_TOLD) {
      this.problems.push('');
      return;
    }
    const known = ['v', 'n', ...sharedFields.map((field) => field.name), ...this.pageKeys];
    const told = { place: String(position + 1), key: given(key), known: known.join(', '), last: LAST };
    this.problems.push(withGuess(tell(LINKS.unknown, told), key, known));
  }

  /** Who names settings and no version writes as links were first written; who names none wants the page as it opens. */
  private unnamedData(): Settings['data'] {
    const names = [this.shared, ...this.own].some((each) => Object.keys(each).length > 0);
    const version = this.version ?? (names ? 1 : LINK_VERSION);
    return UNNAMED_DATA[version] ?? openingSettings.data;
  }

  /** @throws PlaygroundError `bad-link` with the first problems, and how many more there are. */
  settings(): Settings {
    this.own.forEach((own, i) => {
      const name = Object.keys(own)[0];
      if (i >= this.count && name !== undefined)
        this.problems.push(
          tell(LINKS.fewerContestants, { key: given(`c${i}.${name}`), index: i, count: this.count }),
        );
    });
    if (this.problems.length > 0) {
      const more = this.problems.length - PROBLEMS_TOLD;
      const rest = more > 0 ? [tell(LINKS.more, { count: more, shown: String(more) })] : [];
      const told = [...this.problems.slice(0, PROBLEMS_TOLD), ...rest];
      throw new PlaygroundError('bad-link', told.join(' '));
    }
    const start = startOn(settingsSchema.shape.data.parse(this.shared['data'] ?? this.unnamedData()));
    const contestants = this.own.slice(0, this.count).map((own, i) => {
      const method = METHOD_IDS.find((id) => id === own['method']);
      return { ...baseContestant(start, i, method), ...own };
    });
    return parseSettings({ ...start, ...this.shared, contestants });
  }
}

/**
 * The settings and page keys of a query string; a leading `?` or `#` may stand. Keys named in `pageKeys` are handed
 * through unread.
 * @throws PlaygroundError `bad-link`: unknown or repeated key, value not allowed, later version; one sentence each.
 */
export function decodeLink(text: string, pageKeys: readonly string[] = []): LinkContent {
  const reader = new LinkReader(pageKeys);
  const seen = new Set<string>();
  const pairs = readQuery(text);
  const version = pairs.find(([key]) => key === 'v');
  if (version) reader.readVersion(version[1]);
  pairs.forEach(([key, value], position) => {
    const plain = plainKey(key);
    if (seen.has(plain)) reader.problems.push(tell(LINKS.twice, { key: given(plain) }));
    seen.add(plain);
    if (key !== 'v') reader.read(key, value, position);
  });
  return { settings: reader.settings(), page: reader.page };
}
