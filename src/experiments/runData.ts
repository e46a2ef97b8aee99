/** The data of a run, as run files and results name them. */
import * as z from 'zod/mini';
import { TASKS } from './taskWords.ts';

export const dataSchema = z.object({
  name: z.string(),
  /** 32 bits of what was read, 8 hexadecimal digits. */
  fingerprint: z.string(),
  /** What is learned; files of earlier releases do not say. */
  task: z.optional(z.enum(TASKS)),
  /** 128 bits of the content, lines and order included, 32 hexadecimal digits; files of earlier releases do not have it. */
  content: z.optional(z.string()),
});
export type RunData = z.infer<typeof dataSchema>;
