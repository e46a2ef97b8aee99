/** The reader's file as the engine is asked to read it. */
import type { OwnFile } from './ownFile.ts';

/** What it was found to hold is no part of the question. */
export const askedOf = ({ blob, fingerprint: _, content: __, ...rest }: OwnFile) => ({ ...rest, file: blob });
