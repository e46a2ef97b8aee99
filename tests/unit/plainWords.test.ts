/** What a visitor reads is plain English: turns of phrase that were written once and mended do not come back. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const BANNED =
  /by letters since|changes no training number|as firmly as it is dear|may not find back|was taken over|are taken over|shapes compare, values|nothing learned yet|asks no further|\bWho was only\b|looks at no cost: these|of one’s own\b.*\bhand/;

it('no sentence of the page has a turn of phrase that was mended', () => {
  const found = ['ui', 'state', 'experiments', 'text'].flatMap((folder) => {
    const root = new URL(`../../src/${folder}/`, import.meta.url);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => BANNED.test(readFileSync(new URL(name, root), 'utf8')))
      .map((name) => `${folder}/${name}`);
  });
  expect(found).toEqual([]);
});
