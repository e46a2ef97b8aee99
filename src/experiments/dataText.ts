/** How messages name data, so that two that differ are never called the same. */
import { DATA_NAMES } from '../text/en/dataNames.ts';
import { named, tell } from '../text/tell.ts';
import type { RunData } from './runData.ts';

type Known = Pick<RunData, 'fingerprint' | 'content' | 'format'>;

/**
 * What data are known by, beside others: the first digits of their content's hash, and how they were read where the others are
 * the same content read in another way; the fingerprint where one of the two does not know its content's hash.
 */
export function hashText(data: Known, beside: Known = data): string {
  const { content, fingerprint, format } = data;
  const shared = content !== undefined && beside.content === undefined ? fingerprint : content;
  const hash = (shared ?? fingerprint).slice(0, 8);
  if (content === undefined || content !== beside.content || fingerprint === beside.fingerprint) return hash;
  if (format === beside.format) return tell(DATA_NAMES.otherwise, { hash, fingerprint });
  return format === undefined
    ? tell(DATA_NAMES.readByLines, { hash })
    : tell(DATA_NAMES.readAs, { hash, format });
}

/** `words.tsv, 0123abcd`; beside the same content read in another way `words.tsv, 0123abcd, read as pairs:2,1` */
export const dataText = (data: Known & Pick<RunData, 'name'>, beside: Known = data): string =>
  `${named(data.name)}, ${hashText(data, beside)}`;
