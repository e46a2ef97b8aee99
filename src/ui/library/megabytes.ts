/** Bytes as millions, with a digit after the sign. */
import { fixed } from '../../text/numbers.ts';

export const megabytes = (bytes: number): string => fixed(bytes / 1e6, 1);
