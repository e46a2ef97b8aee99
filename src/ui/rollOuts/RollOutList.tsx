/** One contestant's finished words at a cell: the truth, the model's choice and the cheapest first, then by cost. */
import type { Tokens } from '../../base/tokens.ts';
import { METHODS } from '../../experiments/methods.ts';
import type { MethodId } from '../../experiments/contestants.ts';
import type { TableView } from '../../experiments/reports.ts';
import type { CellChoice } from '../../state/selection.ts';
import { ROLL_OUTS } from '../../text/en/rollOuts.ts';
import type { Say } from '../../tasks/say.ts';
import { cellMarks, MARK } from '../costTable/marks.ts';
import { decimals, markSentence } from '../costTable/cellSentence.ts';
import { finishedWords, shortList, spokenWord } from './finishedWords.ts';
import { useSay } from '../useSay.ts';
import { useData } from '../useShown.ts';
import styles from './RollOutsPanel.module.css';

interface Props {
  readonly view: TableView;
  readonly name: string;
  readonly method: MethodId;
  /** Say whose list it is: more than one stands here. */
  readonly named: boolean;
  readonly targets: Tokens;
  readonly vocabulary: readonly string[];
  readonly choice: CellChoice;
  /** How many words are shown. */
  readonly count: number;
  readonly onChoose: (cell: number, token: number) => void;
}

/** Who wrote some letters, of which 1 marks the reference’s. */
function writers(byReference: Uint8Array): 'reference' | 'both' | 'model' {
  if (!byReference.includes(0)) return 'reference';
  return byReference.includes(1) ? 'both' : 'model';
}

/** Who wrote before and after the forced letter; nothing comes after in the last cell. */
function whoWrote(
  say: Say,
  { referenceIn, referenceOut, decoded }: TableView,
  method: MethodId,
  cell: number,
): string {
  const { learner, prefix } = METHODS[method];
  if (learner === 'chain') return say(ROLL_OUTS.chain);
  const T = decoded.length;
  const by = prefix === 'drawn' ? 'chance' : writers(referenceIn.subarray(0, cell));
  const before = cell > 0 ? say(ROLL_OUTS.rolledIn, { by }) : '';
  const rest = referenceOut.subarray(cell * T + cell + 1, (cell + 1) * T);
  const after = rest.length > 0 ? say(ROLL_OUTS.finished, { by: writers(rest) }) : '';
  return [before, after].filter((part) => part !== '').join(', ');
}

/** The cost table's signs as text: ring, triangle, dot or equals sign. */
const signsOf = (marks: number): string =>
  [marks & MARK.truth && '○', marks & MARK.choice && '▴', marks & MARK.best && '•', marks & MARK.tie && '=']
    .filter((sign) => typeof sign === 'string')
    .join('');

export function RollOutList(props: Props) {
  const { view, name, method, named, targets, vocabulary, choice, count, onChoose } = props;
  const end = useData()?.end ?? null;
  const words = finishedWords(view, targets, vocabulary, choice.cell, end);
  const shown = shortList(words, count, choice.token);
  const say = useSay();
  const marks = cellMarks(view, targets);
  const long = vocabulary.some(({ length }) => length > 3);
  const uneven = vocabulary.some(({ length }) => length > 1);
  return (
    <div data-contestant={view.contestant} data-uneven={uneven} data-long={long} className={styles['list']}>
      <p className={styles['who']}>
        {named && <b>{name}: </b>}
        {words.length === 0 ? say(ROLL_OUTS.nothingTried) : whoWrote(say, view, method, choice.cell)}
      </p>
      <ul>
        {shown.map((word) => {
          const letter = vocabulary[word.token] ?? '?';
          return (
            <li key={word.token}>
              <button
                type="button"
                className={styles['word']}
                aria-pressed={word.token === choice.token}
                onClick={() => onChoose(choice.cell, word.token)}
              >
                <span className="visually-hidden">
                  {spokenWord(say, word, letter) +
                    markSentence(view, targets, { cell: choice.cell, token: word.token })}
                </span>
                <b aria-hidden="true">
                  {letter}
                  <small>{signsOf(marks[choice.cell * vocabulary.length + word.token] ?? 0)}</small>
                </b>
                <span className={styles['letters']} aria-hidden="true">
                  {word.letters.map(({ text: written, source, wrong }, position) => (
                    <u key={position} data-source={source} data-wrong={wrong}>
                      {written}
                    </u>
                  ))}
                </span>
                <span className={styles['track']}>
                  <i style={{ width: `${100 * Math.min(1, word.cost)}%` }} />
                </span>
                <span className={styles['cost']} aria-hidden="true">
                  {decimals(word.cost)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
