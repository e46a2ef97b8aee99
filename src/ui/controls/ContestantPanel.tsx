/** What the chosen contestant has of its own. */
import { METHOD_IDS } from '../../experiments/contestants.ts';
import { contestantField, contestantFields, type FieldValue } from '../../experiments/fieldList.ts';
import { isUsed } from '../../experiments/fieldUse.ts';
import { withMethod } from '../../experiments/methodSettings.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import { METHOD_SUMMARIES } from '../../experiments/summaries.ts';
import type { ContestantField, ContestantSettings } from '../../experiments/settings.ts';
import { isContestantPending } from '../../state/pendingChanges.ts';
import { wantContestant } from '../../state/settingsStore.ts';
import { count } from '../format.ts';
import { useSay } from '../useSay.ts';
import { useContestants, useData } from '../useShown.ts';
import { PolicyGrid } from '../grid/PolicyGrid.tsx';
import { guarded } from '../faults/guarded.tsx';
import styles from './controls.module.css';
import { rollOutsPerWord } from '../../experiments/rollOutsPerWord.ts';
import { FieldRow } from './FieldRow.tsx';
import { FinerPolicies } from './FinerPolicies.tsx';

/** Who rolls: the kinds of policies, and what they are tuned by. */
const POLICY_FIELDS = contestantFields.filter(({ meta }) => meta.group === 'search').map(({ name }) => name);

interface Props {
  readonly index: number;
  readonly contestant: ContestantSettings;
}

export const ContestantPanel = guarded('Contestant', function ContestantPanel({ index, contestant }: Props) {
  const inForce = useContestants()[index];
  const data = useData();
  const change = (name: ContestantField, value: FieldValue): void => {
    const method = name === 'method' ? METHOD_IDS.find((id) => id === value) : undefined;
    wantContestant(index, method === undefined ? { [name]: value } : withMethod(contestant, method));
  };
  const row = (name: ContestantField) =>
    isUsed(contestant, name) && (
      <FieldRow
        key={name}
        field={contestantField(name)}
        value={contestant[name]}
        pending={isContestantPending(name, contestant, inForce)}
        onChange={(value) => change(name, value)}
      />
    );
  const say = useSay();
  const objective = OBJECTIVE_INFO[contestant.objective];
  const effort =
    data === null
      ? 0
      : rollOutsPerWord(contestant, data.cellCount / data.exampleCount, data.vocabulary.length);
  return (
    <>
      {row('method')}
      <p className={styles['small']}>{say(METHOD_SUMMARIES[contestant.method])}</p>
      {isUsed(contestant, 'rollIn') && (
        <section className={styles['block']}>
          <h2>Roll-in and roll-out</h2>
          {isUsed(contestant, 'rollOut') ? (
            <>
              <p>Rows: how it rolls in. Columns: how it rolls out. The signs say what theory predicts.</p>
              <PolicyGrid
                contestant={index}
                rollIn={contestant.rollIn}
                rollOut={contestant.rollOut}
                onChange={(pair) => wantContestant(index, pair)}
              />
              <FinerPolicies key={index} contestant={contestant}>
                {POLICY_FIELDS.map(row)}
              </FinerPolicies>
            </>
          ) : (
            <>
              <p>{say('How it rolls in; the reference finishes every {$sequence}.')}</p>
              {POLICY_FIELDS.map(row)}
            </>
          )}
        </section>
      )}
      {!isUsed(contestant, 'rollIn') && isUsed(contestant, 'rollInMix') && (
        <section className={styles['block']}>
          <h2>What it reads while learning</h2>
          <p>{say('How often it reads the true {$unit}, and how soon its own instead.')}</p>
          {POLICY_FIELDS.map(row)}
        </section>
      )}
      {isUsed(contestant, 'objective') && (
        <section className={styles['block']}>
          <h2>What it learns from the costs</h2>
          <p>{say('The costs of all {$units} tried at a cell become one loss.')}</p>
          {row('objective')}
          <p className={styles['small']}>
            <code>{objective.formula}</code>
            <br />
            {say(objective.summary)}
          </p>
          {row('costScale')}
        </section>
      )}
      {isUsed(contestant, 'cost') && (
        <section className={styles['block']}>
          <h2>What costs</h2>
          <p>{say('How a finished {$sequence} is compared with the truth.')}</p>
          {row('cost')}
          {row('reference')}
        </section>
      )}
      {isUsed(contestant, 'temperature') && (
        <section className={styles['block']}>
          <h2>What it reads while learning</h2>
          <p>{say('At every update a new variation of the true {$sequence}.')}</p>
          {row('temperature')}
        </section>
      )}
      {isUsed(contestant, 'tokens') && (
        <section className={styles['block']}>
          <h2>What it tries</h2>
          <p>
            {effort === 0
              ? say('Fewer {$units}, fewer roll-outs.')
              : say('At most {$effort} roll-outs for a {$sequence} of mean length.', {
                  effort: count(effort),
                })}
          </p>
          {row('tokens')}
          {row('tokenCount')}
          {row('modelShare')}
          {row('chanceGap')}
          {row('alsoTokens')}
          {row('alsoCount')}
          {row('cells')}
          {row('cellCount')}
        </section>
      )}
      {isUsed(contestant, 'chainRate') && (
        <section className={styles['block']}>
          <h2>How the chain learns</h2>
          <p>All its weights begin at 0. Model and optimiser settings are the networks’.</p>
          {row('chainRate')}
          {row('chainDecay')}
          {row('chainAverage')}
        </section>
      )}
    </>
  );
});
