/** The address bar: settings read from it when the page opens, and only what differs from the defaults written back. */
import { PlaygroundError } from '../base/errors.ts';
import { decodeLink, encodeLink, PAGE_KEYS } from '../experiments/link.ts';
import { BACKENDS, type BackendName } from '../experiments/reports.ts';
import { defaultSettings, type Settings } from '../experiments/settings.ts';

/** What the address asks for. */
export interface Address {
  readonly settings: Settings;
  readonly backend: BackendName | null;
  readonly play: boolean;
  /** Position among the test words, from 0, or null for the page's own choice. */
  readonly word: number | null;
  /** What is looked at, as text: it can only be read once the data are there. */
  readonly page: Readonly<Record<string, string>>;
}

function readBackend(text: string | undefined): BackendName | null {
  if (text === undefined) return null;
  const backend = BACKENDS.find((name) => name === text);
  if (backend !== undefined) return backend;
  throw new PlaygroundError(
    'bad-link',
    `In the link, the backend is “${text}”, but must be one of ${BACKENDS.join(', ')}.`,
  );
}

/** A link counts words from 1, as the page does. */
function readWord(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text) - 1;
  throw new PlaygroundError(
    'bad-link',
    `In the link, word is “${text}”, but must be a whole number from 1 on.`,
  );
}

/** Reads a query string. @throws PlaygroundError `bad-link` with every problem of the settings, or the backend's. */
export function readAddress(search: string): Address {
  const { settings, page } = decodeLink(search, PAGE_KEYS);
  const play = page['play'] !== undefined && page['play'] !== '0';
  return { settings, backend: readBackend(page['backend']), play, word: readWord(page['word']), page };
}

/** What stands when the link cannot be read. */
export const plainAddress: Address = {
  settings: defaultSettings,
  backend: null,
  play: false,
  word: null,
  page: {},
};

/** The query string (with `?`, or empty) that opens the page like this again; `looked` are the page's other keys. */
export function writeAddress(
  settings: Settings,
  backend: BackendName | null,
  looked: Readonly<Record<string, string>>,
): string {
  const query = encodeLink(settings, { ...(backend === null ? {} : { backend }), ...looked });
  return query === '' ? '' : `?${query}`;
}
