/** What is in view, kept as a picture. */
export const PICTURE = {
  button: 'Picture …',
  taking: 'Taking the picture …',
  lead: 'What you see now, as a file. PNG suits slides and print, SVG web pages: only browsers draw it.',
  kinds: { png: 'Save as PNG', svg: 'Save as SVG' },
  failed: 'This browser could not draw the picture.',
} as const;
