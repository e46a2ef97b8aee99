/** Lines of text that have room, where nothing measures text. */

/** Mean width of a sign in the sans-serif typefaces that figures name, in heights of the text: a little more than it is. */
const SIGN = 0.56;

const meanWidth = (text: string, size: number): number => SIGN * size * text.length;

/**
 * Breaks a text at its blanks into lines of `width` at most; a word that is longer stands alone. Units are those of `size`.
 * @param widthOf an upper bound of a line's width
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  widthOf: (line: string, size: number) => number = meanWidth,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
