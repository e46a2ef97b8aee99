/** One setting of the form, drawn from its description alone. */
import { useId } from 'react';
import { assertNever } from '../../base/assert.ts';
import { choiceLabel } from '../../experiments/choiceLabel.ts';
import type { Field, FieldValue, NumberField } from '../../experiments/fieldList.ts';
import { CONTROLS } from '../../text/en/controls.ts';
import { Segmented } from '../parts/Segmented.tsx';
import styles from './controls.module.css';
import { FieldHelp } from './FieldHelp.tsx';
import { NumberEntry } from './NumberEntry.tsx';
import { useSay } from '../useSay.ts';
import { fromSlider, SLIDER_STEPS, toSlider } from './slider.ts';
import { decimal } from '../../text/numbers.ts';

interface Props {
  readonly field: Field;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  /** Differs from the run in force. */
  readonly pending: boolean;
  /** Of a choice, only these may be chosen now. */
  readonly only?: readonly string[] | undefined;
}

/** More characters than this do not fit side by side. */
const SEGMENT_ROOM = 30;

/** `LL: log-loss on the best` as a short name and what it means. */
const splitLabel = (label: string): readonly [name: string, meaning: string] => {
  const [name = label, ...rest] = label.split(': ');
  return [name, rest.join(': ')];
};

export function FieldRow({ field, value, onChange, pending, only }: Props) {
  const id = useId();
  const say = useSay();
  return (
    <div className={styles['row']} data-pending={pending} data-field={field.name}>
      <div className={styles['label']}>
        <label htmlFor={id}>{say(field.meta.label)}</label>
        <FieldHelp field={field} />
        {pending && <span className={styles['next']}>{say(CONTROLS.field.pending)}</span>}
      </div>
      <Editor id={id} field={field} value={value} onChange={onChange} only={only} />
    </div>
  );
}

type EditorProps = Omit<Props, 'pending'> & { readonly id: string };

function Editor({ id, field, value, onChange, only }: EditorProps) {
  const say = useSay();
  switch (field.kind) {
    case 'number':
      return <NumberEditor id={id} field={field} value={Number(value)} onChange={onChange} />;
    case 'flag':
      return (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case 'choice': {
      const options = field.options
        .map((option) => ({ value: option, label: say(choiceLabel(field, option)) }))
        .filter((option) => only?.includes(option.value) ?? true);
      const short = options.map((option) => ({ ...option, label: splitLabel(option.label)[0] }));
      if (short.map(({ label }) => label).join('').length <= SEGMENT_ROOM) {
        const [, meaning] = splitLabel(options.find((option) => option.value === value)?.label ?? '');
        return (
          <div className={styles['wide']}>
            <Segmented
              label={say(field.meta.label)}
              options={short}
              value={String(value)}
              onChange={onChange}
            />
            {meaning !== '' && <p className={styles['small']}>{meaning}</p>}
          </div>
        );
      }
      return (
        <select id={id} value={String(value)} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    }
    default:
      return assertNever(field);
  }
}

interface NumberProps {
  readonly id: string;
  readonly field: NumberField;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberEditor({ id, field, value, onChange }: NumberProps) {
  const { label, scale, unit } = field.meta;
  const say = useSay();
  return (
    <div className={styles['entry']}>
      {scale !== undefined && (
        <input
          type="range"
          aria-label={say(CONTROLS.field.slider, { setting: say(label) })}
          aria-valuetext={decimal(String(value))}
          min={0}
          max={SLIDER_STEPS}
          value={toSlider(field, value)}
          onChange={(event) => onChange(fromSlider(field, Number(event.target.value)))}
        />
      )}
      <NumberEntry id={id} field={field} value={value} onChange={onChange} />
      {unit !== undefined && <span className={styles['unit']}>{say(unit)}</span>}
    </div>
  );
}
