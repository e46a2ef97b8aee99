/** A Markdown table between two marks in a text, the first of which names the command that replaces it. */

/** Rows of cells, the first of which are the heads. */
export const markdownTable = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The text with the table between the marks of that name, whatever stood there. @throws Error where it has no such marks */
export function withTable(text: string, name: string, table: string): string {
  const [begin = ''] = new RegExp(`<!-- ${name}: npm run \\w+ -->`).exec(text) ?? [];
  const end = `<!-- end of ${name} -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (begin === '' || to < from)
    throw new Error(`There must be <!-- ${name}: npm run … --> and ${end} around the table.`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
