/** The seed: every random choice of the run follows from it. */
import { useStore } from 'zustand';
import { sharedField } from '../../experiments/fieldList.ts';
import { settingsStore, wantShared } from '../../state/settingsStore.ts';
import { NumberEntry } from '../controls/NumberEntry.tsx';
import { guarded } from '../faults/guarded.tsx';
import styles from './transport.module.css';

const FIELD = sharedField('seed');

export const SeedField = guarded({ part: 'Seed', look: 'brief' }, function SeedField() {
  const seed = useStore(settingsStore, (state) => state.wanted.seed);
  if (FIELD.kind !== 'number') return null;
  return (
    <label className={styles['seed']} title="The same seed, the same run.">
      seed
      <NumberEntry field={FIELD} value={seed} onChange={(value) => wantShared('seed', value)} />
    </label>
  );
});
