/** Reads tagged sentences as the shared tasks of CoNLL have them: a word a line, its tag in a column, an empty line between. */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { TAGGED_FILES } from '../../text/en/taggedFiles.ts';
import { tell } from '../../text/tell.ts';
import { columnsOf, isHeader } from '../columns.ts';
import type { ColumnPair } from '../formatChoice.ts';
import { linesOf, shownLine } from '../lines.ts';
import { LeftOut, type Aside, type Parsed } from '../understood.ts';
import { DOCUMENT_MARK, findColumns, tagOf, type TaggedColumns } from './taggedColumns.ts';
import { isTag, rewritten, schemeOf, toIob2, type PlacedSentence, type TagScheme } from './tagScheme.ts';

/** A sentence: as many tags as words. */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** How the lines of a text are told apart. */
interface Lines {
  readonly columns: TaggedColumns;
  /** The column whose every change begins a sentence; null where empty lines alone do. */
  readonly by: number | null;
  /** What a line is that is no word; null for a word. */
  readonly aside: (line: string, columns: readonly string[]) => Aside | null;
}

function* sentencesOf(
  text: string,
  { columns: found, aside, by }: Lines,
): Sliced<{ readonly sentences: readonly PlacedSentence[]; readonly left: LeftOut }> {
  const sentences: PlacedSentence[] = [];
  const left = new LeftOut();
  let [words, tags, lines]: [string[], string[], number[]] = [[], [], []];
  const close = (): void => {
    if (words.length > 0) sentences.push({ words, tags, lines });
    [words, tags, lines] = [[], [], []];
  };
  let [line, sentence] = [0, ''];
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    const columns = columnsOf(content);
    const mark = columns[0] === DOCUMENT_MARK ? 'documentMark' : null;
    if (columns.length === 0 || mark !== null) close();
    const first = sentences.length === 0 && words.length === 0;
    const why = mark ?? aside(content, columns) ?? (first && isHeader(columns) ? 'header' : null);
    if (why !== null) left.add(why);
    if (columns.length === 0 || why !== null) continue;
    const [word, tag] = [columns[found.word], tagOf(columns, found)];
    const enough = columns.length > 1 && word !== undefined && word !== '' && tag !== undefined;
    if (!enough || (found.chunks ? !isTag(tag) : tag === '')) throw badLine(line, content, found);
    const number = by === null ? '' : (columns[by] ?? '');
    if (number !== '' && number !== sentence) close();
    sentence = number === '' ? sentence : number;
    words.push(word);
    tags.push(tag);
    lines.push(line);
  }
  close();
  return { sentences, left };
}

function badLine(
  line: number,
  content: string,
  { word, tag, usual, chunks }: TaggedColumns,
): PlaygroundError {
  const { notLast, notInColumn } = TAGGED_FILES;
  const of = chunks ? 'chunk' : 'any';
  const place = { line: String(line), shown: shownLine(content) };
  const isUsual = word === 0 && tag === usual - 1;
  return new PlaygroundError(
    'bad-data',
    isUsual ? tell(notLast[of], place) : tell(notInColumn[of], { ...place, word: word + 1, tag: tag + 1 }),
  );
}

const columnNote = ({ word, tag, usual }: TaggedColumns): string =>
  tell(TAGGED_FILES.columns, { word: word + 1, tag: tag + 1, usual });

/** A comment begins with `#`, and is no word that has a tag. */
export const isComment = (line: string, columns: readonly string[], found: TaggedColumns): boolean =>
  line.startsWith('#') &&
  (columns.length !== found.usual || (found.chunks && !isTag(tagOf(columns, found) ?? '')));

/** Sentences, and how their chunks are told from their tags in the end; null where the tags do not tell. */
export interface ParsedTags extends Parsed<TaggedSentence> {
  readonly scheme: 'IOB1' | 'IOB2' | null;
  readonly found: TaggedColumns;
}

/** Where a part of its own has its words and tags: where those that train have them, if its lines have as many columns. */
function columnsLike(like: TaggedColumns, own: TaggedColumns): TaggedColumns {
  if (like.chunks && !own.chunks) throw new PlaygroundError('bad-data', tell(TAGGED_FILES.noTags));
  const { word, tag, chunks } = like;
  return like.usual === own.usual ? { ...own, word, tag, chunks } : own;
}

