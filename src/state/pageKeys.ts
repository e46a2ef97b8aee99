/** The page's own keys of a link, read one by one: one that cannot be read drops itself and nothing else. */
import type { PAGE_KEYS } from '../experiments/link.ts';

export type PageKey = (typeof PAGE_KEYS)[number];

/** Reads one key's text with `parse`; undefined where it is absent, or `parse` throws: `tell` then hears what. */
export type PageReader = <T>(key: PageKey, parse: (text: string) => T) => T | undefined;

export function pageReader(
  page: Readonly<Record<string, string>>,
  tell: (problem: unknown) => void,
): PageReader {
  return (key, parse) => {
    const text = page[key];
    if (text === undefined) return undefined;
    try {
      return parse(text);
    } catch (problem) {
      tell(problem);
      return undefined;
    }
  };
}
