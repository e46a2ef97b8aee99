/** What every contestant reads in the word, letter by letter, with the three likeliest letters as bars. */
import { Fragment } from 'react';
import type { ReadReport } from '../../experiments/reports.ts';
import { OWN_READINGS } from '../../text/en/ownReadings.ts';
import { Mark } from '../parts/Mark.tsx';
import { topTokens } from './topTokens.ts';
import { useSay } from '../useSay.ts';

interface Props {
  readonly readings: readonly ReadReport[];
  readonly names: readonly string[];
  readonly vocabulary: readonly string[];
  /** Letters of the word as it stands: readings of another length are of a word that is gone. */
  readonly length: number;
}

export function Readings({ readings, names, vocabulary, length }: Props) {
  const say = useSay();
  const letterOf = (token: number): string => vocabulary[token] ?? '?';
  return (
    <>
      {readings
        .filter(({ tokens }) => tokens.length === length)
        .map((reading) => {
          const word = say.join(Array.from(reading.tokens, letterOf));
          const name = names[reading.contestant] ?? '';
          return (
            <tr key={reading.contestant} data-contestant={reading.contestant}>
              <th scope="row">
                <Mark contestant={reading.contestant} /> {name}
                <span className="visually-hidden"> {say(OWN_READINGS.reads)} </span>
                <b data-testid={`own-word-${reading.contestant}`}>
                  {word.split(' ').map((part, i) => (
                    <Fragment key={i}>
                      {i > 0 && ' '}
                      <span>{part}</span>
                    </Fragment>
                  ))}
                </b>
                <small>{say(OWN_READINGS.after, { update: reading.update })}</small>
              </th>
              {Array.from(reading.tokens, (token, t) => (
                <td key={t}>
                  <b>{letterOf(token)}</b>
                  <ol>
                    {topTokens(reading, t, 3).map(({ token: likely, chance }) => (
                      <li key={likely}>
                        <i style={{ width: `${100 * chance}%` }} />
                        <span>
                          {letterOf(likely)}{' '}
                          <small>{say(OWN_READINGS.chance, { percent: Math.round(100 * chance) })}</small>
                        </span>
                      </li>
                    ))}
                  </ol>
                </td>
              ))}
            </tr>
          );
        })}
    </>
  );
}
