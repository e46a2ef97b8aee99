/** The formats of pairs of sentences, as the list of formats has them. */
import { atOnce, type Sliced } from '../../base/sliced.ts';
import { FILE_FORMATS } from '../../text/en/fileFormats.ts';
import { PAIR_FILES } from '../../text/en/pairFiles.ts';
import { tell } from '../../text/tell.ts';
import { shareOf, type FileFormat } from '../fileFormat.ts';
import { readSeparate } from '../separateTexts.ts';
import type { DataSet } from '../task.ts';
import { firstOf, type Rather } from '../understood.ts';
import { unknownShares } from '../unknownShare.ts';
import type { SentencePair } from './grammar.ts';
import { asideOf, cellsOf, findPairColumns } from './pairColumns.ts';
import { parsePairs, type ParsedPairs } from './pairsFormat.ts';
import { charactersOf } from './sentenceTokens.ts';
import { FEWEST, LONGEST_IN_CHARACTERS, translationDataSet } from './translationDataSet.ts';
import { share } from '../../text/numbers.ts';

const { pairColumns } = FILE_FORMATS;
const COLUMNS = [pairColumns.read, pairColumns.written] as const;

/** A table of two columns may also be of something that looks more like itself. */
const LESS_SURE = 0.8;

const shown = ({ source, target }: SentencePair) => ({ read: source.join(' '), written: target.join(' ') });

/** Which sides are cut into characters; absent where none is. */
function charactersIn([source, target]: ParsedPairs['cuts']): DataSet['characters'] {
  const sides = { read: source.characters, written: target.characters };
  return sides.read || sides.written ? sides : undefined;
}

const reader = (byCharacter: boolean): FileFormat['read'] =>
  function* (name, text, how) {
    const wanted = { columns: how.columns, byCharacter, parallel: how.parallel === true };
    const { items, columns, notes, cuts } = yield* parsePairs(text, wanted);
    // What a language is cut into is told by what trains.
    const { separate, ofParts } = yield* readSeparate(how, (each) => parsePairs(each, { ...wanted, cuts }));
    const characters = charactersIn(cuts);
    const data = yield* translationDataSet(name, items, how.trained, { characters, separate });
    const offers = how.trained === undefined && cuts.some(({ characters }) => !characters);
    const rather = offers && fitInCharacters(items) ? yield* ratherCharacters(data) : null;
    const found = { columns, notes: [...notes, ...ofParts], examples: firstOf(items, shown) };
    return { data, found: { ...found, ...(rather && { rather }) } };
  };

/** Words of which more than this are unknown are no words to learn. */
const NEARLY_ALL = 0.8;

/** Whether pairs enough are short enough to be read so. */
function fitInCharacters(pairs: readonly SentencePair[]): boolean {
  const fits = (words: readonly string[]) => charactersOf(words.join('')).length <= LONGEST_IN_CHARACTERS;
  return pairs.filter(({ source, target }) => fits(source) && fits(target)).length >= FEWEST;
}

/** Characters are offered where words, on either side, are nearly all unknown. */
function* ratherCharacters(data: DataSet): Sliced<Rather | null> {
  const { read, written } = yield* unknownShares(data);
  const shares = [read, written].map((side) => (side === null ? 0 : side.part / Math.max(1, side.whole)));
  const most = Math.max(...shares);
  if (most <= NEARLY_ALL) return null;
  const { what, read: ofRead, written: ofWritten } = PAIR_FILES.rather;
  const why = most === shares[1] ? ofWritten : ofRead;
  return {
    format: 'character-pairs',
    what: tell(what),
    why: tell(why, { share: share(most) }),
  };
}

/** Two columns of a table, wherever they stand: also of Anki and of Tatoeba. */
export const pairsFormat: FileFormat = {
  id: 'pairs',
  task: 'translation',
  title: () => tell(FILE_FORMATS.pairs),
  columns: COLUMNS,
  parallel: true,
  score: ({ lines }) => {
    const found = atOnce(findPairColumns(lines));
    if (found === null) return 0;
    const rows = lines.filter((line, i) => asideOf(line, cellsOf(line), i === 0) === null);
    const { source, target } = found;
    return (
      LESS_SURE *
      shareOf(rows, (line) => {
        const cells = cellsOf(line);
        return [cells[source], cells[target]].every((cell = '') => cell !== '');
      })
    );
  },
  read: reader(false),
};

/** The same, cut into characters: chosen by the reader where words would nearly all be unknown. */
export const characterPairsFormat: FileFormat = {
  id: 'character-pairs',
  task: 'translation',
  title: () => tell(FILE_FORMATS.characterPairs),
  columns: COLUMNS,
  parallel: true,
  score: () => 0,
  read: reader(true),
};
