/** Saves a chart, a table or a drawing as a file for a paper: as drawn in the widths of print, or its numbers. */
import { useState } from 'react';
import { PlaygroundError } from '../../base/errors.ts';
import { PRINT_WIDTHS } from '../../figures/sheet.ts';
import { saveAs } from '../../state/saveAs.ts';
import { PICTURE } from '../../text/en/picture.ts';
import { TAKE_ALONG } from '../../text/en/takeAlong.ts';
import { Button } from '../parts/Button.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { UNSEEN } from '../picture/takePicture.ts';
import { useSay } from '../useSay.ts';
import { fileOf } from './fileOf.ts';
import { FILE_KINDS, type FileKind, type Taken } from './taken.ts';
import styles from './takeAlong.module.css';

interface Props {
  /** Of the files, without what says their kind: `test-error`. */
  readonly name: string;
  /** What is saved, for whoever hears the button. */
  readonly of: string;
  readonly kind: Taken['kind'];
  /** What the button shows, where what is saved is not in sight. */
  readonly button?: string;
  /** Asked when a file is wanted; null while there is nothing to save. */
  readonly take: () => Taken | null;
}

export function FigureMenu(props: Props) {
  const say = useSay();
  // Many of them stand on a page: what is in them is there once they were opened.
  const [opened, setOpened] = useState(false);
  const { button = say(TAKE_ALONG.button), of } = props;
  const named = props.button ?? say(TAKE_ALONG.named, { of });
  return (
    <span className={styles['menu']} data-part="controls" {...UNSEEN} onClickCapture={() => setOpened(true)}>
      <Popover button={button} label={named} buttonClass={styles['button']}>
        {opened && <Choices {...props} />}
      </Popover>
    </span>
  );
}

function Choices({ name, kind: of, take }: Props) {
  const say = useSay();
  const [width, setWidth] = useState<number>(PRINT_WIDTHS[0]);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (kind: FileKind): Promise<void> => {
    setSaving(true);
    setProblem(null);
    try {
      const taken = take();
      if (taken === null) setProblem(say(TAKE_ALONG.nothing));
      else saveAs(`searnn-${name}.${kind}`, await fileOf(taken, kind, width));
    } catch (error) {
      if (!(error instanceof PlaygroundError)) reportError(error);
      setProblem(error instanceof PlaygroundError ? error.message : say(PICTURE.failed));
    }
    setSaving(false);
  };
  return (
    <>
      <p>
        {say(TAKE_ALONG.lead[of])}
        {of === 'curves' && ` ${say(TAKE_ALONG.units)}`}
      </p>
      <div className={styles['row']}>
        <span>{say(TAKE_ALONG.width)}</span>
        <Segmented
          label={say(TAKE_ALONG.width)}
          value={String(width)}
          onChange={(value) => setWidth(Number(value))}
          options={PRINT_WIDTHS.map((mm) => ({
            value: String(mm),
            label: say(TAKE_ALONG.millimetres, { mm }),
          }))}
        />
      </div>
      <div className={styles['row']}>
        {FILE_KINDS[of].map((kind) => (
          <Button key={kind} disabled={saving} onClick={() => void save(kind)}>
            {say(TAKE_ALONG.kinds[kind])}
          </Button>
        ))}
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}
