/** Links of embeds: a promise. Each opened its panel in some release and must go on doing so; lines are added, never changed. */
import type { Locator, Page } from '@playwright/test';
import type { EmbedName } from '../../src/state/embed/embedParts.ts';

/** Query and panel, by the version of links that they were written with. */
export const PROMISED: readonly (readonly [query: string, panel: string])[] = [
  ['v=2&embed=curves', 'curves'],
  ['embed=curves', 'curves'],
  ['v=2&embed=curves&from=500&to=1500&hide=controls,verdict', 'curves'],
  ['v=2&embed=curves&theme=dark&size=18', 'curves'],
  ['v=2&seed=7&c1.rollOut=learned&embed=curves', 'curves'],
  ['v=2&embed=costTable', 'costTable'],
  ['v=2&embed=costTable&cell=3&layer=target&view=all&hide=word,legend', 'costTable'],
  ['v=2&embed=costTable&lang=de', 'costTable'],
  ['v=2&cell=2&embed=tree', 'tree'],
  ['v=2&embed=tree&hide=word,controls,caption,play', 'tree'],
  ['v=2&embed=lesson', 'lesson'],
  ['v=2&embed=lesson&recorded=mle&from=2&to=5', 'lesson'],
  ['v=2&embed=lesson&recorded=lols&level=cell&hide=title,algorithm,questions', 'lesson'],
  ['v=2&embed=lesson&recorded=reference-reference&level=token&play', 'lesson'],
  ['v=2&embed=lesson&recorded=learned-reference&level=update', 'lesson'],
  ['v=2&embed=counterexamples', 'counterexamples'],
  ['v=2&embed=counterexamples&graph=b&pair=reference/learned&from=0&to=300&play', 'counterexamples'],
  ['v=2&embed=counterexamples&graph=c&hide=grid,reading', 'counterexamples'],
  ['v=2&embed=grid', 'grid'],
  ['v=2&embed=grid&hide=reading,play&theme=light&size=13&origin=https://course.example', 'grid'],
];

/** What stands in each panel once it stands. */
export const SHOWS: Readonly<Record<EmbedName, (page: Page) => Locator>> = {
  curves: (page) =>
    page
      .locator('main')
      .getByText(/Test error|Gradient steps|^letter error|updates/)
      .first(),
  costTable: (page) => page.getByRole('grid', { name: /by cell and letter|nach Zelle und Buchstabe/ }),
  tree: (page) => page.getByRole('grid', { name: /roll-outs|letter \d/i }),
  lesson: (page) => page.locator('[role=group][data-contestant]'),
  counterexamples: (page) => page.locator('svg').first(),
  grid: (page) => page.getByRole('radio', { name: /learned/ }).first(),
};
