/** The little question mark beside a setting: what it does, its range, and where the paper speaks of it. */
import type { Field } from '../../experiments/fieldList.ts';
import { fieldHelp } from '../../experiments/fieldHelp.ts';
import { allowedValues } from '../../experiments/fieldText.ts';
import { CONTROLS } from '../../text/en/controls.ts';
import { Popover } from '../parts/Popover.tsx';
import { useSay } from '../useSay.ts';
import styles from './controls.module.css';

const FIELD = CONTROLS.field;

export function FieldHelp({ field }: { readonly field: Field }) {
  const say = useSay();
  const { label, paper, when } = field.meta;
  return (
    <Popover button="?" label={say(FIELD.about, { setting: say(label) })} buttonClass={styles['about']}>
      <h2>{say(label)}</h2>
      <p>{say(fieldHelp(field.name))}</p>
      <p className={styles['small']}>
        {field.kind === 'number' && `${say(FIELD.allowed, { values: allowedValues(field) })} `}
        {say(when === 'live' ? FIELD.live : FIELD.restart)}
        {paper !== undefined && ` ${say(FIELD.paper, { place: paper })}`}
      </p>
    </Popover>
  );
}
