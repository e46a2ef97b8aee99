/** Lines of text that have room, where nothing measures text. */

/** Mean width of a sign in the sans-serif typefaces that figures name, in heights of the text: a little more than it is. */
const SIGN = 0.56;

/** Breaks a text at its blanks into lines of `width` at most; a word that is longer stands alone. Units are those of `size`. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const room = Math.max(1, Math.floor(width / (SIGN * size)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
