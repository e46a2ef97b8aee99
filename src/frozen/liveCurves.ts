/** One chart of a frozen page: drawn anew for each choice, and read off where the reader points. */
import { CURVE_AXES, type CurveChoice } from '../experiments/curveOfSeeds.ts';
import { axesOf, drawCurves } from '../figures/drawCurves.ts';
import { PRINT_WIDTHS } from '../figures/sheet.ts';
import type { CurveFigure } from '../figures/figureLines.ts';
import type { FrozenCurves } from '../figures/frozenData.ts';
import { frozenFigure } from '../figures/frozenFigure.ts';
import { leftOf } from '../figures/plot.ts';
import { BANDS } from '../statistics/spread.ts';
import { fixed, grouped, plain } from '../text/numbers.ts';

/** A window narrower than this, px, has the drawing of one column, whose text is larger beside it. */
const NARROW = 560;

const SVG = 'http://www.w3.org/2000/svg';

const position = (x: number): string => (x >= 1000 ? grouped(x) : plain(+x.toPrecision(4)));
const percent = (share: number): string => fixed(100 * share, 2);

/** `MLE (3 seeds) 12.50 % (11.00 to 14.00)` of each line where it stands at the place. */
function read({ lines }: CurveFigure, x: number): string {
  return lines
    .flatMap(({ name, mean, band }) => {
      const at = mean.findLastIndex((point) => point.x <= x);
      const point = mean[at];
      if (point === undefined) return [];
      const span = band.find((each) => each.x === point.x);
      const about = span === undefined ? '' : ` (${percent(span.low)} … ${percent(span.high)})`;
      return [`${name}: ${percent(point.y)} %${about}`];
    })
    .join(' · ');
}

export class LiveCurves {
  readonly #curves: FrozenCurves;
  readonly #frame: HTMLElement;
  readonly #place: HTMLInputElement;
  readonly #reading: HTMLElement;
  #choice: CurveChoice = { axis: 'updates', band: 'sd' };
  #logY = false;
  #figure: CurveFigure;
  /** Where some line has a point, ascending. */
  #places: readonly number[] = [];
  /** Of the drawing, mm. */
  #width: number = PRINT_WIDTHS[1];

  /** @param section as `frozenPage` writes it */
  constructor(section: HTMLElement, curves: FrozenCurves) {
    const frame = section.querySelector('figure');
    const place = section.querySelector<HTMLInputElement>('.place');
    const reading = section.querySelector<HTMLElement>('.reading');
    if (frame === null || place === null || reading === null) throw new Error('The section has no chart.');
    this.#curves = curves;
    [this.#frame, this.#place, this.#reading] = [frame, place, reading];
    this.#figure = frozenFigure(curves, this.#choice, this.#logY);
    section.addEventListener('change', ({ target }) => this.#choose(target));
    this.#place.addEventListener('input', () => this.#lookAt(Number(this.#place.value)));
    this.#frame.addEventListener('pointermove', (event) => this.#point(event));
    for (const each of section.querySelectorAll('[hidden]')) each.removeAttribute('hidden');
    new ResizeObserver(() => this.#fit()).observe(this.#frame);
    this.#draw();
  }

  #fit(): void {
    const width = this.#frame.clientWidth < NARROW ? PRINT_WIDTHS[0] : PRINT_WIDTHS[1];
    if (width === this.#width) return;
    this.#width = width;
    this.#draw();
  }

  #choose(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.dataset['choice'] === 'log') this.#logY = target.checked;
    else if (target instanceof HTMLSelectElement) {
      const { axis, band } = this.#choice;
      this.#choice = {
        axis: CURVE_AXES.find((each) => each === target.value) ?? axis,
        band: BANDS.find((each) => each === target.value) ?? band,
      };
    } else return;
    this.#draw();
  }

  #draw(): void {
    const before = this.#places.length === 0 ? Infinity : Number(this.#place.value);
    this.#figure = frozenFigure(this.#curves, this.#choice, this.#logY);
    const { lines } = this.#figure;
    this.#places = [...new Set(lines.flatMap(({ mean }) => mean.map(({ x }) => x)))].sort((a, b) => a - b);
    // Our own drawing, whose texts are escaped.
    this.#frame.innerHTML = drawCurves(this.#figure, this.#width);
    const last = Math.max(0, this.#places.length - 1);
    this.#place.max = String(last);
    const at = Math.min(last, before);
    this.#place.value = String(at);
    this.#lookAt(at);
  }

  #point({ clientX }: PointerEvent): void {
    const { x } = axesOf(this.#figure, this.#width);
    const { left, width } = this.#frame.getBoundingClientRect();
    const across = ((clientX - left) / width) * x.width;
    const far = (place: number): number => Math.abs(leftOf(place, x) - across);
    const nearest = this.#places.reduce(
      (best, place, i) => (far(place) < far(this.#places[best] ?? NaN) ? i : best),
      0,
    );
    this.#place.value = String(nearest);
    this.#lookAt(nearest);
  }

  /** A line across the drawing, and what all lines say there. */
  #lookAt(index: number): void {
    const at = this.#places[index];
    const svg = this.#frame.querySelector('svg');
    if (at === undefined || svg === null) return;
    const { x, y } = axesOf(this.#figure, this.#width);
    const mark = svg.querySelector('[data-cursor]') ?? svg.appendChild(document.createElementNS(SVG, 'line'));
    const across = String(leftOf(at, x));
    const attributes = { x1: across, x2: across, y1: String(y.top), y2: String(y.top + y.height) };
    for (const [name, value] of Object.entries({ ...attributes, stroke: '#1a1a1a', 'data-cursor': '' }))
      mark.setAttribute(name, value);
    mark.setAttribute('stroke-width', '0.5');
    const { axes } = this.#curves;
    this.#reading.textContent = `${position(at)} ${axes[this.#choice.axis]} · ${read(this.#figure, at)}`;
    this.#place.setAttribute('aria-valuetext', this.#reading.textContent);
  }
}
