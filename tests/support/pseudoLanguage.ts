/** A language made for tests: each English message in brackets and in letters of its own, so that whatever is written elsewhere stands out. */
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { ANY_TASK } from '../../src/tasks/say.ts';
import { CHARACTER, type Noun } from '../../src/tasks/task.ts';
import { TASKS } from '../../src/tasks/tasks.ts';
import { ENGLISH } from '../../src/text/english.ts';
import type { Language } from '../../src/text/tell.ts';

const DIST = new URL('../../dist/assets/', import.meta.url).pathname;

/** A message, or a table of further ones. */
type Entry = string | { readonly [key: string]: Entry } | readonly Entry[];

function* messagesIn(entry: Entry): Generator<string> {
  if (typeof entry === 'string') yield entry;
  else for (const inner of Object.values(entry)) yield* messagesIn(inner);
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const OWN = 'áƀćďéƒĝĥíĵķĺḿńóƥɋŕśťúṽŵẋýźÁƁĆĎÉƑĜĤÍĴĶĹḾŃÓƤɊŔŚŤÚṼŴẊÝŹ';
const letters = new Map(Array.from(PLAIN, (letter, i) => [letter, Array.from(OWN)[i] ?? letter]));

/** What of a message is no text: holes, the heads of selectors and the keys of their variants. */
const CODE = /\{\s?(?:\w+\()?\$\w+[^{}]*?(?:->|\})|\*?\[[\w-]+\] /g;

/** `{$count} words` as `⟦{$count} ŵóŕďś⟧` */
export function pseudo(message: string): string {
  let told = '';
  let from = 0;
  const tell = (text: string): string => Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
  for (const { index, 0: code } of message.matchAll(CODE)) {
    told += tell(message.slice(from, index)) + code;
    from = index + code.length;
  }
  return `⟦${told}${tell(message.slice(from))}⟧`;
}

/** What tasks fill in, in its letters: keys and holes as `say.ts` has them. */
function pseudoNouns(): Language['nouns'] {
  const nouns: Record<string, Readonly<Record<string, string>>> = {};
  const add = (role: string, { one, many }: Noun): void => {
    const capital = `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
    const [unit, units] = [pseudo(one), pseudo(many)];
    nouns[`${role} ${one}`] = { [role]: unit, [`${role}s`]: units, [capital]: unit, [`${capital}s`]: units };
  };
  for (const { unit, sequence, source, verbs } of Object.values(TASKS)) {
    for (const noun of [unit, CHARACTER]) add('unit', noun);
    add('sequence', sequence);
    for (const noun of [source, CHARACTER]) add('source', noun);
    const { does, done, wrong } = verbs;
    nouns[`verbs ${does}`] = { reads: pseudo(does), wasRead: pseudo(done), misread: pseudo(wrong) };
  }
  const { unit, sequence, source } = ANY_TASK;
  add('unit', unit);
  add('sequence', sequence);
  add('source', source);
  return nouns;
}

/** The page then speaks it where it is asked for German: its file comes in the place of the German one. */
export async function servePseudo(page: Page): Promise<void> {
  const name = readdirSync(DIST).find((each) => /^lazy-de-.*\.js$/.test(each)) ?? '';
  const [, exported = ''] =
    /export\s*\{\s*\w+ as (\w+)\s*\}/.exec(readFileSync(`${DIST}${name}`, 'utf8')) ?? [];
  const messages = [...messagesIn(ENGLISH)].map((message) => [message, pseudo(message)]);
  const body = `const it = { locale: 'en-GB', messages: new Map(${JSON.stringify(messages)}), nouns: ${JSON.stringify(pseudoNouns())} };
export { it as ${exported} };`;
  await page.route(/lazy-de-.*\.js/, (route) => route.fulfill({ contentType: 'text/javascript', body }));
}

/** Texts of the page, also of what is not in view, in which a word stands that no message told. */
export const outsideTexts = (page: Page, names: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((known) => {
    const NAMES = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    const plain = (text: string): string => known.reduce((rest, name) => rest.replaceAll(name, ''), text);
    const isOutside = (text: string): boolean => /[A-Za-z]{2}/.test(plain(text));
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of NAMES) {
          const text = node.getAttribute(name) ?? '';
          if (isOutside(text)) found.add(`${name}: ${text}`);
        }
      else if (node.parentElement?.closest('code, script, style, noscript') === null) {
        const text = node.textContent ?? '';
        if (isOutside(text)) found.add(`${node.parentElement.tagName.toLowerCase()}: ${text}`);
      }
    }
    return [...found];
  }, names);
