/** What the link of an embed asks for (`docs/embedding.md` promises it): which panel stands alone, without which of its parts, over which range, and who may move it. */
import { PlaygroundError } from '../../base/errors.ts';
import { nearestName } from '../../experiments/nearest.ts';
import { readQuery, writeQuery } from '../../experiments/queryText.ts';
import { EMBED } from '../../text/en/embed.ts';
import { LINKS } from '../../text/en/links.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { readAddress, type Address } from '../address.ts';
import type { BuiltInLesson } from '../lessonStore.ts';
import { TEXT_SIZES, type TextSize } from '../textSizeStore.ts';
import type { Theme } from '../themeStore.ts';
import { EMBED_NAMES, EMBED_PARTS, type EmbedName } from './embedParts.ts';

/** Panels that `from` and `to` have a meaning for, and with which number they begin to count. */
const RANGED: Readonly<Partial<Record<EmbedName, number>>> = { curves: 0, lesson: 1, counterexamples: 0 };

const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];
export const EMBED_LEVELS = ['token', 'cell', 'example', 'update'] as const;
const GRAPHS = ['a', 'b', 'c'] as const;
const POLICIES = ['reference', 'mixed', 'learned'] as const;
/** Roll-in and roll-out, in the order of `POLICY_PAIRS`. */
export const PAIR_NAMES = POLICIES.flatMap((rollIn) =>
  POLICIES.map((rollOut) => `${rollIn}/${rollOut}` as const),
);
/** Recorded updates that come with the playground. */
export const RECORDED = [
  ...(['mle', 'reference-reference', 'learned-reference'] as const),
  ...(['learned-mixed', 'lols'] as const),
] as const satisfies readonly BuiltInLesson[];

/** Keys that a link has for an embed alone. */
const EMBED_KEYS = [
  ...(['embed', 'hide', 'from', 'to', 'theme', 'size', 'origin'] as const),
  ...(['recorded', 'level', 'graph', 'pair'] as const),
] as const;
type EmbedKey = (typeof EMBED_KEYS)[number];
const isOwn = (key: string): key is EmbedKey => EMBED_KEYS.some((own) => own === key);

export interface EmbedAddress {
  readonly panel: EmbedName;
  /** Of `EMBED_PARTS`. */
  readonly hide: readonly string[];
  /** Both ends are inside; null: as far as there is something. */
  readonly from: number | null;
  readonly to: number | null;
  readonly theme: Theme | null;
  readonly size: TextSize | null;
  /** The page that may move it, besides pages of its own origin. */
  readonly origin: string | null;
  readonly recorded: BuiltInLesson;
  readonly level: (typeof EMBED_LEVELS)[number];
  /** Of the counter-examples, and which of the nine pairs of policies is seen first. */
  readonly graph: (typeof GRAPHS)[number];
  readonly pair: number;
  /** All that a link says beside; it means what it means on the page. */
  readonly page: Address;
}

const fault = (sentence: string): PlaygroundError => new PlaygroundError('bad-link', sentence);
const bad = (key: EmbedKey, text: string, allowed: string): PlaygroundError =>
  fault(sayOfAny(LINKS.bad, { key, text, allowed }));

/** @throws PlaygroundError `bad-link`, with what was probably meant */
function oneOf<T extends string>(key: EmbedKey, text: string, names: readonly T[]): T {
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  const sentence = bad(key, text, sayOfAny(LINKS.oneOf, { names: names.join(', ') })).message;
  const near = nearestName(text, names);
  throw fault(near === undefined ? sentence : `${sentence} ${sayOfAny(LINKS.didYouMean, { name: near })}`);
}

/** Scheme and host (and port), as browsers write them. @throws PlaygroundError `bad-link` */
function readOrigin(text: string): string {
  if (/^https?:\/\/(?:[a-z\d.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/.test(text)) return text;
  throw bad('origin', text, sayOfAny(EMBED.noOrigin));
}

/** The names that are known; each other one is told. */
function readHidden(panel: EmbedName, text: string, tell: (problem: unknown) => void): readonly string[] {
  const parts: readonly string[] = EMBED_PARTS[panel];
  const asked = text.split(',').filter((name) => name !== '');
  for (const name of asked)
    if (!parts.includes(name)) tell(fault(sayOfAny(EMBED.noPart, { text: name, names: parts.join(', ') })));
  return asked.filter((name) => parts.includes(name));
}

/**
 * Reads the query string of an embed. What cannot be read, and can be done without, is as if it were not there: `tell` hears why.
 * @throws PlaygroundError `bad-link` where nothing can be shown: an unknown panel, a later version, settings that cannot be read
 */
export function readEmbed(search: string, tell: (problem: unknown) => void): EmbedAddress {
  const pairs = readQuery(search);
  const own = new Map<EmbedKey, string>();
  for (const [key, value] of pairs) {
    if (!isOwn(key)) continue;
    if (own.has(key)) tell(fault(sayOfAny(LINKS.twice, { key })));
    else own.set(key, value);
  }
  const rest = pairs.filter(([key]) => !isOwn(key));
  const panel = oneOf('embed', own.get('embed') ?? '', EMBED_NAMES);
  const page = readAddress(writeQuery(rest), tell);
  for (const key of ['panel', 'lesson'] as const)
    if (page[key] !== null) tell(fault(sayOfAny(EMBED.alone, { key })));

  function read<T>(key: EmbedKey, parse: (text: string) => T): T | null {
    const text = own.get(key);
    if (text === undefined) return null;
    try {
      return parse(text);
    } catch (problem) {
      tell(problem);
      return null;
    }
  }
  const least = RANGED[panel];
  const readEnd = (key: 'from' | 'to') => (text: string) => {
    if (least === undefined)
      throw fault(sayOfAny(EMBED.noRange, { key, panels: Object.keys(RANGED).join(', ') }));
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    throw bad(key, text, sayOfAny(EMBED.noUpdate, { least: String(least) }));
  };
  /** A name that means something in one panel only. */
  const named = <T extends string>(owner: EmbedName, key: EmbedKey, names: readonly T[]): T | null =>
    read(key, (text) => {
      if (panel !== owner) throw fault(sayOfAny(EMBED.notOf, { key, owner, panel }));
      return oneOf(key, text, names);
    });
  let [from, to] = [read('from', readEnd('from')), read('to', readEnd('to'))];
  if (from !== null && to !== null && from > to) {
    tell(fault(sayOfAny(EMBED.backwards, { from: String(from), to: String(to) })));
    [from, to] = [null, null];
  }
  const readSize = (text: string) => {
    const size = oneOf('size', text, TEXT_SIZES.map(String));
    return TEXT_SIZES.find((each) => String(each) === size) ?? null;
  };
  return {
    ...{ panel, from, to, page },
    hide: read('hide', (text) => readHidden(panel, text, tell)) ?? [],
    theme: read('theme', (text) => oneOf('theme', text, THEMES)),
    size: read('size', readSize),
    origin: read('origin', readOrigin),
    recorded: named('lesson', 'recorded', RECORDED) ?? 'learned-mixed',
    level: named('lesson', 'level', EMBED_LEVELS) ?? 'example',
    graph: named('counterexamples', 'graph', GRAPHS) ?? 'a',
    pair: PAIR_NAMES.indexOf(named('counterexamples', 'pair', PAIR_NAMES) ?? 'reference/reference'),
  };
}
