/** How a page looks to tools: what axe finds, holes of messages that nothing fills, and whether it scrolls sideways. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds, one line a rule; and every message that stands with a hole in it, in a text or a name. */
export async function complaints(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // Another theme's colours come over a moment: the last ones are looked at.
    const changes = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.all(changes.map(({ finished }) => finished.catch(() => null)));
    // axe is put into the page by the line above; the page's own types do not know it.
    const { axe: inPage } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    // What is well is not asked for.
    const { violations } = await inPage.run({ resultTypes: ['violations'] });
    const holes = document.body.outerHTML.match(/.{0,40}\{\s?\$\w+.{0,40}/g) ?? [];
    return [
      ...violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      ),
      ...holes.map((html) => `unfilled: ${html}`),
    ];
  });
}

/** CSS pixels by which the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
