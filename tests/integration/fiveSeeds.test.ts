/** The README's five seeds come from the command line: their drawing is made of their run files, and another program reads the same means. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fiveSeedsFiles } from '../../scripts/figures/fiveSeeds.ts';
import { pythonWith, runPython } from '../support/python.ts';
import { searnn } from '../support/searnn.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const { place } = temporaryFolder();
const rootFile = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(rootFile(name), 'utf8');
const numpy = pythonWith('numpy');

/** What `searnn export` makes of the run files: a.svg and a.csv. */
async function exportAll(): Promise<void> {
  const files = `--svg ${place('a.svg')} --csv ${place('a.csv')}`;
  const outcome = await searnn(`export ${fiveSeedsFiles().join(' ')} ${files} --width 174`);
  expect(outcome).toMatchObject({ code: 0 });
}

/** Rows of the README's table, cell by cell. */
function shownRows(): readonly (readonly string[])[] {
  const [, shown = ''] =
    /<!-- five seeds: [^>]*-->([^]*)<!-- end of five seeds -->/.exec(read('README.md')) ?? [];
  const lines = shown.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it('draws the picture of the README, byte for byte: npm run figures -- --table makes it anew', async () => {
  await exportAll();
  expect(readFileSync(place('a.svg'), 'utf8')).toBe(read('docs/five-seeds.svg'));
  expect(read('README.md')).toContain('](docs/five-seeds.svg)');
});

it.skipIf(numpy === null)('NumPy reads the README’s means out of the CSV', async () => {
  await exportAll();
  const { code, said } = runPython(numpy ?? '', [rootFile('docs/five-seeds/means_numpy.py'), place('a.csv')]);
  expect({ code, said }).toMatchObject({ code: 0 });
  const told = said
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(told).toHaveLength(3);
  expect(told.map(([name, , mean, sd]) => [name, `${mean} ± ${sd}`])).toEqual(
    shownRows().map(([name, , , error]) => [name, error]),
  );
  expect(told.map(([, n]) => n)).toEqual(['5', '5', '5']);
});
