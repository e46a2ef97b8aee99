/** Reads pairs of sentences: a line each, in two of its columns, with tabs between. */
import { counted } from '../../base/counted.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { endsSlice, type Sliced } from '../../base/sliced.ts';
import type { ColumnPair } from '../formatChoice.ts';
import { linesOf } from '../lines.ts';
import { LeftOut, type Parsed } from '../understood.ts';
import type { SentencePair } from './grammar.ts';
import { cellsOf, findPairColumns, isRemark, type PairColumns } from './pairColumns.ts';
import { charactersOf, Spacing, wordsOf, type Tokenise } from './sentenceTokens.ts';

const numberOf = (columns: number): string => (columns === 1 ? 'one column' : `${columns} columns`);

/** Why a line with so many columns is no pair; null where it is one. */
function fault(columns: number, { source, target, usual }: PairColumns): string | null {
  const least = Math.max(source, target) + 1;
  if (columns >= least && (usual > 2 || columns === 2)) return null;
  const wanted =
    usual === 2
      ? 'two with a tab between: a sentence and its translation'
      : `at least ${least} with tabs between, as the sentences stand in columns ${source + 1} and ${target + 1}`;
  return `has ${numberOf(columns)}, but must have ${wanted}`;
}

/** The two sentences of every line, as they are written; `left` counts comments, null where there are none. */
function* linesOfPairs(
  text: string,
  columns: PairColumns,
  left: LeftOut | null,
): Sliced<readonly (readonly [source: string, target: string])[]> {
  const pairs: (readonly [string, string])[] = [];
  let line = 0;
  for (const content of linesOf(text)) {
    if (endsSlice(line++)) yield;
    if (content.trim() === '') continue;
    const cells = cellsOf(content);
    if (left !== null && isRemark(content, cells, pairs.length === 0)) {
      left.add('comment');
      continue;
    }
    const why = fault(cells.length, columns);
    if (why !== null) throw new PlaygroundError('bad-data', `line ${line} ${why}`);
    pairs.push([cells[columns.source] ?? '', cells[columns.target] ?? '']);
  }
  return pairs;
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
  const cut = [...(source.characters ? [s + 1] : []), ...(target.characters ? [t + 1] : [])];
  return cut.length === 0
    ? []
    : [
        `Column${cut.length > 1 ? 's' : ''} ${cut.join(' and ')} ${cut.length > 1 ? 'are' : 'is'} cut into characters.`,
      ];
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
  const written = yield* linesOfPairs(text, columns, parallel ? null : left);
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
      `Column ${columns.source + 1} is read and column ${columns.target + 1} is written, of ${columns.usual}.`,
      ...charactersNote([source, target], columns),
      ...(several === 0
        ? []
        : [
            `${counted(several, 'sentence has', 'sentences have')} several translations: pairs to learn from, and all right where they test, which counts once.`,
          ]),
      ...left.notes(),
    ],
  };
}
