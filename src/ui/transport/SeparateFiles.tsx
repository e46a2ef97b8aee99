/** Files of their own beside the reader's: one that tests, and one that is held out to choose on. */
import { useRef } from 'react';
import { formerFile } from '../../state/formerFile.ts';
import type { DataReport } from '../../state/runState.ts';
import { joinFormer, replacePart } from '../../state/separateParts.ts';
import { DATA_MENU } from '../../text/en/dataMenu.ts';
import { useSay } from '../useSay.ts';
import { chosenFiles } from '../chosenFiles.ts';
import { Button } from '../parts/Button.tsx';
import { closePopover } from '../parts/Popover.tsx';
import styles from './transport.module.css';
import { named } from '../../text/tell.ts';

const PARTS = ['test', 'heldOut'] as const;
const { separate: TEXTS } = DATA_MENU;

interface Props {
  readonly data: DataReport;
}

export function SeparateFiles({ data }: Props) {
  const say = useSay();
  const format = data.formats?.find(({ id }) => id === data.understood?.format);
  if (data.source !== 'own' || format === undefined || format.alone) return null;
  const former = formerFile(data);
  return (
    <div className={styles['choices']} role="group" aria-label={say(TEXTS.group)}>
      {PARTS.map((part) => (
        <SeparateFile key={part} part={part} data={data} />
      ))}
      {former !== null &&
        PARTS.map((part) => (
          <Button
            key={part}
            onClick={({ currentTarget }) => {
              closePopover(currentTarget);
              void joinFormer(data, former, part);
            }}
          >
            {say(TEXTS.use[part], { name: named(data.name), former: named(former.name) })}
          </Button>
        ))}
    </div>
  );
}

interface SeparateProps extends Props {
  readonly part: (typeof PARTS)[number];
}

function SeparateFile({ data, part }: SeparateProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const used = data.understood?.separate?.[part];
  if (used !== undefined)
    return (
      <Button onClick={() => void replacePart(data, part, null)}>
        {say(TEXTS[part].used, { name: used })}
      </Button>
    );
  return (
    <>
      <Button onClick={() => input.current?.click()}>{say(TEXTS[part].choose)}</Button>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={say(TEXTS[part].file)}
        onChange={({ target }) => {
          const [file, beside] = chosenFiles(target.files);
          target.value = '';
          if (!file) return;
          closePopover(target);
          const named = (blob: File) => ({ name: blob.name, blob });
          void replacePart(data, part, { ...named(file), ...(beside && { beside: named(beside) }) });
        }}
      />
    </>
  );
}
