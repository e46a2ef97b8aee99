/** The paper that figures are drawn on: light, in the widths of print, texts as text. */
import { element, place, textOf } from './svg.ts';
import { wrapText } from './wrapText.ts';

/** Widths, mm: one column of a paper, and both. */
export const PRINT_WIDTHS = [84, 174] as const;

const POINTS_PER_MM = 72 / 25.4;
/** Height of text, pt. */
export const TEXT = 8;
export const LINE_HEIGHT = 1.35 * TEXT;
export const INK = '#1a1a1a';
/** Around all that is drawn, pt. */
export const MARGIN = 4;

/** A place on the paper, pt. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export const pointsOf = (mm: number): number => mm * POINTS_PER_MM;

/** One line of text, its foot at the place. */
export const written = (
  text: string,
  { x, y }: Place,
  more: Readonly<Record<string, string | number>> = {},
): string => element('text', { x, y, ...more }, textOf(text));

/** Sentences below one another. @returns what is drawn, and the foot of the line that would come next */
export function paragraphs(
  texts: readonly string[],
  width: number,
  top: number,
): { readonly drawn: string; readonly next: number } {
  const lines = texts.flatMap((text) => wrapText(text, width - 2 * MARGIN, TEXT));
  return {
    drawn: lines.map((text, i) => written(text, { x: MARGIN, y: top + i * LINE_HEIGHT })).join('\n'),
    next: top + lines.length * LINE_HEIGHT,
  };
}

/**
 * A file of its own: SVG 1.1 with no script, no outside file and no typeface of its own.
 * @param height of the whole, pt
 * @param drawn elements, one below the other in the file
 */
export function sheet(widthMm: number, height: number, title: string, drawn: readonly string[]): string {
  const width = pointsOf(widthMm);
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width: `${place(widthMm)}mm`, height: `${place(height / POINTS_PER_MM)}mm` },
      viewBox: `0 0 ${place(width)} ${place(height)}`,
      ...{ role: 'img', 'font-family': 'Helvetica, Arial, sans-serif', 'font-size': TEXT, fill: INK },
    },
    '\n',
    element('title', {}, textOf(title)),
    element('rect', { width, height, fill: '#ffffff' }),
    '\n',
    ...drawn.filter((part) => part !== '').flatMap((part) => [part, '\n']),
  )}\n`;
}
