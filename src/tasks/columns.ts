/** Lines as rows of columns: what stands in them, and how many there usually are. */

/** The columns of a line: between tabs where it has any, else between blanks; empty ones at its end are none. */
export function columnsOf(line: string): string[] {
  const columns = (line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/)).map((each) =>
    each.trim(),
  );
  while (columns.at(-1) === '') columns.pop();
  return columns;
}

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
