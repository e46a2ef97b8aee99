/** What the chosen contestant has of its own. */
import { METHOD_IDS } from '../../experiments/contestants.ts';
import { contestantField, contestantFields, type FieldValue } from '../../experiments/fieldList.ts';
import { isUsed } from '../../experiments/fieldUse.ts';
import { withChosenMethod } from '../../experiments/methodSettings.ts';
import { OBJECTIVE_INFO } from '../../experiments/objectiveList.ts';
import { METHOD_SUMMARIES, OBJECTIVE_SUMMARIES } from '../../experiments/summaries.ts';
import type { ContestantField, ContestantSettings } from '../../experiments/settings.ts';
import { isContestantPending } from '../../state/pendingChanges.ts';
import { wantContestant } from '../../state/settingsStore.ts';
import { CONTESTANT } from '../../text/en/contestant.ts';
import { CONTROLS } from '../../text/en/controls.ts';
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

export const ContestantPanel = guarded(
  CONTROLS.parts.contestant,
  function ContestantPanel({ index, contestant }: Props) {
    const inForce = useContestants()[index];
    const data = useData();
    const change = (name: ContestantField, value: FieldValue): void => {
      const method = name === 'method' ? METHOD_IDS.find((id) => id === value) : undefined;
      wantContestant(index, method === undefined ? { [name]: value } : withChosenMethod(contestant, method));
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
    const { formula } = OBJECTIVE_INFO[contestant.objective];
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
            <h2>{say(CONTESTANT.policies.title)}</h2>
            {isUsed(contestant, 'rollOut') ? (
              <>
                <p>{say(CONTESTANT.policies.grid)}</p>
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
                <p>{say(CONTESTANT.policies.rollIn)}</p>
                {POLICY_FIELDS.map(row)}
              </>
            )}
          </section>
        )}
        {!isUsed(contestant, 'rollIn') && isUsed(contestant, 'rollInMix') && (
          <section className={styles['block']}>
            <h2>{say(CONTESTANT.reads.title)}</h2>
            <p>{say(CONTESTANT.reads.mixed)}</p>
            {POLICY_FIELDS.map(row)}
          </section>
        )}
        {isUsed(contestant, 'objective') && (
          <section className={styles['block']}>
            <h2>{say(CONTESTANT.objective.title)}</h2>
            <p>{say(CONTESTANT.objective.lead)}</p>
            {row('objective')}
            <p className={styles['small']}>
              <code>{formula}</code>
              <br />
              {say(OBJECTIVE_SUMMARIES[contestant.objective])}
            </p>
            {row('costScale')}
          </section>
        )}
        {isUsed(contestant, 'cost') && (
          <section className={styles['block']}>
            <h2>{say(CONTESTANT.cost.title)}</h2>
            <p>{say(CONTESTANT.cost.lead)}</p>
            {row('cost')}
            {row('reference')}
          </section>
        )}
        {isUsed(contestant, 'temperature') && (
          <section className={styles['block']}>
            <h2>{say(CONTESTANT.reads.title)}</h2>
            <p>{say(CONTESTANT.reads.varied)}</p>
            {row('temperature')}
          </section>
        )}
        {isUsed(contestant, 'tokens') && (
          <section className={styles['block']}>
            <h2>{say(CONTESTANT.tries.title)}</h2>
            <p>
              {effort === 0
                ? say(CONTESTANT.tries.lead)
                : say(CONTESTANT.tries.atMost, { effort: count(effort) })}
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
            <h2>{say(CONTESTANT.chain.title)}</h2>
            <p>{say(CONTESTANT.chain.lead)}</p>
            {row('chainRate')}
            {row('chainDecay')}
            {row('chainAverage')}
          </section>
        )}
      </>
    );
  },
);
