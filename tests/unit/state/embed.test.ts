/** Panels that stand alone: what their links say, who may move them, and what stands before anything is trained. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pairName, POLICY_PAIRS } from '../../../src/experiments/policyPairs.ts';
import { openingSettings } from '../../../src/experiments/presets.ts';
import { decodeRunFile } from '../../../src/experiments/runFile.ts';
import { mayAct, readAsked } from '../../../src/state/embed/asked.ts';
import { EMBED_LEVELS, PAIR_NAMES, readEmbed, RECORDED } from '../../../src/state/embed/embedAddress.ts';
import { LESSONS } from '../../../src/text/en/lessons.ts';
import { playToys } from '../../../src/training/toys.ts';
import { LEVELS } from '../../../src/ui/theatre/steps.ts';
import { PROMISED } from '../../support/embeds.ts';

function read(query: string) {
  const problems: string[] = [];
  const address = readEmbed(query, (problem) => problems.push((problem as Error).message));
  return { address, problems };
}

test.each(PROMISED)('?%s is read without a word', (query, panel) => {
  const { address, problems } = read(query);
  expect(problems).toEqual([]);
  expect(address.panel).toBe(panel);
});

test('what a link says beside means what it means on the page', () => {
  const { address } = read('?v=2&seed=9&cell=4&word=12&embed=tree&c1.rollOut=learned&play');
  expect(address.page.settings).toMatchObject({ seed: 9 });
  expect(address.page.settings.contestants[1]).toMatchObject({ rollOut: 'learned' });
  expect(address.page).toMatchObject({ word: 11, play: true, page: { cell: '4' } });
  expect(read('embed=grid').address.page.settings).toEqual(openingSettings);
});

test('keys of an embed are read, and each means nothing where it has no meaning', () => {
  const { address, problems } = read(
    'embed=lesson&recorded=lols&level=cell&from=2&to=9&hide=title,algorithm&theme=dark&size=16&origin=https://a.example:8080',
  );
  expect(problems).toEqual([]);
  expect(address).toMatchObject({
    ...{ recorded: 'lols', level: 'cell', from: 2, to: 9, hide: ['title', 'algorithm'] },
    ...{ theme: 'dark', size: 16, origin: 'https://a.example:8080' },
  });
  for (const query of [
    'embed=tree&from=1',
    'embed=lesson&from=0',
    'embed=curves&from=9&to=3',
    'embed=grid&graph=b',
  ])
    expect(read(query), query).toMatchObject({
      problems: [expect.stringContaining('In the link, ') as string],
      address: { from: null, to: null },
    });
});

test.each(['null', '*', 'https://a.example/', 'a.example', 'javascript:1', 'https://A.example'])(
  'origin=%s is no page that could be told from others',
  (origin) => {
    const { address, problems } = read(`embed=grid&origin=${origin}`);
    expect(problems).toHaveLength(1);
    expect(address.origin).toBe(null);
  },
);

test('what cannot be shown at all is one problem', () => {
  for (const query of ['embed=', 'embed=nothing', 'embed=grid&v=3', 'embed=grid&seeed=1', 'embed=%E0'])
    expect(() => read(query), query).toThrow(/^(?:In the link|The link)/);
  expect(read('embed=grid&embed=tree').problems).toEqual(['In the link, embed stands more than once.']);
});

test('only a page of the own origin or the named one may act, and never one without an origin', () => {
  const own = 'https://own.example';
  expect(mayAct(own, own, null)).toBe(true);
  expect(mayAct('https://a.example', own, 'https://a.example')).toBe(true);
  expect(mayAct('https://b.example', own, 'https://a.example')).toBe(false);
  expect(mayAct('https://b.example', own, null)).toBe(false);
  expect(mayAct('null', 'null', null)).toBe(false);
});

test('what is no message of the contract is none', () => {
  expect(readAsked({ type: 'searnn:go', position: 3, more: 1 })).toEqual({ type: 'go', position: 3 });
  expect(readAsked({ type: 'searnn:pause' })).toEqual({ type: 'pause' });
  for (const data of [null, 'searnn:play', {}, [], { type: 'play' }, { type: 'searnn:go', position: 0 }])
    expect(readAsked(data)).toBe(null);
});

test('names that links have are those of what they name', () => {
  expect(PAIR_NAMES).toEqual(POLICY_PAIRS.map(pairName));
  expect([...RECORDED].sort()).toEqual(Object.keys(LESSONS.builtIn).sort());
  expect(EMBED_LEVELS).toEqual(LEVELS);
});

const file = (name: string): string =>
  readFileSync(new URL(`../../../public/${name}`, import.meta.url), 'utf8');

test('the recorded run is a whole run file of the default duel, and was not changed by hand', () => {
  const run = decodeRunFile(file('curves.json'));
  expect(run.altered).toBe(undefined);
  expect({ ...run.settings, maxUpdates: 0 }).toEqual(openingSettings);
  expect(Math.min(...run.contestants.map(({ updates }) => updates))).toBe(2_000);
});

test('the recorded counter-examples are those that are played', async () => {
  const played = await playToys(7, 40);
  const recorded = JSON.parse(file('counterexamples.json')) as typeof played;
  expect(recorded.map(({ id }) => id)).toEqual(played.map(({ id }) => id));
  played.forEach(({ pairs }, g) =>
    pairs.forEach(({ pair, updates }, p) => {
      const known = recorded[g]?.pairs[p];
      expect(known?.pair).toEqual(pair);
      expect(known?.updates).toHaveLength(61);
      updates.forEach(({ update, visits, weights }, u) => {
        const then = known?.updates[u];
        expect([then?.update, then?.visits]).toEqual([update, visits]);
        for (const [feature, weight] of Object.entries(weights))
          expect(then?.weights[feature]).toBeCloseTo(weight, 3);
      });
    }),
  );
});
