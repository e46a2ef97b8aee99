/** Writes SVG elements as text. */

type Attributes = Readonly<Record<string, string | number>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A length or place in a drawing: hundredths are finer than any printer. */
export const place = (value: number): string => String(+value.toFixed(2));

/** `children` are elements already written, or a text as `textOf` writes it. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? place(value) : escaped(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A text to stand between tags. */
export const textOf = (text: string): string => escaped(text);
