/** The data of a run, as run files and results name them. */
import * as z from 'zod/mini';
import { TASK_NAMES } from '../tasks/tasks.ts';

const whole = z.int().check(z.minimum(0));

/** Which sides of pairs of sentences are cut into characters. */
export const charactersSchema = z.object({ read: z.boolean(), written: z.boolean() });

export const dataSchema = z.object({
  name: z.string(),
  /** 32 bits of what was read, 8 hexadecimal digits. */
  fingerprint: z.string(),
  /** What is learned; files of earlier releases do not say. */
  task: z.optional(z.enum(TASK_NAMES)),
  /** Absent where no side is. */
  characters: z.optional(charactersSchema),
  /** 128 bits of the content, lines and order included, 32 hexadecimal digits; files of earlier releases do not have it. */
  content: z.optional(z.string()),
  /** Hash of what tokens mean, those that are read and those that are written; files of earlier releases do not have it. */
  vocabularyHash: z.optional(z.string()),
  /** How the reader wanted the file to be read, such as `pairs:2,4`; absent where its lines said so. */
  format: z.optional(z.string()),
  /** What the task of a plugin calls the error that it measures itself; absent where it has none. */
  errorName: z.optional(z.string()),
  /** Which words test, and how many there are of each; files of earlier releases and of results do not say. */
  split: z.optional(z.string()),
  counts: z.optional(z.object({ train: whole, heldOut: whole, test: whole })),
});
export type RunData = z.infer<typeof dataSchema>;

type ContentName = Pick<RunData, 'fingerprint' | 'content'>;

/**
 * True for the same content, lines and order included, read in the same way: other columns or characters of one file have other
 * fingerprints. Where one file does not know its content's hash, the fingerprint alone decides.
 */
export const sameData = (a: ContentName, b: ContentName): boolean =>
  a.fingerprint === b.fingerprint &&
  (a.content === undefined || b.content === undefined || a.content === b.content);
