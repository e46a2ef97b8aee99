/** A modal dialogue over the page: focus stays inside, Escape and the backdrop close it. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { PANELS } from '../../text/en/panels.ts';
import { Guard } from '../faults/Guard.tsx';
import { useSay } from '../useSay.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** `sheet` comes in from the left edge and fills the height; `wide` has room for a table, `full` for a stage. */
  readonly look?: 'card' | 'wide' | 'full' | 'sheet';
  readonly children: ReactNode;
}

export function Dialog({ title, open, onClose, look = 'card', children }: Props) {
  const id = useId();
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles[look]}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <div className={styles['content']}>
          <div className={styles['head']}>
            <h2 id={id}>{title}</h2>
            <Button look="bare" aria-label={say(PANELS.close)} onClick={onClose}>
              ✕
            </Button>
          </div>
          <Guard part={title}>{children}</Guard>
        </div>
      )}
    </dialog>
  );
}
