/** Pieces of the program that come apart from its entry: loaded when first asked for, and asked for anew after a failure. */
import { PlaygroundError } from '../base/errors.ts';
import { START } from '../text/en/start.ts';
import { sayOfAny } from '../tasks/say.ts';

export interface Part<T> {
  /** What it is; null while it is not there. */
  readonly loaded: () => T | null;
  /** Loads it, once; the call after a failure tries again. @throws PlaygroundError `not-loaded` when its file is not to be had */
  readonly load: () => Promise<T>;
}

/** What browsers say when a module’s file does not come, in Chromium, Firefox and Safari. */
const NO_FILE = /dynamically imported module|importing a module script failed/i;

const parts: Part<unknown>[] = [];

/** The piece that `get` imports or fetches: `loadAhead` knows of it, and a failure is told alike everywhere. */
export function part<T>(get: () => Promise<T>): Part<T> {
  let there: { readonly it: T } | null = null;
  let coming: Promise<T> | null = null;
  const load = async (): Promise<T> => {
    try {
      const it = await get();
      there = { it };
      return it;
    } catch (cause) {
      coming = null;
      if (!(cause instanceof Error && NO_FILE.test(cause.message))) throw cause;
      throw new PlaygroundError('not-loaded', sayOfAny(START.notLoaded), { cause });
    }
  };
  const made: Part<T> = { loaded: () => there?.it ?? null, load: () => (coming ??= load()) };
  parts.push(made);
  return made;
}

/**
 * The text of a file that lies beside the page: `lessons/mle.json`.
 * Loading @throws PlaygroundError `not-loaded`, naming the file
 */
export function textPart(path: string): Part<string> {
  return part(async () => {
    const answer = await fetch(new URL(path, document.baseURI)).catch(() => null);
    if (answer?.ok === true) return answer.text();
    throw new PlaygroundError('not-loaded', sayOfAny(START.notLoadedFile, { path }));
  });
}

/** Of all pieces known so far, those that are not there yet. */
export const missingParts = (): readonly Part<unknown>[] => parts.filter(({ loaded }) => loaded() === null);
