/** One choice among a few, side by side: native radio buttons, so arrow keys and screen readers just work. */
import { memo, useId } from 'react';
import styles from './Segmented.module.css';

interface Props<Value extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** `quiet`: underlined words instead of a frame. */
  readonly look?: 'framed' | 'quiet';
}

export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  look = 'framed',
}: Props<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={styles[look]}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === (target as HTMLInputElement).value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <Option
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          checked={option.value === value}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/** The group hears the change. */
const heardAbove = (): void => undefined;

/** Drawn anew only when it changes: React writes a radio button's attributes at every drawing. */
const Option = memo(function Option({ label, ...input }: OptionProps) {
  return (
    <label className={styles['option']}>
      <input type="radio" {...input} onChange={heardAbove} />
      <span>{label}</span>
    </label>
  );
});