/** Sentences in a scheme, and what is said of it. */
interface Turned {
  readonly turned: readonly PlacedSentence[];
  readonly to: ParsedTags['scheme'];
  readonly notes: readonly string[];
}

/** Sentences with their tags as they are asked for. */
function* inScheme(
  sentences: readonly PlacedSentence[],
  scheme: TagScheme,
  wanted: ParsedTags['scheme'],
): Sliced<Turned> {
  const longer = scheme === 'IOBES' || scheme === 'BILOU';
  const to = wanted ?? (longer ? 'IOB2' : scheme);
  if (to === scheme) return { turned: sentences, to, notes: [tell(TAGGED_FILES.scheme, { scheme })] };
  const turned = yield* rewritten(longer ? yield* toIob2(sentences, scheme) : sentences, to);
  return { turned, to, notes: [tell(TAGGED_FILES.turned, { scheme, to })] };
}

/**
 * All sentences of a file, their tags in IOB1 or IOB2.
 * @param chosen where the reader says that words and tags stand, from 1; tags may then be any
 * @param like the sentences that train, whose scheme tags are turned into; null: IOB1 and IOB2 stay, others become IOB2
 * @throws PlaygroundError `bad-data` with the line and what is wrong with it
 */
export function* parseConll(
  text: string,
  chosen: ColumnPair | null = null,
  like: Pick<ParsedTags, 'scheme' | 'found'> | null = null,
): Sliced<ParsedTags> {
  const own = yield* findColumns(linesOf(text), chosen);
  if (own === null) throw new PlaygroundError('bad-data', tell(TAGGED_FILES.noTags));
  const found = like === null || chosen !== null ? own : columnsLike(like.found, own);
  const aside = (line: string, columns: readonly string[]): Aside | null =>
    isComment(line, columns, found) ? 'comment' : null;
  const apart = yield* sentencesOf(text, { columns: found, aside, by: null });
  // Where no empty line stands between sentences, their numbers may tell.
  const by = apart.sentences.length === 1 ? found.sentence : null;
  const all = by === null ? apart : yield* sentencesOf(text, { columns: found, aside, by });
  const chunks = all.sentences.every(({ tags }) => tags.every(isTag));
  const scheme = chunks ? yield* schemeOf(all.sentences) : null;
  const { turned, to, notes }: Turned =
    scheme === null
      ? { turned: all.sentences, to: null, notes: [] }
      : yield* inScheme(all.sentences, scheme, like?.scheme ?? null);
  return {
    items: turned.map(({ words, tags }) => ({ words, tags })),
    columns: [found.word + 1, found.tag + 1],
    found,
    scheme: to,
    notes: [
      columnNote(found),
      ...(by === null ? [] : [tell(TAGGED_FILES.numbered, { column: by + 1 })]),
      ...(found.chunks || chunks ? [] : [tell(TAGGED_FILES.noChunks)]),
      ...notes,
      ...all.left.notes(),
    ],
  };
}

/** Words and universal parts of speech, the second and the fourth column of CoNLL-U. */
const CONLLU: TaggedColumns = { word: 1, tag: 3, usual: 10, chunks: false, sentence: null };
export const isConllu = (line: string): boolean =>
  /^\d{1,9}(?:[-.]\d{1,9})?\t/.test(line) && line.split('\t').length === CONLLU.usual;

/** @see https://universaldependencies.org/format.html */
export function* parseConllu(text: string, chosen: ColumnPair | null): Sliced<ParsedTags> {
  const columns = chosen === null ? CONLLU : { ...CONLLU, word: chosen[0] - 1, tag: chosen[1] - 1 };
  const aside = (line: string, [id = '']: readonly string[]): Aside | null => {
    if (line.startsWith('#')) return 'comment';
    return /^\d+-/.test(id) ? 'multiwordToken' : /^\d+\./.test(id) ? 'emptyNode' : null;
  };
  const { sentences, left } = yield* sentencesOf(text, { columns, aside, by: null });
  return {
    items: sentences.map(({ words, tags }) => ({ words, tags })),
    columns: [columns.word + 1, columns.tag + 1],
    found: columns,
    scheme: null,
    notes: [columnNote(columns), ...left.notes()],
  };
}
