/** What the presenter's window and the audience's tell each other, on the same machine. */
import * as z from 'zod/mini';
import { LESSON_NAMES, LESSON_STEPS } from './lessonNames.ts';

/** The name of their channel. */
export const CHANNEL = 'searnn-lecture';

/** The lock that windows of the audience hold as long as they are open. */
export const AUDIENCE_LOCK = 'searnn-audience';

/** Sizes of running text for a room, CSS pixels where the browser's own text has 16. */
export const ROOM_SIZES = [16, 20, 24, 28] as const;

/** What the audience sees beside the lesson. */
export const SHOWN = ['word', 'curves'] as const;

const placeSchema = z.strictObject({ lesson: z.enum(LESSON_NAMES), step: z.enum(LESSON_STEPS) });

const viewSchema = z.strictObject({
  shown: z.enum(SHOWN),
  size: z.union(ROOM_SIZES.map((size) => z.literal(size))),
  blank: z.boolean(),
});

/** How the audience's window looks while somebody presents. */
export type AudienceView = z.infer<typeof viewSchema>;

const messageSchema = z.union([
  /** The presenter is there, or wants something else shown. */
  z.strictObject({ kind: z.literal('present'), view: viewSchema }),
  /** Another presenter's window asks where the audience is, and changes nothing. */
  z.strictObject({ kind: z.literal('where') }),
  z.strictObject({ kind: z.literal('go'), place: placeSchema }),
  z.strictObject({ kind: z.literal('togglePlay') }),
  /** The presenter has gone; said only where no lock says it. */
  z.strictObject({ kind: z.literal('end') }),
  /** A window of the audience has left the lecture, or is closed. */
  z.strictObject({ kind: z.literal('away') }),
  /** Where the audience is, and whether it knows that somebody presents. */
  z.strictObject({
    kind: z.literal('here'),
    place: placeSchema,
    done: z.boolean(),
    playing: z.boolean(),
    presented: z.boolean(),
  }),
]);

export type PresentingMessage = z.infer<typeof messageSchema>;

/** What another window has said; null where it is not understood, as from another release. */
export function readMessage(data: unknown): PresentingMessage | null {
  const read = messageSchema.safeParse(data);
  return read.success ? read.data : null;
}
