/** A number typed in: taken over when it is allowed, else kept in view with a sentence that says what is. */
import { useId, useState } from 'react';
import type { NumberField } from '../../experiments/fieldList.ts';
import { badValue, readText } from '../../experiments/fieldText.ts';
import styles from './controls.module.css';

interface Props {
  readonly field: NumberField;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly id?: string;
  readonly describedBy?: string;
}

export function NumberEntry({ field, value, onChange, id, describedBy }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const problem = useId();
  const read = draft === null ? value : readText(field, draft);
  const wrong = read === undefined;
  const change = (text: string): void => {
    setDraft(text);
    const number = readText(field, text);
    if (typeof number === 'number' && number !== value) onChange(number);
  };
  return (
    <>
      <input
        id={id}
        className={styles['number']}
        type="text"
        inputMode={field.integer ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? String(value)}
        aria-invalid={wrong}
        aria-describedby={[wrong ? problem : undefined, describedBy].filter(Boolean).join(' ') || undefined}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          if (!wrong) setDraft(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      {wrong && (
        <span id={problem} role="alert" className={styles['problem']}>
          {badValue(field, draft)}
        </span>
      )}
    </>
  );
}
