/** The text behind a question mark. */
import { TERMS } from '../../text/en/terms.ts';
import { useSay } from '../useSay.ts';
import type { TermName } from './termNames.ts';

export function TermContent({ name }: { readonly name: TermName }) {
  const { title, text, paper } = TERMS.texts[name];
  const say = useSay();
  return (
    <>
      <h2>{say(title)}</h2>
      <p>{say(text)}</p>
      <p>
        <small>{say(TERMS.inPaper, { place: say(paper) })}</small>
      </p>
    </>
  );
}
