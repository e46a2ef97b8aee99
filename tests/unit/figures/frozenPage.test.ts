/** The frozen page: what is in it stands there as text, and no part of it can become markup or script. */
import { describe, expect, it } from 'vitest';
import { freeze, type FrozenRun } from '../../../src/figures/freeze.ts';
import type { FrozenData } from '../../../src/figures/frozenData.ts';
import { frozenPage, writingFrozenPage } from '../../../src/figures/frozenPage.ts';
import { sliceCount } from '../../support/sliceCount.ts';
import { runOf } from './runsOf.ts';

const NASTY = '</script><img src=x onerror=alert(1)>&"<!--';

const frozen = (more: { title?: string; text?: string; names?: readonly string[] } = {}) => {
  const { title = null, text = '', names = ['one', 'two'] } = more;
  const runs = names.map((name, i) => ({
    ...runOf(i + 1, [[[0, 0.5]], [[0, 0.25]]]),
    ...{ name, text: `{"of":"${name}"}` },
  }));
  return freeze({ runs, title: title, text, tables: [], now: new Date('2026-11-30T12:00:00Z') });
};

/** What the page's script finds. */
const dataIn = (page: string): Partial<FrozenData> =>
  JSON.parse(
    /<script type="application\/json" id="frozen-data">(.*)<\/script>/.exec(page)?.[1] ?? '',
  ) as FrozenData;

describe('a frozen page', () => {
  it('has its title, paragraphs, curves and runs, and every run file as it was', () => {
    const page = frozenPage(frozen({ title: 'Two seeds', text: 'First.\n\nSecond\nline.' }), 'work()');
    expect(page).toContain('<h1>Two seeds</h1>');
    expect(page).toContain('<p>First.</p>');
    expect(page).toContain('<p>Second\nline.</p>');
    expect(page).toContain('Frozen on 2026-11-30');
    expect(page).toContain('MLE (2 seeds)');
    expect(page).toContain('<script>work()</script>');
    expect(dataIn(page).files).toEqual([
      { name: 'one', text: '{"of":"one"}', save: 'Save one' },
      { name: 'two', text: '{"of":"two"}', save: 'Save two' },
    ]);
    expect(dataIn(page).curves?.[0]?.contestants[1]?.seeds.map(({ tests }) => tests[0]?.value)).toEqual([
      0.25, 0.25,
    ]);
  });
  it('tells the curves of each task in its own words', () => {
    const [letters, tags] = (['letters', 'chunking'] as const).map((task) => {
      const data = { name: task, fingerprint: task, task };
      return { ...runOf(1, [[[0, 0.5]], [[0, 0.25]]], { run: { data } }), text: '' };
    });
    if (letters === undefined || tags === undefined) throw new Error('two are made');
    const wordsOf = (runs: readonly FrozenRun[]) =>
      freeze({ runs, title: null, text: '', tables: [], now: new Date(0) }).curves.map(({ value }) => value);
    const both = [...wordsOf([letters]), ...wordsOf([tags])];
    expect(new Set(both).size).toBe(2);
    expect(wordsOf([letters, tags])).toEqual(both);
    expect(wordsOf([tags, letters])).toEqual(both.toReversed());
  });
  it('holds a long file as it is, in pieces', () => {
    const text = 'é<😀</script>'.repeat(30_000);
    const [run] = frozen({ names: ['one'] }).files;
    const data = { ...frozen(), files: [{ name: '', save: '', ...run, text }] };
    const { value, slices } = sliceCount(writingFrozenPage(data, ''));
    expect(dataIn(value.join('')).files?.[0]?.text).toBe(text);
    expect(slices).toBeGreaterThan(text.length / 100_000);
  });
  it('asks for nothing from elsewhere', () => {
    const page = frozenPage(frozen(), '');
    expect(page).toContain("default-src 'none'");
    const links = page.replaceAll('http://www.w3.org/2000/svg', '');
    expect(links).not.toMatch(/https?:|<link|<iframe|\ssrc=|@import/);
  });
  it('shows whatever it is given as text', () => {
    const page = frozenPage(
      frozen({ title: NASTY, text: NASTY, names: [NASTY, `${NASTY}2`] }),
      'a = "</script>"',
    );
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(dataIn(page).files?.[0]?.name).toBe(NASTY);
  });
});
