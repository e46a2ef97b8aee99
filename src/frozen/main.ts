/** The script of a frozen page: charts answer to their controls, the pointer and the keyboard, and runs can be saved. */
import { speak } from '../text/tell.ts';
import type { FrozenData } from '../figures/frozenData.ts';
import { LiveCurves } from './liveCurves.ts';

/** Written by the page's maker as a whole. */
const data = JSON.parse(document.querySelector('#frozen-data')?.textContent ?? '{}') as Pick<
  FrozenData,
  'locale' | 'curves' | 'files'
>;

speak({ locale: data.locale, messages: new Map(), nouns: {} });

for (const section of document.querySelectorAll<HTMLElement>('[data-curves]')) {
  const curves = data.curves[Number(section.dataset['curves'])];
  if (curves !== undefined) new LiveCurves(section, curves);
}

function save({ name, text }: FrozenData['files'][number]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

for (const button of document.querySelectorAll<HTMLElement>('[data-file]')) {
  const file = data.files[Number(button.dataset['file'])];
  if (file !== undefined) button.addEventListener('click', () => save(file));
}
document.querySelector('[data-files]')?.removeAttribute('hidden');
document.querySelector('[data-still]')?.remove();
