/** The schemes that tags of chunks are written in, told from all tags, and how one becomes another. */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { TAGGED_FILES } from '../../text/en/taggedFiles.ts';
import { tell } from '../../text/tell.ts';

export type TagScheme = 'IOB1' | 'IOB2' | 'IOBES' | 'BILOU';

/**
 * `O`, or a letter of a scheme and a type: B and I, E and S of IOBES, L and U of BILOU. Where all chunks are of one type,
 * the letter may stand alone.
 */
export const isTag = (text: string): boolean => /^(?:O|[BIESLU](?:-\S+)?)$/.test(text);

/** A few tags, as a message lists them: `B-NP, I-NP, …`. */
export const someTags = (tags: readonly string[]): string =>
  [...tags.slice(0, MOST_LISTED), ...(tags.length > MOST_LISTED ? ['…'] : [])].join(', ');

const MOST_LISTED = 5;

/** A sentence with the line of each of its words, from 1. */
export interface PlacedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly lines: readonly number[];
}

/** How a scheme with letters of its own ends a chunk, and writes one of a single word. */
const ENDINGS = {
  IOBES: { end: 'E', single: 'S' },
  BILOU: { end: 'L', single: 'U' },
} as const;

const partsOf = (tag: string): readonly [kind: string, type: string] => [tag.charAt(0), tag.slice(2)];

/** The same type under another letter: `E-NP` becomes `I-NP`. */
const withKind = (kind: string, tag: string): string => `${kind}${tag.slice(1)}`;

const bad = (fault: string): PlaygroundError => new PlaygroundError('bad-data', fault);

/**
 * IOB1 has a B only where two chunks of one type touch, and begins all others with an I; IOB2 begins each with a B.
 * Null where no tag tells.
 * @throws PlaygroundError `bad-data` with the line where letters of two schemes meet
 */
export function* schemeOf(sentences: readonly PlacedSentence[]): Sliced<TagScheme | null> {
  let scheme: 'IOBES' | 'BILOU' | null = null;
  let [begins, openings, touching] = [0, 0, 0];
  for (const [i, { tags, lines }] of sentences.entries()) {
    if (endsSlice(i)) yield;
    let before: string | null = null;
    for (const [t, tag] of tags.entries()) {
      const [kind, type] = partsOf(tag);
      const own = 'ES'.includes(kind) ? 'IOBES' : 'LU'.includes(kind) ? 'BILOU' : null;
      if (own !== null && scheme !== null && own !== scheme)
        throw bad(tell(TAGGED_FILES.twoSchemes, { line: String(lines[t]), tag, scheme }));
      scheme ??= own;
      const opens = before !== type;
      if (kind === 'B') begins++;
      if (kind === 'B' && !opens) touching++;
      if (kind === 'I' && opens) openings++;
      before = kind === 'O' ? null : type;
    }
  }
  if (scheme !== null) return scheme;
  if (begins + openings === 0) return null;
  return openings > 0 && begins === touching ? 'IOB1' : 'IOB2';
}

/**
 * Sentences with their tags in IOB2.
 * @throws PlaygroundError `bad-data` with the line of a tag that cannot stand there in its scheme
 */
export function* toIob2(
  sentences: readonly PlacedSentence[],
  scheme: 'IOBES' | 'BILOU',
): Sliced<readonly PlacedSentence[]> {
  const { end, single } = ENDINGS[scheme];
  const turned: PlacedSentence[] = [];
  for (const [i, sentence] of sentences.entries()) {
    if (endsSlice(i)) yield;
    const { tags, lines } = sentence;
    let open: string | null = null;
    const placeOf = (t: number) => ({ line: String(lines[t]), tag: tags[t] ?? '', scheme });
    const staysOpen = (t: number): PlaygroundError =>
      bad(tell(TAGGED_FILES.staysOpen, { ...placeOf(t), end: withKind(end, tags[t] ?? '') }));
    const written: string[] = [];
    for (const [t, tag] of tags.entries()) {
      const [kind, type] = partsOf(tag);
      const goesOn = kind === 'I' || kind === end;
      if (goesOn && open !== type) throw bad(tell(TAGGED_FILES.notOpen, placeOf(t)));
      if (!goesOn && open !== null) throw staysOpen(t - 1);
      open = kind === 'B' || kind === 'I' ? type : null;
      written.push(kind === single ? withKind('B', tag) : kind === end ? withKind('I', tag) : tag);
    }
    if (open !== null) throw staysOpen(tags.length - 1);
    turned.push({ ...sentence, tags: written });
  }
  return turned;
}

/** Sentences in IOB1 or IOB2 with their chunks in the one that is asked for: the letters change, the chunks do not. */
export function* rewritten(
  sentences: readonly PlacedSentence[],
  scheme: 'IOB1' | 'IOB2',
): Sliced<readonly PlacedSentence[]> {
  const turned: PlacedSentence[] = [];
  for (const [i, sentence] of sentences.entries()) {
    if (endsSlice(i)) yield;
    let before: string | null = null;
    const tags = sentence.tags.map((tag) => {
      const [kind, type] = partsOf(tag);
      const touches = kind === 'B' && before === type;
      const begins = kind === 'B' || before !== type;
      before = kind === 'O' ? null : type;
      if (kind === 'O') return tag;
      return withKind((scheme === 'IOB1' ? touches : begins) ? 'B' : 'I', tag);
    });
    turned.push({ ...sentence, tags });
  }
  return turned;
}
