/** Keeps what is in view as a picture, for a slide or a handout. */
import { useState } from 'react';
import { PlaygroundError } from '../../base/errors.ts';
import { tellError } from '../../state/noticeStore.ts';
import { saveAs } from '../../state/saveAs.ts';
import { PICTURE } from '../../text/en/picture.ts';
import { Button } from '../parts/Button.tsx';
import { closePopover, Popover } from '../parts/Popover.tsx';
import { useSay } from '../useSay.ts';
import styles from './picture.module.css';
import { PICTURE_KINDS, takePicture, UNSEEN, type PictureKind } from './takePicture.ts';

interface Props {
  /** Of the file, without what says its kind: `algorithm-2`. */
  readonly name: string;
}

export function PictureMenu({ name }: Props) {
  const say = useSay();
  const [taking, setTaking] = useState(false);
  const take = async (kind: PictureKind): Promise<void> => {
    setTaking(true);
    try {
      saveAs(`searnn-${name}.${kind}`, await takePicture(kind));
    } catch (error) {
      tellError(
        error instanceof PlaygroundError
          ? error
          : new PlaygroundError('no-picture', say(PICTURE.failed), { cause: error }),
      );
    }
    setTaking(false);
  };
  return (
    <span {...UNSEEN}>
      <Popover button={say(taking ? PICTURE.taking : PICTURE.button)} buttonClass={styles['button']}>
        <p>{say(PICTURE.lead)}</p>
        <div className={styles['kinds']}>
          {PICTURE_KINDS.map((kind) => (
            <Button
              key={kind}
              disabled={taking}
              onClick={({ currentTarget }) => {
                closePopover(currentTarget);
                void take(kind);
              }}
            >
              {say(PICTURE.kinds[kind])}
            </Button>
          ))}
        </div>
      </Popover>
      <span role="status" className="visually-hidden">
        {taking && say(PICTURE.taking)}
      </span>
    </span>
  );
}
