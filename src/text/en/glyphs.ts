/** What is said of letters that the reader wrote. */
export const GLYPHS = {
  most: 'Only the first {$most} letters are read.',
  lent: 'This writer never wrote {$letters}: another hand lends it.',
} as const;
