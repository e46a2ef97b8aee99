/** A row for each contestant of the compared runs: only the settings that differ, the figures it stands by, and its lead on the baseline. */
import { differingSettings } from '../../experiments/library/differing.ts';
import { deltaOf, standingFigures, type Told } from '../../experiments/library/standingFigures.ts';
import type { Say } from '../../tasks/say.ts';
import { COMPARED_RUNS } from '../../text/en/comparedRuns.ts';
import { fixed } from '../../text/numbers.ts';
import { count } from '../format.ts';
import { Table } from '../parts/Table.tsx';
import type { RunContender } from './contenders.ts';
import { RunMark } from './RunMark.tsx';
import { reportedName } from './reportedName.ts';
import styles from './library.module.css';

interface Props {
  readonly contenders: readonly RunContender[];
  readonly say: Say;
}

const share = (value: number): string => `${fixed(100 * value, 2)} %`;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${fixed(100 * Math.abs(value), 2)}`;

function AtUpdate({ told, say }: { readonly told: Told | null; readonly say: Say }) {
  if (told === null) return '–';
  return (
    <>
      {share(told.value)}
      <small>{say(COMPARED_RUNS.atUpdate, { update: told.update })}</small>
    </>
  );
}

function Against({
  one,
  other,
  say,
}: Pick<Props, 'say'> & { readonly one: RunContender; readonly other: RunContender | undefined }) {
  const mine = standingFigures(one.measured);
  const theirs = other && standingFigures(other.measured);
  if (mine === null || !theirs || other.of === one.of) return '–';
  if (mine.last.words !== theirs.last.words || mine.last.wordCount !== theirs.last.wordCount)
    return say(COMPARED_RUNS.otherWords);
  const { difference, is } = deltaOf(mine.figure, mine.last.value, theirs.last.value);
  if (is === 'equal') return say(COMPARED_RUNS.equal);
  return say(COMPARED_RUNS[is], { points: signed(difference) });
}

function onText(say: Say, words: 'sample' | 'all', wordCount: number | undefined): string {
  if (words === 'all') return say(COMPARED_RUNS.onAll);
  return wordCount === undefined
    ? say(COMPARED_RUNS.onSample)
    : say(COMPARED_RUNS.onSome, { count: wordCount });
}

export function ComparedTable({ contenders, say }: Props) {
  const differing = differingSettings(say, contenders);
  const figures = contenders.map(({ measured }) => standingFigures(measured));
  const figure = figures.find((each) => each !== null)?.figure ?? 'letterError';
  const figureName = contenders[0]?.of.run.data.errorName;
  const baseline = contenders.filter(({ of }) => of.note.isBaseline);
  const base = baseline[0]?.of.note.name;
  return (
    <>
      {differing.length === 0 && contenders.length > 1 && <p>{say(COMPARED_RUNS.alike)}</p>}
      <Table name="compared-runs" label={say(COMPARED_RUNS.table)} className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say(COMPARED_RUNS.run)}</th>
            {differing.map(({ key, label }) => (
              <th scope="col" key={key}>
                {label}
              </th>
            ))}
            <th scope="col">{say(COMPARED_RUNS.updates)}</th>
            <th scope="col">
              {say(COMPARED_RUNS.last, { figure: reportedName(say, { figure, figureName }) })}
            </th>
            <th scope="col">{say(COMPARED_RUNS.heldOut)}</th>
            <th scope="col">{say(COMPARED_RUNS.chosen)}</th>
            {base !== undefined && <th scope="col">{say(COMPARED_RUNS.against, { name: base })}</th>}
          </tr>
        </thead>
        <tbody>
          {contenders.map((one, row) => {
            const { of, name, measured } = one;
            const stands = figures[row];
            return (
              <tr key={`${of.note.id} ${one.place}`}>
                <th scope="row">
                  <span>
                    <RunMark look={of.note.look} /> {of.note.name}
                  </span>
                  <small>{name}</small>
                </th>
                {differing.map(({ key, values }) => (
                  <td key={key}>
                    {values[row] ?? (
                      <>
                        – <span className="visually-hidden">{say(COMPARED_RUNS.unused)}</span>
                      </>
                    )}
                  </td>
                ))}
                <td>{count(measured.updates)}</td>
                <td>
                  {stands ? (
                    <>
                      {share(stands.last.value)}
                      <small>{onText(say, stands.last.words, stands.last.wordCount)}</small>
                    </>
                  ) : (
                    say(COMPARED_RUNS.untested)
                  )}
                </td>
                <td>
                  <AtUpdate told={stands?.heldOut ?? null} say={say} />
                </td>
                <td>
                  <AtUpdate told={stands?.chosen ?? null} say={say} />
                </td>
                {base !== undefined && (
                  <td>
                    <Against one={one} other={baseline.find((each) => each.name === name)} say={say} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}
