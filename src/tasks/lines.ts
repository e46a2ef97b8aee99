/** The lines of a text, and what its beginning looks like, in one pass each. */

/** Characters that are looked at to tell what a text is. */
const HEAD = 65_536;

/** The lines of a text in order, without their ends (`\n` or `\r\n`). */
export function* linesOf(text: string): Generator<string, undefined> {
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    yield text.slice(from, text[end - 1] === '\r' && end > from ? end - 1 : end);
    from = end + 1;
  }
  yield text.slice(from);
}

/**
 * The first lines of a text that are not empty, `most` of them, without white space around them. Only the text’s first
 * 65,536 characters are looked at; a line that they cut is left out.
 */
export function firstLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  const all = [...linesOf(text.slice(0, HEAD))];
  if (text.length > HEAD) all.pop();
  for (const line of all) {
    const trimmed = line.trim();
    if (trimmed !== '') lines.push(trimmed);
    if (lines.length === most) break;
  }
  return lines;
}

/** The start of a line as a message shows it. */
export const shownLine = (line: string): string => line.trim().slice(0, 40);
