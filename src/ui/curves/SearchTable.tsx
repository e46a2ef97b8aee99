/** What the curve does not say of the newest test: F1 of chunks, BLEU with chrF, and beam search beside writing greedily. */
import type { RefObject } from 'react';
import { bleuNotes } from '../../experiments/bleuText.ts';
import type { Evaluation } from '../../experiments/reports.ts';
import { scoresOf } from '../../experiments/scores.ts';
import { CURVES } from '../../text/en/curves.ts';
import { percent } from '../format.ts';
import { Mark } from '../parts/Mark.tsx';
import { Table } from '../parts/Table.tsx';
import { useSay } from '../useSay.ts';
import styles from './curves.module.css';
import { fixed } from '../../text/numbers.ts';

interface Props {
  readonly evaluations: readonly Evaluation[];
  /** By contestant. */
  readonly names: readonly string[];
  readonly table: RefObject<HTMLTableElement | null>;
}

interface Column {
  readonly head: string;
  readonly of: (evaluation: Evaluation) => string;
}

export function SearchTable({ evaluations, names, table }: Props) {
  const say = useSay();
  const { numbers, search } = CURVES;
  const newest = names.map((_, c) => evaluations.findLast(({ contestant }) => contestant === c));
  const beams = newest.find((one) => one?.beam !== undefined)?.beam;
  const chunks = newest.some((one) => one?.chunkF1 !== undefined);
  const bleu = newest.some((one) => one?.bleu !== undefined);
  if (beams === undefined && !chunks && !bleu) return null;
  const columns: readonly Column[] = [
    { head: say(search.greedy), of: ({ letterError }) => percent(letterError) },
    ...(beams === undefined
      ? []
      : [
          {
            head: say(search.beam, { width: beams.width }),
            of: ({ beam }: Evaluation) => (beam === undefined ? '–' : percent(beam.letterError)),
          },
        ]),
    ...(chunks ? [{ head: 'F1', of: ({ chunkF1 }: Evaluation) => hundredths(chunkF1) }] : []),
    ...(bleu
      ? [
          { head: 'BLEU', of: (one: Evaluation) => hundredths(one.bleu) },
          { head: 'chrF', of: (one: Evaluation) => hundredths(one.chrF) },
        ]
      : []),
    ...(bleu && beams !== undefined
      ? [{ head: say(search.beamBleu), of: ({ beam }: Evaluation) => hundredths(beam?.bleu) }]
      : []),
    ...(chunks && beams !== undefined
      ? [{ head: say(search.beamF1), of: ({ beam }: Evaluation) => hundredths(beam?.chunkF1) }]
      : []),
  ];
  const [first, ...rest] = bleuNotes(
    say,
    newest.map((one) => scoresOf(one ?? {})),
  );
  return (
    <>
      <Table name="newest-scores" className={styles['search']} label={say(search.name)} savedBy={table}>
        <thead>
          <tr>
            <th scope="col">{say(search.error)}</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, c) => {
            const one = newest[c];
            return (
              <tr key={name}>
                <th scope="row">
                  <Mark contestant={c} /> {name}
                </th>
                {columns.map(({ head, of }) => (
                  <td key={head}>{one === undefined ? say(numbers.notTested) : of(one)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Table>
      {first !== undefined && (
        // One line, so that a projector still shows what stands below.
        <details className={styles['note']}>
          <summary>{first}</summary>
          {rest.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </>
  );
}

/** F1 and BLEU in points of a hundred, as the field gives them. */
const hundredths = (value: number | undefined): string => (value === undefined ? '–' : fixed(100 * value, 1));
