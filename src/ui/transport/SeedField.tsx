/** The seed: every random choice of the run follows from it. */
import { useStore } from 'zustand';
import { sharedField } from '../../experiments/fieldList.ts';
import { settingsStore, wantShared } from '../../state/settingsStore.ts';
import { TRANSPORT } from '../../text/en/transport.ts';
import { NumberEntry } from '../controls/NumberEntry.tsx';
import { guarded } from '../faults/guarded.tsx';
import { useSay } from '../useSay.ts';
import styles from './transport.module.css';

const FIELD = sharedField('seed');

export const SeedField = guarded({ part: TRANSPORT.parts.seed, look: 'brief' }, function SeedField() {
  const say = useSay();
  const seed = useStore(settingsStore, (state) => state.wanted.seed);
  if (FIELD.kind !== 'number') return null;
  return (
    <label className={styles['seed']} title={say(TRANSPORT.seedHint)}>
      {say(TRANSPORT.seed)}
      <NumberEntry field={FIELD} value={seed} onChange={(value) => wantShared('seed', value)} />
    </label>
  );
});
