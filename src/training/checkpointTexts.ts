/** What each text of a checkpoint's metadata says, parsed as JSON. */
import * as z from 'zod/mini';
import { REPORTED_FIGURES } from '../experiments/reportedFigure.ts';
import { TASK_NAMES } from '../tasks/tasks.ts';

const whole = z.int().check(z.minimum(0));
const amount = z.number().check(z.minimum(0));
const countersSchema = z.array(
  z.object({
    updates: whole,
    seconds: amount,
    decoderCells: amount,
    rollOuts: amount,
    looks: z.optional(amount),
    chosen: z.optional(
      z.object({ updates: whole, heldOutError: amount, figure: z.optional(z.enum(REPORTED_FIGURES)) }),
    ),
  }),
);

const vocabulariesSchema = z.object({
  task: z.enum(TASK_NAMES),
  vocabulary: z.array(z.string()),
  sourceVocabulary: z.nullable(z.array(z.string())),
});

/** Where files of their own lie that test or are held out. */
const separateSchema = z.object({
  testData: z.optional(z.string()),
  heldOutData: z.optional(z.string()),
});
export type SeparatePaths = z.infer<typeof separateSchema>;

const changesSchema = z.array(
  z.object({
    updates: z.array(whole),
    settings: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  }),
);

const text = z.nullable(z.string());

/** But the run's: that is a run file. */
export const checkpointTexts = {
  counters: countersSchema,
  dataFile: text,
  separate: z.nullable(separateSchema),
  before: text,
  vocabularies: z.nullable(vocabulariesSchema),
  changes: z.nullable(changesSchema),
} as const;
