/** What is said of a text in letters that spelling does not tell apart, and that it is refused where those are most of it. */
import { PlaygroundError } from '../../base/errors.ts';
import { SPELLING_FILES } from '../../text/en/spellingFiles.ts';
import { tell } from '../../text/tell.ts';
import { otherLetterShare, otherShare } from './symbols.ts';
import { share as percent } from '../../text/numbers.ts';

/** A few odd characters are no matter. */
const FEW = 0.02;

/** @throws PlaygroundError `bad-data` where most letters would be one and the same symbol */
export function requireSymbols(name: string, text: string): void {
  const share = otherLetterShare(text);
  if (share <= 0.5) return;
  const told = tell(SPELLING_FILES.otherScript, { name, share: percent(share), symbol: '#' });
  throw new PlaygroundError('bad-data', told);
}

/** One sentence, or none. */
export function othersNote(text: string): readonly string[] {
  const share = otherShare(text);
  if (share <= FEW) return [];
  return [tell(SPELLING_FILES.others, { share: percent(share), symbol: '#' })];
}
