/** The text behind a question mark. */
import { useSay } from '../useSay.ts';
import type { TermName } from './termNames.ts';
import { TERM_TEXTS } from './termTexts.ts';

export function TermContent({ name }: { readonly name: TermName }) {
  const { title, text, paper } = TERM_TEXTS[name];
  const say = useSay();
  return (
    <>
      <h2>{say(title)}</h2>
      <p>{say(text)}</p>
      <p>
        <small>In the paper: {paper}.</small>
      </p>
    </>
  );
}
