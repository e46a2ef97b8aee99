/** What the reader sees, as a picture: the panel that is open on top, or else the page as far as the window shows it. */
import { part } from '../../state/part.ts';

export const PICTURE_KINDS = ['png', 'svg'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Marks what no picture shows. */
export const UNSEEN = { 'data-unseen': true } as const;

/** Dots of a PNG for each CSS pixel: sharp on a projector and in print. */
const DOTS = 2;

const library = part(() => import('modern-screenshot'));

const OPTIONS = {
  // The page uses the system's fonts: there are none to embed.
  font: false,
  features: { restoreScrollPosition: true },
  filter: (node: Node) => !(node instanceof Element && node.hasAttribute('data-unseen')),
} as const;

/** What is on top: panels lie over each other, and over the page. */
function inView(): { readonly element: Element; readonly width: number; readonly height: number } {
  const panel = [...document.querySelectorAll('dialog:modal')].at(-1);
  if (panel === undefined)
    return { element: document.documentElement, width: innerWidth, height: innerHeight };
  const { width, height } = panel.getBoundingClientRect();
  return { element: panel, width, height };
}

/** modern-screenshot 4.7.0 copies attributes, which tell how entries stood when they were made, not what the reader chose since. */
function writeDownChoices(element: Element): void {
  for (const option of element.querySelectorAll('option'))
    option.toggleAttribute('selected', option.selected);
  for (const box of element.querySelectorAll('input')) box.toggleAttribute('checked', box.checked);
  for (const text of element.querySelectorAll('textarea')) text.defaultValue = text.value;
}

/** @throws PlaygroundError `not-loaded`; anything where the browser cannot draw it */
export async function takePicture(kind: PictureKind): Promise<Blob> {
  const { domToBlob, domToForeignObjectSvg } = await library.load();
  const { element, ...size } = inView();
  writeDownChoices(element);
  const options = { ...OPTIONS, ...size, backgroundColor: getComputedStyle(document.body).backgroundColor };
  if (kind === 'png') return domToBlob(element, { ...options, scale: DOTS });
  const picture = await domToForeignObjectSvg(element, options);
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
}
