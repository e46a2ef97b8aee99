/** A small panel that opens beside its button: closes with Escape or a click elsewhere, as the browser does it. */
import { useId, useRef, type ReactNode, type ToggleEvent } from 'react';
import { Guard } from '../faults/Guard.tsx';
import styles from './Popover.module.css';

interface Props {
  /** What the button shows. */
  readonly button: ReactNode;
  /** The button's name for screen readers, where its content does not say it. */
  readonly label?: string;
  readonly buttonClass?: string | undefined;
  readonly children: ReactNode;
  /** CSS pixels at the usual text size. */
  readonly width?: number;
}

const GAP = 6;
const EDGE = 8;

/** Closes the panel that holds `content`: what was chosen there changes the page, which the panel would hide. */
export function closePopover(content: Element): void {
  const panel = content.closest('[popover]');
  if (panel instanceof HTMLElement) panel.hidePopover();
}

export function Popover({ button, label, buttonClass, children, width = 280 }: Props) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const place = (event: ToggleEvent<HTMLDivElement>): void => {
    if (event.newState !== 'open' || opener.current === null) return;
    const panel = event.currentTarget;
    const from = opener.current.getBoundingClientRect();
    const left = Math.max(EDGE, Math.min(from.left, innerWidth - panel.offsetWidth - EDGE));
    const below = from.bottom + GAP;
    const fits = below + panel.offsetHeight + EDGE <= innerHeight;
    panel.style.left = `${left}px`;
    panel.style.top = `${fits ? below : Math.max(EDGE, from.top - GAP - panel.offsetHeight)}px`;
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        popoverTarget={id}
        className={buttonClass}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        className={styles['panel']}
        style={{ width: `min(${width / 16}rem, calc(100vw - ${2 * EDGE}px))` }}
        onToggle={place}
      >
        {label === undefined ? children : <Guard part={label}>{children}</Guard>}
      </div>
    </>
  );
}
