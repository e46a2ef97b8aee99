/** Tokens as one text: letters stand close, longer ones apart. */
export const spell = (texts: readonly string[]): string =>
  texts.join(texts.some(({ length }) => length > 3) ? ' ' : '');
