/** Made-up sentences with their chunks, as CoNLL-2000 tags them: always the same ones, from a grammar written for this. */
import { randomFromSeed } from '../../base/random.ts';
import type { TaggedSentence } from '../chunking/conllFormat.ts';
import { Dice } from '../dice.ts';
import * as lexicon from './lexicon.ts';
import type { Verb } from './lexicon.ts';

/** A chunk: its type (null outside of all) and its words. */
type Chunk = readonly [type: string | null, ...words: string[]];

interface Phrase {
  readonly chunks: readonly Chunk[];
  /** Its verb stands in the plural. */
  readonly many: boolean;
}

function nounPhrase(dice: Dice): Phrase {
  if (dice.chance(0.1)) return { chunks: [['NP', dice.pick(lexicon.NAMES)]], many: false };
  const many = dice.chance(0.35);
  const [one, several] = dice.pick(lexicon.NOUNS);
  const words = many && dice.chance(0.4) ? [] : [dice.pick(lexicon.DETERMINERS[many ? 'many' : 'one'])];
  if (dice.chance(0.4)) words.push(dice.pick(lexicon.ADJECTIVES));
  // A noun before a noun: `the garden door`.
  if (dice.chance(0.15)) words.push(dice.pick(lexicon.NOUNS)[0]);
  words.push(many ? several : one);
  return { chunks: [['NP', ...articled(words)]], many };
}

/** `an` before a vowel. */
const articled = ([first = '', ...rest]: readonly string[]): string[] => [
  first === 'a' && /^[aeiou]/.test(rest[0] ?? '') ? 'an' : first,
  ...rest,
];

function subject(dice: Dice): Phrase {
  if (!dice.chance(0.3)) return nounPhrase(dice);
  const person = dice.pick(lexicon.PERSONS.doing);
  return { chunks: [['NP', person]], many: person === 'they' || person === 'we' };
}

const object = (dice: Dice): readonly Chunk[] =>
  dice.chance(0.2) ? [['NP', dice.pick(lexicon.PERSONS.done)]] : nounPhrase(dice).chunks;

const place = (dice: Dice): readonly Chunk[] => [
  ['PP', dice.pick(lexicon.PREPOSITIONS)],
  ...nounPhrase(dice).chunks,
];

/** All verbs that stand together, and what may stand before them. */
function verbGroup(dice: Dice, { plain, third, past, going }: Verb, many: boolean): Chunk {
  const adverb = dice.chance(0.12) ? [dice.pick(lexicon.ADVERBS)] : [];
  if (dice.chance(0.4)) return ['VP', ...adverb, past];
  if (dice.chance(0.4)) return ['VP', ...adverb, many ? plain : third];
  if (dice.chance(0.4)) return ['VP', many ? 'are' : 'is', ...adverb, going];
  if (dice.chance(0.5)) return ['VP', dice.pick(lexicon.MODALS), ...adverb, plain];
  return ['VP', many ? 'want' : 'wants', 'to', plain];
}

/** What is said of a subject; `depth` counts sentences within sentences. */
function predicate(dice: Dice, many: boolean, depth: number): readonly Chunk[] {
  const said = (verb: Verb): Chunk => verbGroup(dice, verb, many);
  const ways: readonly (() => readonly Chunk[])[] = [
    () => [said(dice.pick(lexicon.TAKING)), ...object(dice)],
    () => [said(dice.pick(lexicon.TAKING)), ...object(dice), ...place(dice)],
    () => [said(dice.pick(lexicon.STANDING)), ...(dice.chance(0.6) ? place(dice) : manner(dice))],
    () => {
      const [verb, particle] = dice.pick(lexicon.PARTICLED);
      return [said(verb), ['PRT', particle], ...object(dice)];
    },
    () => [said(dice.pick(lexicon.GIVING)), ...object(dice), ...nounPhrase(dice).chunks],
    () => [['VP', many ? 'are' : 'is'], quality(dice)],
    () =>
      depth > 0
        ? manner(dice)
        : [said(dice.pick(lexicon.THINKING)), ['SBAR', 'that'], ...clause(dice, depth + 1)],
  ];
  return dice.pick(ways)();
}

const quality = (dice: Dice): Chunk => [
  'ADJP',
  ...(dice.chance(0.5) ? [dice.pick(lexicon.DEGREES)] : []),
  dice.pick(lexicon.ADJECTIVES),
];

const manner = (dice: Dice): readonly Chunk[] => [['ADVP', dice.pick(lexicon.ADVERBS)]];

function clause(dice: Dice, depth: number): readonly Chunk[] {
  const { chunks, many } = subject(dice);
  const where = dice.chance(0.15) ? place(dice) : [];
  const said = predicate(dice, many, depth);
  // Nothing is said by a manner alone: somebody works so.
  const verb = said[0]?.[0] === 'ADVP' ? [verbGroup(dice, dice.pick(lexicon.STANDING), many)] : [];
  return [...chunks, ...where, ...verb, ...said];
}

function sentence(dice: Dice): readonly Chunk[] {
  const first = clause(dice, 0);
  if (dice.chance(0.15)) return [...first, ['SBAR', dice.pick(lexicon.CONNECTIVES)], ...clause(dice, 1)];
  if (dice.chance(0.1)) return [...first, [null, ','], [null, 'and'], ...clause(dice, 1)];
  return first;
}

function tagged([type, ...words]: Chunk): readonly (readonly [word: string, tag: string])[] {
  return words.map((word, i) => [word, type === null ? 'O' : `${i === 0 ? 'B' : 'I'}-${type}`]);
}

/** Words that a sentence may have, its full stop included. */
const LONGEST = 14;

/** `count` sentences of 3 to 14 words; the first ones are the same however many. */
export function makeSentences(count: number): readonly TaggedSentence[] {
  const stream = randomFromSeed(2000).fork('sentences');
  const made: TaggedSentence[] = [];
  for (let i = 0; made.length < count; i++) {
    const parts = [...sentence(new Dice(stream, i)), [null, '.'] as const].flatMap(tagged);
    if (parts.length > LONGEST) continue;
    made.push({ words: parts.map(([word]) => word), tags: parts.map(([, tag]) => tag) });
  }
  return made;
}
