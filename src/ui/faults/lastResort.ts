/** Should even the notice about a fault meet one: a sentence and a button that need nothing but the browser. */

/** Puts the sentence beside the emptied page; `again` shows the page anew. */
export function lastResort(again: () => void): void {
  const note = document.createElement('main');
  note.setAttribute('role', 'alert');
  note.style.padding = '32px';
  const sentence = document.createElement('p');
  sentence.textContent =
    'The page could not be shown. The run is kept in the engine, which this does not touch.';
  const button = document.createElement('button');
  button.textContent = 'Show the page again';
  button.addEventListener('click', () => {
    note.remove();
    again();
  });
  note.append(sentence, button);
  document.body.append(note);
}
