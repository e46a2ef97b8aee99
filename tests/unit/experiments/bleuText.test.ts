/** BLEU never stands alone: unknown words, the older figure, why it is 0, and chrF beside it. */
import { describe, expect, it } from 'vitest';
import { bleuNotes, bleuText } from '../../../src/experiments/bleuText.ts';
import { sayOf } from '../../../src/tasks/say.ts';

const say = sayOf({ task: 'translation' });
const SCORES = { bleu: 0.3123, bleuUnknownAsWord: 0.3301, unknownRate: 0.041, chrF: 0.52 };

describe('on the command line', () => {
  it('BLEU stands with the unknown rate, what it is with unknown words as one, and chrF', () => {
    expect(bleuText(say, SCORES).join(', ')).toBe(
      'BLEU 31.2 (33.0 with unknown words as one word; 4.1 % of the true words are unknown), chrF 52.0',
    );
    expect(bleuText(say, { bleu: 1, unknownRate: 0, chrF: 1 }).join(', ')).toBe(
      'BLEU 100.0 (0.0 % of the true words are unknown), chrF 100.0',
    );
  });

  it('a BLEU of 0 is explained', () => {
    expect(bleuText(say, { bleu: 0, unknownRate: 0, chrF: 1 }).join(', ')).toBe(
      'BLEU 0.0 (0.0 % of the true words are unknown; BLEU is 0 where no four words in a row are right, as in sentences of fewer words; chrF tells those apart), chrF 100.0',
    );
  });

  it('files of earlier releases have BLEU alone, other tasks none', () => {
    expect(bleuText(say, { bleu: 0.5 })).toEqual(['BLEU 50.0']);
    expect(bleuText(say, {})).toEqual([]);
  });
});

describe('under the table of the page', () => {
  it('stands what all contestants share, and a 0 of any of them is explained', () => {
    expect(bleuNotes(say, [SCORES, { ...SCORES, bleu: 0, bleuUnknownAsWord: 0.1 }])).toEqual([
      '4.1 % of the true words are unknown.',
      'An unknown word never matches; with unknown words as one word BLEU is 33.0 and 10.0.',
      'BLEU is 0 where no four words in a row are right, as in sentences of fewer words; chrF tells those apart.',
    ]);
    expect(bleuNotes(say, [{ bleu: 0.5, unknownRate: 0, chrF: 0.6 }])).toEqual([
      '0.0 % of the true words are unknown.',
    ]);
    expect(bleuNotes(say, [{}])).toEqual([]);
  });
});
