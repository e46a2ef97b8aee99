/** The built-in word list: stems and affixes joined by English spelling rules, with Zipf-like frequencies. */
import { assert, at } from '../../src/base/assert.ts';
import type { RandomStream } from '../../src/base/random.ts';
import * as stems from './stems.ts';

const SHORTEST = 3;
const LONGEST = 14;

const list = (text: string): string[] => text.trim().split(/\s+/);
const endsInConsonantY = (word: string): boolean => /[^aeiou]y$/.test(word);
const hisses = (word: string): boolean => /(s|x|z|ch|sh)$/.test(word);

/** Adds a suffix to a stem; `stop+` doubles before a vowel, a silent e falls before one, y turns into i. */
export function join(marked: string, suffix: string): string {
  const doubles = marked.endsWith('+');
  const stem = doubles ? marked.slice(0, -1) : marked;
  const vowel = /^[aeiouy]/.test(suffix);
  if (suffix === 's') {
    if (endsInConsonantY(stem)) return `${stem.slice(0, -1)}ies`;
    return stem + (hisses(stem) ? 'es' : 's');
  }
  if (suffix === 'ly' && stem.endsWith('le')) return `${stem.slice(0, -1)}y`;
  if (suffix === 'ly' && stem.endsWith('ll')) return `${stem}y`;
  if (endsInConsonantY(stem) && !suffix.startsWith('i')) return `${stem.slice(0, -1)}i${suffix}`;
  if (!vowel) return stem + suffix;
  if (doubles) return stem + stem.slice(-1) + suffix;
  if (suffix === 'able' && /[cg]e$/.test(stem)) return stem + suffix;
  if (stem.endsWith('ee')) return stem + (suffix.startsWith('e') ? suffix.slice(1) : suffix);
  return (stem.endsWith('e') ? stem.slice(0, -1) : stem) + suffix;
}

const plain = (marked: string): string => marked.replace('+', '');

/** All forms that the grammar makes, sorted, 3–14 letters a–z, without doubles. */
export function allForms(): string[] {
  const forms = new Set<string>();
  const add = (marked: readonly string[], suffixes: readonly string[]): void => {
    for (const stem of marked)
      for (const suffix of suffixes) forms.add(suffix === '' ? plain(stem) : join(stem, suffix));
  };
  const irregular = new Set(list(stems.IRREGULAR));
  const regular = list(stems.VERBS).filter((verb) => !irregular.has(verb));
  add(list(stems.VERBS), ['', 's', 'ing']);
  add(regular, ['ed']);
  add(list(stems.AGENT_VERBS), ['er', 'ers']);
  const adjectives = list(stems.ADJECTIVES);
  add(adjectives, ['', 'er', 'est']);
  add(
    adjectives.filter((adjective) => !adjective.endsWith('ere')),
    ['ness'],
  );
  const bare = adjectives.filter(
    (a) => !/^(early|.*(nd|ne|ve|il)ly|big\+|fat\+|red\+|long|small|tall|white)$/.test(a),
  );
  add(bare, ['ly']);
  add(list(stems.NOUNS), ['', 's']);
  add(list(stems.FULL_NOUNS), ['ful', 'less', 'fully', 'lessly']);
  add(list(stems.ION_VERBS), ['ion', 'ions', 'ive']);
  add(list(stems.ABLE_VERBS), ['able']);
  add(list(stems.MENT_VERBS), ['ment', 'ments']);
  for (const word of list(stems.UN_WORDS)) forms.add(`un${word}`);
  for (const verb of list(stems.RE_VERBS))
    for (const s of ['', 's', 'ing']) forms.add(`re${s ? join(verb, s) : verb}`);
  return [...forms].filter((form) => form.length >= SHORTEST && form.length <= LONGEST).sort();
}

/** One word of the list and how many times it is written. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/**
 * Draws `types` words and gives them Zipf-like counts, 3 … 25, that sum to `tokens` exactly.
 * Count of rank r: 3 + about 22 · 12 / (r + 12), then the remainder is dealt from the top.
 */
export function drawWords(random: RandomStream, types: number, tokens: number): CountedWord[] {
  const forms = allForms();
  const order = random.permutation(forms.length, 0);
  const words = Array.from({ length: types }, (_, rank) => at(forms, at(order, rank)));
  const counts = words.map((_, rank) => 3 + Math.floor((22 * 60) / (rank + 60)));
  let missing = tokens - counts.reduce((sum, count) => sum + count, 0);
  for (let rank = 0; missing !== 0; rank = (rank + 1) % types) {
    const next = at(counts, rank) + Math.sign(missing);
    if (next < 3 || next > 25) continue;
    counts[rank] = next;
    missing -= Math.sign(missing);
  }
  return words.map((word, rank) => ({ word, count: at(counts, rank) }));
}

/** Draws `types` words of such lengths; each is written equally often, `tokens` in all. */
export function drawWordsEvenly(
  random: RandomStream,
  types: number,
  tokens: number,
  [shortest, longest]: readonly [number, number],
): CountedWord[] {
  assert(tokens % types === 0, 'every type is written equally often');
  const forms = allForms().filter(({ length }) => length >= shortest && length <= longest);
  const order = random.permutation(forms.length, 0);
  return Array.from({ length: types }, (_, rank) => ({
    word: at(forms, at(order, rank)),
    count: tokens / types,
  }));
}
