/** A test of a run as its file tells it. */
import * as z from 'zod/mini';

const count = z.number().check(z.minimum(0));
const whole = z.int().check(z.minimum(0));
const fraction = z.number().check(z.minimum(0), z.maximum(1));

/** What a task measures beside errors. */
export const scoreFields = {
  chunkF1: z.optional(fraction),
  bleu: z.optional(fraction),
  bleuUnknownAsWord: z.optional(fraction),
  unknownRate: z.optional(fraction),
  chrF: z.optional(fraction),
  ownError: z.optional(fraction),
};

/** Edit distances may be longer than what should have been written. */
const rate = z.number().check(z.minimum(0));
const rates = {
  letterError: rate,
  wordError: fraction,
  ...scoreFields,
};

const difference = z.object({
  difference: z.number(),
  interval: z.nullable(z.tuple([z.number(), z.number()])),
});

/** Its keys stand in the order in which they are measured, so that a run that goes on is written as one that does not. */
export const evaluationSchema = z.object({
  update: whole,
  examples: count,
  decoderCells: count,
  seconds: count,
  ...rates,
  words: z.enum(['sample', 'all']),
  wordCount: z.optional(whole),
  differentWords: z.optional(whole),
  heldOut: z.optional(z.object(rates)),
  chosen: z.optional(z.object({ ...rates, update: whole, heldOutError: z.optional(rate) })),
  beam: z.optional(z.object({ width: whole, ...rates })),
  against: z.optional(z.array(z.object({ other: whole, letters: difference, words: difference }))),
});
