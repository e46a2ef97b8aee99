/** What is said of a text in letters that spelling does not tell apart. */
import { SPELLING_FILES } from '../../text/en/spellingFiles.ts';
import { tell } from '../../text/tell.ts';
import { otherShare } from './symbols.ts';

/** A few odd characters are no matter. */
const FEW = 0.02;

/** One sentence, or none. */
export function othersNote(text: string): readonly string[] {
  const share = otherShare(text);
  if (share <= FEW) return [];
  return [tell(SPELLING_FILES.others, { share: `${(100 * share).toFixed(1)} %`, symbol: '#' })];
}
