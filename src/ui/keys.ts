/** Keys that work wherever no widget wants them: Space, full stop and the question mark. */
import { advance, togglePlay } from '../state/engine.ts';

/** What takes keys for itself. */
const WIDGETS =
  'a, button, input, select, textarea, summary, dialog, [contenteditable], [role=grid], [role=tab], [role=slider], [popover]';

/** Starts listening; returns how to stop. */
export function listenToKeys(openHelp: () => void): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target } = event;
    if (target instanceof Element && target.closest(WIDGETS) !== null) {
      const typing = target.closest(
        'input:not([type=range], [type=radio], [type=checkbox]), textarea, dialog',
      );
      if (event.key !== '?' || typing !== null) return;
    }
    if (event.key === '?') openHelp();
    else if (event.key === '.') void advance();
    else if (event.key === ' ') togglePlay();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}
