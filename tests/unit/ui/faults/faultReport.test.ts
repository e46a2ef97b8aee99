/** What is told of a fault: one sentence on the page, everything that helps in the report. */
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, PlaygroundError } from '../../../../src/base/errors.ts';
import { faultReport, faultSentence, rememberComponents } from '../../../../src/ui/faults/faultReport.ts';

const PLACE = {
  part: 'Cost table',
  version: '1.2.3',
  address: 'http://host/?seed=11',
  backend: { backend: 'wasm', adapter: 'SIMD, fused kernels', reason: 'There is no GPU.' },
  status: 'running',
  browser: 'Mozilla/5.0',
} as const;

describe('the sentence', () => {
  it('quotes the first line of an error', () => {
    expect(faultSentence(new Error('index 208 is outside 0…207\n at x'))).toBe(
      'The error: index 208 is outside 0…207.',
    );
    expect(faultSentence('it broke!')).toBe('The error: it broke!');
    expect(faultSentence(new Error(''))).toBe('The error came without a message.');
  });

  it.each(ERROR_CODES)('of an error that was expected (%s) says what to do', (code) => {
    const sentence = faultSentence(new PlaygroundError(code, 'It did not work.'));
    expect(sentence).toMatch(/^It did not work\. [A-Z].*\.$/);
  });
});

it('the sentence about a file that was read says nothing of what else could be', () => {
  const error = new PlaygroundError('bad-data', 'a.en has 3 lines, but a.de 4.');
  expect(faultSentence(error)).toBe(
    'a.en has 3 lines, but a.de 4. The file was not used; the page keeps the data that it had.',
  );
});

describe('the report', () => {
  it('names part, release, settings, engine, browser, stack and components', () => {
    const error = new Error('index 208 is outside 0…207');
    rememberComponents(error, '\n    at CellGrid');
    const report = faultReport(error, PLACE);
    expect(report.split('\n').slice(0, 6)).toEqual([
      'SeaRNN Playground 1.2.3: “Cost table” could not be shown.',
      'The error: index 208 is outside 0…207.',
      '',
      'Settings: http://host/?seed=11',
      'Engine: running; wasm, SIMD, fused kernels',
      'Browser: Mozilla/5.0',
    ]);
    expect(report).toContain('faultReport.test');
    expect(report).toContain('Components:\n    at CellGrid');
  });

  it('does without what there is not', () => {
    const report = faultReport('thrown text', { ...PLACE, backend: null });
    expect(report).toContain('Engine: running; no backend yet');
    expect(report).toContain('No stack.');
    expect(report).not.toContain('Components:');
  });
});
