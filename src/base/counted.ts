/** A number with what it counts, as a sentence says it: `1 word`, `2 words`, `10,000 words`. */
const figures = new Intl.NumberFormat('en-GB');

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${figures.format(count)} ${count === 1 ? one : many}`;
