/** One choice among a few, side by side: native radio buttons, so arrow keys and screen readers just work. */
import { useId } from 'react';
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
    <div role="radiogroup" aria-label={label} className={styles[look]}>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
