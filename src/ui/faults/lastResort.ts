/** Should even the notice about a fault meet one: a sentence and a button that need nothing but the browser. */
import { FAULTS } from '../../text/en/faults.ts';
import { tell } from '../../text/tell.ts';

/** Puts the sentence beside the emptied page; `again` shows the page anew. */
export function lastResort(again: () => void): void {
  const note = document.createElement('main');
  note.setAttribute('role', 'alert');
  note.style.padding = '32px';
  const sentence = document.createElement('p');
  sentence.textContent = tell(FAULTS.lastResort);
  const button = document.createElement('button');
  button.textContent = tell(FAULTS.page.showAgain);
  button.addEventListener('click', () => {
    note.remove();
    again();
  });
  note.append(sentence, button);
  document.body.append(note);
}
