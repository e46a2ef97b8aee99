/** A Markdown table between two marks in a text, which `npm run figures` replaces. */

const marks = (name: string) => [`<!-- ${name}: npm run figures -->`, `<!-- end of ${name} -->`] as const;

/** Rows of cells, the first of which are the heads. */
export const markdownTable = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The text with the table between the marks of that name, whatever stood there. @throws Error where it has no such marks */
export function withTable(text: string, name: string, table: string): string {
  const [begin, end] = marks(name);
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There must be ${begin} and ${end} around the table.`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
