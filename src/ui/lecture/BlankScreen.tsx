/** A black screen over everything, while the lecturer wants to be looked at. */
import styles from './lecture.module.css';

/** In the top layer, so that it covers dialogues, too. */
function cover(screen: HTMLElement | null): void {
  screen?.showPopover();
}

export function BlankScreen() {
  return <div popover="manual" ref={cover} className={styles['blank']} data-testid="blank" />;
}
