/** The address bar: settings read from it when the page opens, and only what differs from the defaults written back. */
import { PlaygroundError } from '../base/errors.ts';
import { decodeLink, encodeLink, PAGE_KEYS } from '../experiments/link.ts';
import { readFlag } from '../experiments/fieldText.ts';
import { BACKENDS, KERNEL_PATHS, type BackendName, type KernelPath } from '../experiments/reports.ts';
import { openingSettings } from '../experiments/presets.ts';
import type { Settings } from '../experiments/settings.ts';
import { MOST_THREADS } from '../experiments/threadChoice.ts';
import { LINKS } from '../text/en/links.ts';
import { sayOfAny } from '../tasks/say.ts';
import { LANGUAGES } from './languageStore.ts';
import { pageReader } from './pageKeys.ts';
import { PANELS, type PanelName } from './panelStore.ts';
import {
  LESSON_NAMES,
  LESSON_STEPS,
  type LessonPlace,
  type LessonStepName,
} from '../experiments/lecture/lessonNames.ts';

/** What the address asks for. */
export interface Address {
  readonly settings: Settings;
  readonly language: string | null;
  readonly backend: BackendName | null;
  readonly kernels: KernelPath;
  /** How many there are to be, null: as many as are useful. */
  readonly threads: number | null;
  readonly play: boolean;
  /** Position among the test words, from 0, or null for the page's own choice. */
  readonly word: number | null;
  /** The panel that stands open. */
  readonly panel: PanelName | null;
  /** Where in the lecture; a lesson says itself how the page stands. */
  readonly lesson: LessonPlace | null;
  /** What is looked at, as text: it can only be read once the data are there. */
  readonly page: Readonly<Record<string, string>>;
}

/** What of a page key's text is not allowed, as a sentence. */
const badPageKey = (key: string, text: string, allowed: string): PlaygroundError =>
  new PlaygroundError('bad-link', sayOfAny(LINKS.bad, { key, text, allowed }));

/** The one of `names` that a text is. @throws PlaygroundError `bad-link` */
function readName<T extends string>(key: string, text: string, names: readonly T[]): T {
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  throw badPageKey(key, text, sayOfAny(LINKS.oneOf, { names: names.join(', ') }));
}

/** A link counts words from 1, as the page does. @throws PlaygroundError `bad-link` */
function readWord(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text) - 1;
  throw badPageKey('word', text, sayOfAny(LINKS.whole, { most: '9999999' }));
}

/** @throws PlaygroundError `bad-link` */
function readThreads(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_THREADS) return count;
  throw badPageKey('threads', text, sayOfAny(LINKS.whole, { most: String(MOST_THREADS) }));
}

/** Steps count from 1. @throws PlaygroundError `bad-link` */
function readStep(text: string): LessonStepName {
  const step = LESSON_STEPS.find((_, i) => String(i + 1) === text);
  if (step !== undefined) return step;
  throw badPageKey('step', text, sayOfAny(LINKS.whole, { most: String(LESSON_STEPS.length) }));
}

/** `play` alone asks for it. @throws PlaygroundError `bad-link` */
function readPlay(text: string): boolean {
  const play = text === '' ? true : readFlag(text);
  if (play !== undefined) return play;
  throw badPageKey('play', text, sayOfAny(LINKS.flag));
}

/**
 * Reads a query string. Of the page's own keys one that cannot be read is as if it were not there: `tell` hears why.
 * @throws PlaygroundError `bad-link` with every problem of the settings
 */
export function readAddress(search: string, tell: (problem: unknown) => void): Address {
  const { settings, page } = decodeLink(search, PAGE_KEYS);
  const read = pageReader(page, tell);
  const lesson = read('lesson', (text) => readName('lesson', text, LESSON_NAMES));
  // A lesson has steps of its own.
  const { step: _, ...rest } = page;
  return {
    settings,
    language: read('lang', (text) => readName('lang', text, LANGUAGES)) ?? null,
    backend: read('backend', (text) => readName('backend', text, BACKENDS)) ?? null,
    kernels: read('kernels', (text) => readName('kernels', text, KERNEL_PATHS)) ?? 'fused',
    threads: read('threads', readThreads) ?? null,
    play: read('play', readPlay) ?? false,
    word: read('word', readWord) ?? null,
    panel: read('panel', (text) => readName('panel', text, PANELS)) ?? null,
    lesson: lesson === undefined ? null : { lesson, step: read('step', readStep) ?? LESSON_STEPS[0] },
    page: lesson === undefined ? page : rest,
  };
}

/** What stands when the link cannot be read. */
export const plainAddress: Address = {
  settings: openingSettings,
  language: null,
  backend: null,
  kernels: 'fused',
  threads: null,
  play: false,
  word: null,
  panel: null,
  lesson: null,
  page: {},
};

/** What a link says of a place in the lecture. */
export const lessonToLink = ({ lesson, step }: LessonPlace): Readonly<Record<string, string>> => ({
  lesson,
  step: String(LESSON_STEPS.indexOf(step) + 1),
});

/** The query string (with `?`, or empty) that opens the page like this again; `looked` are the page's other keys. */
export function writeAddress(
  settings: Settings,
  { backend, kernels, threads }: Pick<Address, 'backend' | 'kernels' | 'threads'>,
  looked: Readonly<Record<string, string>>,
): string {
  const forced = {
    ...(backend === null ? {} : { backend }),
    ...(kernels === 'fused' ? {} : { kernels }),
    ...(threads === null ? {} : { threads: String(threads) }),
  };
  const query = encodeLink(settings, { ...forced, ...looked });
  return query === '' ? '' : `?${query}`;
}
