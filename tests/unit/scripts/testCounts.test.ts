/** How many tests passed, as the runners’ reports tell it. */
import { expect, test } from 'vitest';
import { addCounts, NO_TESTS, parseReport, stageCounts } from '../../../scripts/testCounts.ts';

test('a vitest report gives its passed, failed and skipped tests', () => {
  const text = JSON.stringify({
    numTotalTests: 12,
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 2,
    numTodoTests: 1,
  });
  expect(parseReport('vitest', text)).toEqual({ passed: 7, failed: 2, skipped: 3 });
});

test('a Playwright test that is given a second try, as those that promise a time are, passes with it', () => {
  const text = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 1 } });
  expect(parseReport('playwright', text)).toEqual({ passed: 7, failed: 1, skipped: 1 });
});

test('counts of several stages add up', () => {
  const one = { passed: 3, failed: 1, skipped: 2 };
  expect(addCounts(one, NO_TESTS)).toEqual(one);
  expect(addCounts(one, { passed: 10, failed: 0, skipped: 1 })).toEqual({
    passed: 13,
    failed: 1,
    skipped: 3,
  });
});

test('a stage that died before it wrote a report has no tests', () => {
  const report = { runner: 'vitest', file: '.cache/reports/no-such-report.json' } as const;
  expect(stageCounts({ name: 'unit tests', command: 'vitest', quick: true, report })).toEqual(NO_TESTS);
});
