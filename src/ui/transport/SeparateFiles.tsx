/** Files of their own beside the reader's: one that tests, and one that is held out to choose on. */
import { useRef } from 'react';
import { formerFile } from '../../state/formerFile.ts';
import type { DataReport } from '../../state/runState.ts';
import { joinFormer, replacePart } from '../../state/separateParts.ts';
import { Button } from '../parts/Button.tsx';
import { closePopover } from '../parts/Popover.tsx';
import styles from './transport.module.css';

const PARTS = [
  { part: 'test', name: 'Test set', use: 'test set' },
  { part: 'heldOut', name: 'Held-out set', use: 'held-out set' },
] as const;

interface Props {
  readonly data: DataReport;
}

export function SeparateFiles({ data }: Props) {
  const format = data.formats?.find(({ id }) => id === data.understood?.format);
  if (data.source !== 'own' || format === undefined || format.alone) return null;
  const former = formerFile(data);
  return (
    <div className={styles['choices']} role="group" aria-label="Files of their own">
      {PARTS.map((each) => (
        <SeparateFile key={each.part} {...each} data={data} />
      ))}
      {former !== null &&
        PARTS.map(({ part, use }) => (
          <Button
            key={part}
            onClick={({ currentTarget }) => {
              closePopover(currentTarget);
              void joinFormer(data, former, part);
            }}
          >
            Use {data.name} as {use} of {former.name}
          </Button>
        ))}
    </div>
  );
}

type SeparateProps = Props & (typeof PARTS)[number];

function SeparateFile({ data, part, name }: SeparateProps) {
  const input = useRef<HTMLInputElement>(null);
  const used = data.understood?.separate?.[part];
  if (used !== undefined)
    return (
      <Button onClick={() => void replacePart(data, part, null)}>
        {name}: {used}. Take it away
      </Button>
    );
  return (
    <>
      <Button onClick={() => input.current?.click()}>{name}…</Button>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={`${name} file`}
        onChange={({ target }) => {
          const [file, beside] = Array.from(target.files ?? [], (each) => ({ name: each.name, blob: each }));
          target.value = '';
          if (!file) return;
          closePopover(target);
          void replacePart(data, part, { ...file, ...(beside && { beside }) });
        }}
      />
    </>
  );
}
