/** The newest numbers of all contestants as a table: what the drawings say, for whoever cannot see them. */
import type { RefObject } from 'react';
import type { Evaluation } from '../../experiments/reports.ts';
import { CURVES } from '../../text/en/curves.ts';
import { useSay } from '../useSay.ts';
import { count, percent, short } from '../format.ts';
import { guarded } from '../faults/guarded.tsx';
import { fixed } from '../../text/numbers.ts';

const { numbers } = CURVES;

interface Props {
  readonly evaluations: readonly Evaluation[];
  readonly names: readonly string[];
  readonly table: RefObject<HTMLTableElement | null>;
}

export const NumbersTable = guarded(
  numbers.part,
  function NumbersTable({ evaluations, names, table }: Props) {
    const say = useSay();
    const rows = names.map((name, c) => ({ name, last: evaluations.findLast((e) => e.contestant === c) }));
    if (rows.every(({ last }) => last === undefined)) return null;
    return (
      <div className="visually-hidden">
        <table ref={table}>
          <caption>{say(numbers.caption)}</caption>
          <thead>
            <tr>
              {numbers.heads.map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, last }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {(last === undefined ? Array<string>(5).fill(say(numbers.notTested)) : numbersOf(last)).map(
                  (text, i) => (
                    <td key={i}>{text}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  },
);

function numbersOf({ update, letterError, wordError, decoderCells, seconds }: Evaluation): readonly string[] {
  return [count(update), percent(letterError), percent(wordError), short(decoderCells), fixed(seconds, 1)];
}
