/** The address bar: settings read from it when the page opens, and only what differs from the defaults written back. */
import { PlaygroundError } from '../base/errors.ts';
import { decodeLink, encodeLink, PAGE_KEYS } from '../experiments/link.ts';
import { BACKENDS, KERNEL_PATHS, type BackendName, type KernelPath } from '../experiments/reports.ts';
import { openingSettings } from '../experiments/presets.ts';
import type { Settings } from '../experiments/settings.ts';
import { PANELS, type PanelName } from './panelStore.ts';

/** What the address asks for. */
export interface Address {
  readonly settings: Settings;
  readonly backend: BackendName | null;
  readonly kernels: KernelPath;
  readonly play: boolean;
  /** Position among the test words, from 0, or null for the page's own choice. */
  readonly word: number | null;
  /** The panel that stands open. */
  readonly panel: PanelName | null;
  /** What is looked at, as text: it can only be read once the data are there. */
  readonly page: Readonly<Record<string, string>>;
}

/** @returns the one of `names` that stands in the link under `key`, or null when nothing does */
function readName<T extends string>(page: Address['page'], key: string, names: readonly T[]): T | null {
  const text = page[key];
  if (text === undefined) return null;
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  throw new PlaygroundError(
    'bad-link',
    `In the link, ${key} is “${text}”, but must be one of ${names.join(', ')}.`,
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
  return {
    settings,
    backend: readName(page, 'backend', BACKENDS),
    kernels: readName(page, 'kernels', KERNEL_PATHS) ?? 'fused',
    play,
    word: readWord(page['word']),
    panel: readName(page, 'panel', PANELS),
    page,
  };
}

/** What stands when the link cannot be read. */
export const plainAddress: Address = {
  settings: openingSettings,
  backend: null,
  kernels: 'fused',
  play: false,
  word: null,
  panel: null,
  page: {},
};

/** The query string (with `?`, or empty) that opens the page like this again; `looked` are the page's other keys. */
export function writeAddress(
  settings: Settings,
  { backend, kernels }: Pick<Address, 'backend' | 'kernels'>,
  looked: Readonly<Record<string, string>>,
): string {
  const forced = {
    ...(backend === null ? {} : { backend }),
    ...(kernels === 'fused' ? {} : { kernels }),
  };
  const query = encodeLink(settings, { ...forced, ...looked });
  return query === '' ? '' : `?${query}`;
}
