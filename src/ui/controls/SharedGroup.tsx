/** A folded group of settings that all contestants share, with one line that tells what is set. */
import { sharedFields } from '../../experiments/fieldList.ts';
import { isSharedUsed } from '../../experiments/fieldUse.ts';
import { settingsSchema, type Settings } from '../../experiments/settings.ts';
import { chooseData } from '../../state/boot.ts';
import { isPending } from '../../state/pendingChanges.ts';
import { wantShared } from '../../state/settingsStore.ts';
import { CONTROLS } from '../../text/en/controls.ts';
import { useSay } from '../useSay.ts';
import { useData, useRun } from '../useShown.ts';
import styles from './controls.module.css';
import { FieldRow } from './FieldRow.tsx';
import { summaryOf, type Group } from './summaries.ts';

export function SharedGroup({ group, wanted }: { readonly group: Group; readonly wanted: Settings }) {
  const say = useSay();
  const inForce = useRun()?.settings;
  const data = useData();
  return (
    <details className={styles['group']}>
      <summary>
        <b>{say(CONTROLS.groups[group])}</b> <span>{summaryOf(group, wanted)}</span>
      </summary>
      {sharedFields
        .filter(({ meta, name }) => meta.group === group && isSharedUsed(wanted, name))
        .map((field) => (
          <FieldRow
            key={field.name}
            field={field}
            value={wanted[field.name]}
            only={field.name === 'split' ? data?.splits.map(({ id }) => id) : undefined}
            pending={
              inForce !== undefined && field.meta.when === 'restart' && isPending(field.name, wanted, inForce)
            }
            onChange={(value) =>
              field.name === 'data'
                ? void chooseData(settingsSchema.shape.data.parse(value))
                : wantShared(field.name, value)
            }
          />
        ))}
    </details>
  );
}
