/** The sources that are shown, as they stood when the page was built. */
import { assert } from '../../base/assert.ts';

const SOURCES = import.meta.glob<string>(
  ['../../methods/*.ts', '../../chain/{logLoss,hingeLoss}.ts', '../../training/{contestant,record}.ts'],
  { query: '?raw', import: 'default', eager: true },
);

/** The text of a file. @param file under `src/` @throws Error where it is not among those that are shown */
export function sourceText(file: string): string {
  const text = SOURCES[`../../${file}`];
  assert(text !== undefined, `the source of ${file} comes with the page`);
  return text;
}
