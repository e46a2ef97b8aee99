/** What one column of tagged sentences holds, counted line by line. */
import { isTag } from './tagScheme.ts';

const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text);

/** Entries of a column of labels at least, before it is taken for one. */
const FEWEST = 20;
/** Labels repeat: each stands so often on average, at least. */
const REPEATS = 4;
/** Different labels, and types of chunks, that are kept. */
const MOST_KEPT = 256;
/** Share of the entries that must agree on what leads. */
const CLEARLY = 0.8;

/** Entries are added from the first line to the last; what it holds can be asked at any time. Constant time an entry. */
export class ColumnCounts {
  /** The types of its chunks. */
  readonly types = new Set<string>();
  #inside = 0;
  #entries = 0;
  #tags = 0;
  #numbering = 0;
  #staying = 0;
  #spaced = 0;
  #numeric = 0;
  readonly #labels = new Set<string>();
  #last: string | null = null;
  #lastNumber = 0;

  add(text: string): void {
    this.#entries++;
    this.#spaced += Number(text === '' || /\s/.test(text));
    if (this.#labels.size <= MOST_KEPT) this.#labels.add(text);
    if (isTag(text)) this.#addTag(text);
    this.#numeric += Number(isNumber(text));
    if (this.#counts(text)) this.#numbering++;
    else if (text === '' || text === this.#last) this.#staying++;
    this.#last = text;
  }

  #addTag(tag: string): void {
    this.#tags++;
    if (tag === 'O') return;
    this.#inside++;
    if (this.types.size < MOST_KEPT) this.types.add(tag.slice(2));
  }

  /** Words are counted from 0 or from 1 in each sentence. */
  #counts(text: string): boolean {
    if (!isNumber(text)) return false;
    const number = Number(text);
    const counts = number <= 1 || number === this.#lastNumber + 1;
    this.#lastNumber = number;
    return counts;
  }

  /** How many of its tags are not outside of chunks. */
  get inside(): number {
    return this.#inside;
  }

  get holdsTags(): boolean {
    return this.#tags > this.#entries / 2;
  }

  /** Whether it says which of some labels a word has, such as a part of speech. */
  get holdsLabels(): boolean {
    const few = this.#labels.size <= Math.min(MOST_KEPT, this.#entries / REPEATS);
    return this.#entries >= FEWEST && few && this.#spaced === 0 && !this.leads;
  }

  /** Whether most of its entries are single words; some are numbers. */
  get holdsWords(): boolean {
    return this.#spaced < this.#entries / 2 && this.#numeric < CLEARLY * this.#entries;
  }

  /** How often it changes from line to line. */
  get changes(): number {
    return this.#entries - this.#staying;
  }

  /** Whether it counts the words of each sentence. */
  get countsWords(): boolean {
    return this.#numbering >= CLEARLY * this.#entries;
  }

  /** Whether it counts words or sentences, or names the document that they are of: what stands before words. */
  get leads(): boolean {
    return this.#numbering + this.#staying >= CLEARLY * this.#entries;
  }

  /** Whether it says which sentence or document a word is of: mostly the same as in the line before, though not always. */
  get stays(): boolean {
    return this.leads && this.#staying > this.#entries / 2 && this.#labels.size > 1;
  }
}
