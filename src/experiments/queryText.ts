/** Query strings as lists of pairs, without the DOM: the engine's side of a link. */
import { PlaygroundError } from '../base/errors.ts';
import { LINKS } from '../text/en/links.ts';
import { tell } from '../text/tell.ts';

export type QueryPair = readonly [key: string, value: string];

// Kept readable in links: these mean nothing special inside a query string.
const READABLE: Readonly<Record<string, string>> = { '%2C': ',', '%3A': ':', '%2F': '/', '%40': '@' };

function escape(text: string): string {
  return encodeURIComponent(text).replace(/%2C|%3A|%2F|%40/g, (code) => READABLE[code] ?? code);
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch (cause) {
    throw new PlaygroundError('bad-link', tell(LINKS.cutOff, { text }), { cause });
  }
}

/** `a=1&b=2`; an empty list gives an empty string. */
export function writeQuery(pairs: readonly QueryPair[]): string {
  return pairs.map(([key, value]) => `${escape(key)}=${escape(value)}`).join('&');
}

/**
 * The pairs of a query string, in order, a leading `?` or `#` left out.
 * @throws PlaygroundError `bad-link` when an escape is damaged.
 */
export function readQuery(text: string): readonly QueryPair[] {
  return text
    .replace(/^[?#]/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      const key = equals < 0 ? part : part.slice(0, equals);
      return [unescape(key), equals < 0 ? '' : unescape(part.slice(equals + 1))] as const;
    });
}
