/** Links as chat programs, typing hands and chance leave them: each is taken as it says, or refused in sentences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { findContestantField, findSharedField } from '../../../src/experiments/fieldList.ts';
import { readText } from '../../../src/experiments/fieldText.ts';
import { decodeLink, encodeLink, PAGE_KEYS, type LinkContent } from '../../../src/experiments/link.ts';
import { parseSettings } from '../../../src/experiments/parseSettings.ts';
import { PRESETS } from '../../../src/experiments/presets.ts';
import { readQuery } from '../../../src/experiments/queryText.ts';
import { readAddress } from '../../../src/state/address.ts';
import { selectionFromLink } from '../../../src/state/selection.ts';
import { fuzzRuns } from '../../support/fuzz.ts';
import { arbitrarySettings } from './arbitrarySettings.ts';

/** FUZZ=5 makes it 20,000. */
const RUNS = fuzzRuns(4_000);

const PAGE = { word: '3', cell: '2', token: 'b', step: '40', layer: 'model', view: '1', play: '1' };

/** Links of the page, from the shortest to the longest. */
const LINKS = [
  '',
  'v=1&c00.method=raml&play=false',
  ...Object.values(PRESETS).map(({ settings }) => encodeLink(settings, PAGE)),
  ...fc.sample(arbitrarySettings, { numRuns: 20, seed: 5 }).map((settings) => encodeLink(settings, PAGE)),
];

/** What stands in for a part of a link. */
const PARTS = [
  ...[
    '',
    '0',
    '00',
    '-1',
    '1e9',
    '0x10',
    'NaN',
    '1.5',
    ' ',
    '%',
    '%25',
    '%ff',
    '%00',
    '+',
    '=',
    '&',
    '&&',
    '#',
    '?',
    '.',
  ],
  ...[
    'c0.',
    'c00.',
    'c4.',
    'c-1.',
    'n=1',
    'n=4',
    'n=5',
    'v=1',
    'v=3',
    'v=',
    'word=0',
    'cell=9999',
    'play=false',
    'view=all',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString=1',
    'c0.__proto__=1',
    'contestants=1',
    'seed=4294967296',
    'é',
    '\u0000',
    '😀',
    '\ud800',
  ],
];

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(400),
  remove: fc.nat(6),
  insert: fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 3 })),
});
const mutated = fc.tuple(fc.constantFrom(...LINKS), fc.array(edit, { maxLength: 4 })).map(([link, edits]) =>
  edits.reduce((text, { at, remove, insert }) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + insert + text.slice(place + remove);
  }, link),
);

/** What a link says, or null where it is refused as it should be. */
function decoded(link: string): LinkContent | null {
  try {
    return decodeLink(link, PAGE_KEYS);
  } catch (error) {
    if (!(error instanceof PlaygroundError) || error.code !== 'bad-link') throw error;
    expect(error.message).toMatch(/[.?]$/);
    expect(error.message.length).toBeLessThan(12_000);
    return null;
  }
}

/** Every pair of a link that was taken stands in its settings, or is one of the page's own. */
function expectAsSaid(link: string, { settings, page }: LinkContent): void {
  for (const [key, value] of readQuery(link)) {
    const [, index = '', name = ''] = /^c(\d+)\.(.*)$/.exec(key) ?? [];
    const [shared, own] = [findSharedField(key), findContestantField(name)];
    if (shared) expect(settings[shared.name]).toBe(readText(shared, value));
    else if (own) expect(settings.contestants[Number(index)]?.[own.name]).toBe(readText(own, value));
    else if (key === 'n') expect(settings.contestants).toHaveLength(Number(value));
    else if (key !== 'v') expect(page[key]).toBe(value);
  }
}

describe('a link that something happened to', () => {
  it(
    'is taken as it says, in range and to the last word, or refused in sentences',
    () => {
      let taken = 0;
      fc.assert(
        fc.property(mutated, (link) => {
          const content = decoded(link);
          if (content === null) return;
          taken++;
          expect(parseSettings(content.settings)).toEqual(content.settings);
          expect(decodeLink(encodeLink(content.settings)).settings).toEqual(content.settings);
          expectAsSaid(link, content);
          const told: unknown[] = [];
          const { word } = readAddress(link, (problem) => told.push(problem));
          const { cell, token, pastUpdate, view } = selectionFromLink(content.page, ['a', 'b'], (problem) =>
            told.push(problem),
          );
          for (const number of [word, cell, token, pastUpdate, view])
            if (typeof number === 'number') expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
          for (const problem of told) expect(problem).toMatchObject({ code: 'bad-link' });
        }),
        { numRuns: RUNS },
      );
      // Else it would try nothing but refusals.
      expect(taken).toBeGreaterThan(RUNS / 20);
    },
    30 * RUNS,
  );
});
