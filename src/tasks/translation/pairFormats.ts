/** The formats of pairs of sentences, as the list of formats has them. */
import { atOnce } from '../../base/sliced.ts';
import { shareOf, type FileFormat } from '../fileFormat.ts';
import { readSeparate } from '../separateTexts.ts';
import { firstOf } from '../understood.ts';
import type { SentencePair } from './grammar.ts';
import { cellsOf, findPairColumns, isRemark } from './pairColumns.ts';
import { parsePairs } from './pairsFormat.ts';
import { LONGEST_IN_CHARACTERS, translationDataSet } from './translationDataSet.ts';

/** A table of two columns may also be of something that looks more like itself. */
const LESS_SURE = 0.8;

const shown = ({ source, target }: SentencePair) => ({ read: source.join(' '), written: target.join(' ') });

const reader = (byCharacter: boolean): FileFormat['read'] =>
  function* (name, text, how) {
    const wanted = { columns: how.columns, byCharacter, parallel: how.parallel === true };
    const { items, columns, notes, characters } = yield* parsePairs(text, wanted);
    const separate = yield* readSeparate(how, (each) => parsePairs(each, wanted));
    const most = characters ? LONGEST_IN_CHARACTERS : undefined;
    const data = yield* translationDataSet(name, items, how.trained, { most, separate });
    return { data, found: { columns, notes, examples: firstOf(items, shown) } };
  };

/** Two columns of a table, wherever they stand: also of Anki and of Tatoeba. */
export const pairsFormat: FileFormat = {
  id: 'pairs',
  task: 'translation',
  title: 'pairs of sentences, tabs between',
  columns: ['read', 'written'],
  score: ({ lines }) => {
    const found = atOnce(findPairColumns(lines));
    if (found === null) return 0;
    const rows = lines.filter((line) => !isRemark(line, cellsOf(line), false));
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
  title: 'pairs of sentences, cut into characters',
  columns: ['read', 'written'],
  score: () => 0,
  read: reader(true),
};
