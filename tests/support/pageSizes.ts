/** What a page looks like to a ruler: the smallest text, the smallest controls, and what is cut off. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Text drawn on canvases, by its size, CSS pixels. */
    drawnText?: Map<number, string>;
  }
}

/** Notes from now on at which sizes canvases are written on. To be called before the page is opened. */
export async function noteDrawnText(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sizes = new Map<number, string>();
    window.drawnText = sizes;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with the context that it belongs to
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      const { a, b } = this.getTransform();
      sizes.set(
        (parseFloat(/[\d.]+px/.exec(this.font)?.[0] ?? '') * Math.hypot(a, b)) / devicePixelRatio,
        text,
      );
      fillText.call(this, text, ...place);
    };
  });
}

/** Text in view smaller than `least` CSS pixels as it stands on the screen, pictures and canvases included. */
export const smallText = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((smallest) => {
    const found = new Set<string>();
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (!own || !element.checkVisibility() || element.closest('.visually-hidden') !== null) continue;
      const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const size =
        parseFloat(getComputedStyle(element).fontSize) * (drawn ? Math.hypot(drawn.a, drawn.b) : 1);
      if (size < smallest - 0.05) found.add(`${size.toFixed(1)} px: ${element.textContent.slice(0, 40)}`);
    }
    for (const [size, text] of window.drawnText ?? [])
      if (size < smallest - 0.05) found.add(`${size.toFixed(1)} px on a canvas: ${text}`);
    return [...found];
  }, least);

/**
 * Controls in view whose box is smaller than `least` in either direction; inside of a sentence 24 pixels are enough
 * (WCAG 2.2, 2.5.8). A radio button or a box to tick is as large as the label around it.
 */
export const smallControls = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((smallest) => {
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const controls = scope.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [role="slider"], [role="tab"], [tabindex="0"]',
    );
    const found = new Set<string>();
    for (const control of controls) {
      if (
        !control.checkVisibility() ||
        control.matches('.visually-hidden, [tabindex="-1"], a:not(:focus)[href^="#"]')
      )
        continue;
      const box = control.matches('[type="radio"], [type="checkbox"]')
        ? (control.closest('label') ?? control)
        : control;
      const { width, height } = box.getBoundingClientRect();
      const enough = control.closest('p') !== null || control.matches('[type="checkbox"]') ? 24 : smallest;
      if (Math.min(width, height) < enough - 0.5)
        found.add(
          `${Math.round(width)} × ${Math.round(height)}: ${control.getAttribute('aria-label') ?? control.textContent.slice(0, 40)}`,
        );
    }
    return [...found];
  }, least);

/** Text that ends beside the window and that nothing scrolls to. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const found = new Set<string>();
    for (const element of scope.querySelectorAll('*')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0 || !element.checkVisibility() || element.closest('.visually-hidden') !== null) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (
        /hidden|clip/.test(overflowX) &&
        textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      )
        found.add(`inside ${element.tagName} ${element.textContent.slice(0, 40)}`);
      if ((right > innerWidth + 1 || left < -1) && !scrolls(element.parentElement))
        found.add(`${element.tagName} ${element.textContent.slice(0, 40)}`);
    }
    return [...found];
  });
