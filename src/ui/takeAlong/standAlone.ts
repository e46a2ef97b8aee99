/** A drawing of the page as an SVG that stands alone: light, its styles written out, no class, no variable, nothing of HTML. */
import { MARGIN, pointsOf, sheet } from '../../figures/sheet.ts';
import { element, place, textOf } from '../../figures/svg.ts';
import { inLight } from './inLight.ts';

/** What a drawing may be styled by, with what holds where nothing is said. */
const PROPERTIES = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  opacity: '1',
  'text-anchor': 'start',
  'font-size': '',
  'font-weight': '400',
  'text-decoration-line': 'none',
  'paint-order': 'normal',
} as const;
const WRITTEN_AS: Readonly<Record<string, string>> = { 'text-decoration-line': 'text-decoration' };

/** Attributes that say where and what, not how. */
const KEPT =
  /^(?:d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|points|transform|dx|dy|viewBox|preserveAspectRatio)$/;
const DRAWN = /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan)$/;

/** The page's paper is the reader's. */
const PAPER = 'rgb(250, 248, 244)';

const MONO = 'DejaVu Sans Mono, Menlo, monospace';
const SANS = 'Helvetica, Arial, sans-serif';

/** A computed colour as every program reads it. */
function colour(computed: string): string {
  if (computed === PAPER) return '#ffffff';
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(computed);
  if (parts === null) return computed;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

const pixels = (length: string): number => Number.parseFloat(length);

function stylesOf(style: CSSStyleDeclaration, isText: boolean): Readonly<Record<string, string>> {
  const styles: Record<string, string> = {};
  for (const [name, usual] of Object.entries(PROPERTIES)) {
    const value = style.getPropertyValue(name);
    if (value === usual || value === '') continue;
    const about = name.startsWith('font') || name.startsWith('text');
    if (about && !isText) continue;
    const plain = name === 'fill' || name === 'stroke' ? colour(value) : value.replace(/(\d)px/g, '$1');
    styles[WRITTEN_AS[name] ?? name] = plain;
  }
  if (isText) styles['font-family'] = /mono/i.test(style.fontFamily) ? MONO : SANS;
  return styles;
}

function written(from: Element): string {
  const name = from.tagName.toLowerCase();
  const style = getComputedStyle(from);
  if (!DRAWN.test(name) || style.display === 'none' || style.visibility === 'hidden') return '';
  const kept = Object.fromEntries(
    [...from.attributes].filter((one) => KEPT.test(one.name)).map((one) => [one.name, one.value]),
  );
  // A corner's radius may come from the styles.
  if (name === 'rect' && style.rx !== 'auto' && style.rx !== '0px') kept['rx'] = String(pixels(style.rx));
  const isText = name === 'text' || name === 'tspan';
  const children = [...from.childNodes].map((child) => {
    if (child instanceof Element) return written(child);
    return isText && child instanceof Text ? textOf(child.data) : '';
  });
  const styles = name === 'svg' || name === 'g' ? groupStyles(style) : stylesOf(style, isText);
  return element(name, { ...kept, ...styles }, ...children);
}

/** Of what only holds others, that which is not handed down. */
const groupStyles = ({ opacity }: CSSStyleDeclaration): Readonly<Record<string, string>> =>
  opacity === '1' ? {} : { opacity };

/** A small box of HTML that stands among drawings: its border and its text. */
function boxed(from: Element, { x, y, width, height }: DOMRect): string {
  const style = getComputedStyle(from);
  const border = pixels(style.borderTopWidth);
  const size = pixels(style.fontSize);
  const filled = style.backgroundColor === 'rgba(0, 0, 0, 0)' ? 'none' : colour(style.backgroundColor);
  return element(
    'g',
    {},
    element('rect', {
      ...{ x: x + border / 2, y: y + border / 2, width: width - border, height: height - border, rx: 4 },
      ...{ fill: filled, stroke: colour(style.borderTopColor), 'stroke-width': border },
      ...(style.borderTopStyle === 'dashed' && { 'stroke-dasharray': '3 2' }),
    }),
    element(
      'text',
      {
        ...{ x: x + width / 2, y: y + height / 2 + 0.35 * size, fill: colour(style.color) },
        ...{ 'font-size': size, 'font-weight': style.fontWeight, 'text-anchor': 'middle' },
        'font-family': /mono/i.test(style.fontFamily) ? MONO : SANS,
      },
      textOf(from.textContent),
    ),
  );
}

/**
 * @param from an SVG, or what holds some side by side; of HTML what says `data-drawn-along` is drawn with them
 * @param widthMm of the whole, mm
 */
export function standAlone(from: Element, title: string, widthMm: number): string {
  return inLight(() => {
    const pieces =
      from instanceof SVGSVGElement ? [from] : [...from.querySelectorAll('svg, [data-drawn-along]')];
    const boxes = pieces.map((piece) => piece.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const width = Math.max(...boxes.map((box) => box.right)) - left;
    const height = Math.max(...boxes.map((box) => box.bottom)) - top;
    const drawn = pieces.map((piece, i) => {
      const { left: x = 0, top: y = 0, width: wide = 0, height: high = 0 } = boxes[i] ?? {};
      const box = new DOMRect(x - left, y - top, wide, high);
      if (!(piece instanceof SVGSVGElement)) return boxed(piece, box);
      const { viewBox } = piece;
      const seen = viewBox.baseVal.width > 0 ? viewBox.baseVal : new DOMRect(0, 0, wide, high);
      return element(
        'svg',
        {
          ...{ x: box.x, y: box.y, width: wide, height: high },
          viewBox: [seen.x, seen.y, seen.width, seen.height].map(place).join(' '),
        },
        ...[...piece.children].map(written),
      );
    });
    const scale = (pointsOf(widthMm) - 2 * MARGIN) / width;
    return sheet(widthMm, height * scale + 2 * MARGIN, title, [
      element(
        'g',
        { transform: `translate(${MARGIN} ${MARGIN}) scale(${scale})` },
        '\n',
        ...drawn.flatMap((one) => [one, '\n']),
      ),
    ]);
  });
}
