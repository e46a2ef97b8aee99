/** Every question mark has an answer: two sentences or three, and a place in the paper. */
import { describe, expect, it } from 'vitest';
import { TERM_NAMES } from '../../../src/ui/terms/termNames.ts';
import { TERMS } from '../../../src/text/en/terms.ts';
import { LAYERS } from '../../../src/state/selection.ts';

describe('the terms', () => {
  it.each(TERM_NAMES)('%s is told in two or three sentences, with where the paper speaks of it', (name) => {
    const { title, text, paper } = TERMS.texts[name];
    expect(title).not.toBe('');
    expect(text.match(/[.:] /g)?.length ?? 0).toBeLessThanOrEqual(3);
    expect(text.endsWith('.')).toBe(true);
    expect(text.length).toBeLessThan(280);
    expect(paper).toMatch(/§\d|not in the paper/);
  });

  it('hold every layer of the cost table', () => {
    for (const layer of LAYERS) expect(TERM_NAMES).toContain(layer);
  });
});
