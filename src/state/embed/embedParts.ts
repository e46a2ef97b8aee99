/** Panels that can stand alone, and what a link may leave out of them; read by tests, too. */

/** What of each panel a link may leave out. Names are promises: one that is told here stays. */
export const EMBED_PARTS = {
  curves: ['title', 'controls', 'legend', 'reading', 'verdict', 'play'],
  costTable: ['word', 'title', 'controls', 'legend', 'reading', 'play'],
  tree: ['word', 'controls', 'caption', 'play'],
  lesson: ['title', 'algorithm', 'questions', 'controls'],
  counterexamples: ['title', 'controls', 'grid', 'reading'],
  grid: ['reading', 'play'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EmbedName = keyof typeof EMBED_PARTS;
export const EMBED_NAMES = Object.keys(EMBED_PARTS) as readonly EmbedName[];
