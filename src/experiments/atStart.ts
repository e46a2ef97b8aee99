/** Where a run begins. */

/** A snapshot of it: every contestant at its start, nothing measured. */
export const AT_START = { contestants: [], record: { contestants: [], events: [] } } as const;

/** Whether a run that begins at a snapshot has already learned something; one that begins at none has not. */
export const isUnderWay = (from?: { readonly contestants: readonly unknown[] }): boolean =>
  from !== undefined && from.contestants.length > 0;
