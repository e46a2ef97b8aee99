/** Keys that nothing in the frame wants go to the page around it, which no browser tells of them. */
import { tellParent } from '../../state/embed/contract.ts';

/** Those that move a deck or a page. */
const HANDED = [
  ...(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const),
  ...(['PageUp', 'PageDown', 'Home', 'End', ' ', 'Escape'] as const),
];

/** What has the focus, or null where only the frame itself has it. */
const focused = (): HTMLElement | null => {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
};

/** Called once. */
export function handKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const widget = focused();
    if (widget === null) {
      if (HANDED.some((each) => each === key)) tellParent('key', { key, shiftKey });
    }
    // Out of the panel again: from then on keys are the deck's. What is open closes first.
    else if (key === 'Escape' && document.querySelector(':popover-open') === null) widget.blur();
  });
}
