/** A black screen over everything, while the lecturer wants to be looked at. */
import styles from './lecture.module.css';

/** In the top layer, so that it covers dialogues, too: also those that open while it is there, as the lecture goes on. */
function cover(screen: HTMLElement | null): (() => void) | undefined {
  if (screen === null) return undefined;
  screen.showPopover();
  const observer = new MutationObserver(() => {
    // The top layer is in the order of coming.
    screen.hidePopover();
    screen.showPopover();
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ['open'] });
  return () => observer.disconnect();
}

export function BlankScreen() {
  return <div popover="manual" ref={cover} className={styles['blank']} data-testid="blank" />;
}
