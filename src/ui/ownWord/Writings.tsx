/** What every contestant reads in the word, letter by letter, with the three likeliest letters as bars. */
import { Fragment } from 'react';
import type { WritingReport } from '../../experiments/reports.ts';
import { OWN_WRITINGS } from '../../text/en/ownWritings.ts';
import { Mark } from '../parts/Mark.tsx';
import { LIKELIEST, topTokens } from './topTokens.ts';
import { useSay } from '../useSay.ts';

interface Props {
  readonly writings: readonly WritingReport[];
  readonly names: readonly string[];
  readonly vocabulary: readonly string[];
}

/** Writings of another length than the word as it stands are of one that is gone. */
export const ofLength = (
  writings: readonly WritingReport[] | null,
  length: number,
): readonly WritingReport[] => writings?.filter(({ tokens }) => tokens.length === length) ?? [];

export function Writings({ writings, names, vocabulary }: Props) {
  const say = useSay();
  const letterOf = (token: number): string => vocabulary[token] ?? '?';
  return (
    <>
      {writings.map((writing) => {
        const word = say.join(Array.from(writing.tokens, letterOf));
        const name = names[writing.contestant] ?? '';
        return (
          <tr key={writing.contestant} data-contestant={writing.contestant}>
            <th scope="row">
              <Mark contestant={writing.contestant} /> {name}
              <span className="visually-hidden"> {say(OWN_WRITINGS.reads)} </span>
              <b data-testid={`own-word-${writing.contestant}`}>
                {word.split(' ').map((part, i) => (
                  <Fragment key={i}>
                    {i > 0 && ' '}
                    <span>{part}</span>
                  </Fragment>
                ))}
              </b>
              <small>{say(OWN_WRITINGS.after, { update: writing.update })}</small>
            </th>
            {Array.from(writing.tokens, (token, t) => (
              <td key={t}>
                <b>{letterOf(token)}</b>
                <ol>
                  {topTokens(writing, t, LIKELIEST).map(({ token: likely, chance }) => (
                    <li key={likely}>
                      <i style={{ width: `${100 * chance}%` }} />
                      <span>
                        {letterOf(likely)}{' '}
                        <small>{say(OWN_WRITINGS.chance, { percent: Math.round(100 * chance) })}</small>
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
