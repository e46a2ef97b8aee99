/** The text behind a question mark. */
import { useTaskText } from '../taskText.ts';
import type { TermName } from './termNames.ts';
import { TERM_TEXTS } from './termTexts.ts';

export function TermContent({ name }: { readonly name: TermName }) {
  const { title, text, paper } = TERM_TEXTS[name];
  const inWords = useTaskText();
  return (
    <>
      <h2>{title}</h2>
      <p>{inWords(text)}</p>
      <p>
        <small>In the paper: {paper}.</small>
      </p>
    </>
  );
}
