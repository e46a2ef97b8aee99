/** When something was so. */
export const WHEN = {
  at: 'at update {$update}',
  back: 'looking back to update {$update}',
} as const;
