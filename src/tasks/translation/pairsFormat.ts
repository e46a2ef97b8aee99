/** Reads pairs of sentences: a line each, in two of its columns, with tabs between. */
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import { PAIR_FILES } from '../../text/en/pairFiles.ts';
import { tell } from '../../text/tell.ts';
import type { ColumnPair } from '../formatChoice.ts';
import { linesOf } from '../lines.ts';
import { LeftOut, type Parsed } from '../understood.ts';
import type { SentencePair } from './grammar.ts';
import { saysHtml } from './htmlMarks.ts';
import { asideOf, cellsOf, findPairColumns, type PairColumns } from './pairColumns.ts';
import { charactersOf, Spacing, wordsOf, type Tokenise } from './sentenceTokens.ts';

/** Why a line with so many columns is no pair; null where it is one. */
function fault(line: number, columns: number, { source, target, usual }: PairColumns): string | null {
  const least = Math.max(source, target) + 1;
  if (columns >= least && (usual > 2 || columns === 2)) return null;
  const found = { line: String(line), columns };
  if (usual === 2) return tell(PAIR_FILES.notTwo, found);
  return tell(PAIR_FILES.notEnough, { ...found, least, source: source + 1, target: target + 1 });
}

/** Sentences as they are written. */
interface Written {
  readonly written: readonly (readonly [source: string, target: string])[];
  /** Whether they were written in HTML, whose marks are left out. */
  readonly html: boolean;
}

/** The two sentences of every line; `left` counts comments, null where there are none. */
function* linesOfPairs(text: string, columns: PairColumns, left: LeftOut | null): Sliced<Written> {
  const pairs: (readonly [string, string])[] = [];
  let [line, html] = [0, false];
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    if (content.trim() === '') continue;
    html ||= left !== null && pairs.length === 0 && saysHtml(content);
    const cells = cellsOf(content, html);
    const aside = left && asideOf(content, cells, pairs.length === 0);
    if (aside !== null) {
      left?.add(aside);
      continue;
    }
    const why = fault(line, cells.length, columns);
    if (why !== null) throw new PlaygroundError('bad-data', why);
    pairs.push([cells[columns.source] ?? '', cells[columns.target] ?? '']);
  }
  return { written: pairs, html };
}

/** How many sources have more than one translation. */
function* sourcesTranslatedTwice(pairs: readonly SentencePair[]): Sliced<number> {
  const targets = new Map<string, string>();
  const several = new Set<string>();
  for (const [i, { source, target }] of pairs.entries()) {
    if (endsSlice(i)) yield;
    const [read, written] = [source.join(' '), target.join(' ')];
    if (targets.has(read) && targets.get(read) !== written) several.add(read);
    targets.set(read, written);
  }
  return several.size;
}

/** What the sentences of one column are cut into. */
export interface Cut {
  readonly tokenise: Tokenise;
  readonly characters: boolean;
}

function* cutOf(sentences: readonly string[]): Sliced<Cut> {
  const spacing = new Spacing();
  for (const [i, sentence] of sentences.entries()) {
    if (endsSlice(i)) yield;
    spacing.add(sentence);
  }
  const { tokenise } = spacing;
  return { tokenise, characters: tokenise !== wordsOf };
}

/** Says of which columns the characters are tokens. */
function charactersNote(
  [source, target]: readonly [Cut, Cut],
  { source: s, target: t }: PairColumns,
): string[] {
  const { characters, bothCharacters } = PAIR_FILES;
  if (source.characters && target.characters) return [tell(bothCharacters, { source: s + 1, target: t + 1 })];
  if (source.characters) return [tell(characters, { column: s + 1 })];
  return target.characters ? [tell(characters, { column: t + 1 })] : [];
}

export interface PairsWanted {
  /** Where the reader says that the sentences stand, from 1; null: they are found. */
  readonly columns?: ColumnPair | null;
  /** Whether both sides are cut into characters, whatever their language. */
  readonly byCharacter?: boolean;
  /** Whether each line is of two files, so that none is a comment. */
  readonly parallel?: boolean;
  /** How both sides are cut; absent: their sentences tell. */
  readonly cuts?: Cuts | undefined;
}

type Cuts = readonly [source: Cut, target: Cut];

/** Pairs of sentences, and how both sides were cut. */
export interface ParsedPairs extends Parsed<SentencePair> {
  readonly cuts: Cuts;
}

/** @throws PlaygroundError `bad-data` with the line that has not the columns */
export function* parsePairs(
  text: string,
  { columns: chosen = null, byCharacter = false, parallel = false, cuts }: PairsWanted = {},
): Sliced<ParsedPairs> {
  const found = (parallel ? null : yield* findPairColumns(linesOf(text))) ?? {
    source: 0,
    target: 1,
    usual: 2,
  };
  const columns: PairColumns =
    chosen === null
      ? found
      : { source: chosen[0] - 1, target: chosen[1] - 1, usual: Math.max(found.usual, ...chosen) };
  const left = new LeftOut();
  const { written, html } = yield* linesOfPairs(text, columns, parallel ? null : left);
  const whole: Cut = { tokenise: charactersOf, characters: true };
  const source = cuts?.[0] ?? (byCharacter ? whole : yield* cutOf(written.map(([read]) => read)));
  const target = cuts?.[1] ?? (byCharacter ? whole : yield* cutOf(written.map(([, write]) => write)));
  const items: SentencePair[] = [];
  for (const [i, [read, write]] of written.entries()) {
    if (endsSlice(i)) yield;
    items.push({ source: source.tokenise(read), target: target.tokenise(write) });
  }
  const several = yield* sourcesTranslatedTwice(items);
  return {
    items,
    cuts: [source, target],
    columns: [columns.source + 1, columns.target + 1],
    notes: [
      tell(PAIR_FILES.columns, {
        ...{ source: columns.source + 1, target: columns.target + 1 },
        usual: columns.usual,
      }),
      ...charactersNote([source, target], columns),
      ...(html ? [tell(PAIR_FILES.html)] : []),
      ...(several === 0 ? [] : [tell(PAIR_FILES.several, { count: several })]),
      ...left.notes(),
    ],
  };
}
