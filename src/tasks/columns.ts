/** Lines as rows of columns: what stands in them, and how many there usually are. */

/** The columns of a line: between tabs where it has any, else between blanks; empty ones at its end are none. */
export function columnsOf(line: string): string[] {
  const columns = (line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/)).map((each) =>
    each.trim(),
  );
  while (columns.at(-1) === '') columns.pop();
  return columns;
}

/** Names of columns, as tables have them in their first line. */
const NAMES = new Set([
  ...['source', 'target', 'src', 'tgt', 'trg', 'input', 'output', 'original', 'translation', 'text'],
  ...['wrong', 'right', 'misspelling', 'misspelled', 'misspelt', 'incorrect', 'correct', 'correction'],
  ...['error', 'typo', 'spelling', 'noisy', 'clean', 'doc', 'document', 'index', 'start', 'end'],
  ...['word', 'words', 'token', 'tokens', 'form', 'lemma', 'pos', 'upos', 'tag', 'tags', 'label', 'labels'],
  ...['ner', 'chunk', 'sentence', 'sentences', 'id', 'count', 'frequency', 'language', 'lang'],
  ...['english', 'german', 'french', 'spanish', 'italian', 'portuguese', 'dutch', 'russian', 'chinese'],
  ...['japanese', 'korean', 'arabic', 'turkish', 'polish', 'czech', 'swedish', 'danish', 'finnish'],
  ...['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'zh', 'ja', 'ko', 'ar', 'tr', 'pl', 'cs', 'sv'],
  ...['eng', 'deu', 'ger', 'fra', 'fre', 'spa', 'ita', 'por', 'nld', 'rus', 'zho', 'cmn', 'jpn', 'kor'],
]);

/** Whether cells only name their columns: `source`, `target`; `# Sentence_ID`, `Word`, `Tag`. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => {
    const words = cell.toLowerCase().match(/[^\s#_-]+/g) ?? [];
    return words.length > 0 && words.every((word) => NAMES.has(word));
  });

/** Counts how often each number occurs; the commonest is the first of those that are equally common; 0 without any. */
export class Commonest {
  readonly #counts = new Map<number, number>();

  add(value: number): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  get value(): number {
    return this.#best[0];
  }

  /** The part of all that the commonest is, 0 … 1. */
  get share(): number {
    const all = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    return this.#best[1] / Math.max(1, all);
  }

  get #best(): readonly [value: number, count: number] {
    return [...this.#counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
  }
}
