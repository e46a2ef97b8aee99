/** Reads how many tests passed, failed and were skipped from a test runner's JSON report. */
import { readFileSync } from 'node:fs';
import type { Stage } from './stages.ts';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: TestCounts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The parts of the two report forms that are read. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}
interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Counts from a report's text. A second try is given only where a time is promised (`retries`): passing then is passing. */
export function parseReport(runner: 'vitest' | 'playwright', text: string): TestCounts {
  const report: unknown = JSON.parse(text);
  if (runner === 'vitest') {
    const counts = report as VitestReport; // Written by vitest's json reporter.
    const skipped = counts.numPendingTests + counts.numTodoTests;
    return { passed: counts.numPassedTests, failed: counts.numFailedTests, skipped };
  }
  const { stats } = report as PlaywrightReport; // Written by Playwright's json reporter.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** Counts of a stage that has run; none when it has no report or died before writing one. */
export function stageCounts({ report }: Stage): TestCounts {
  if (report === undefined) return NO_TESTS;
  try {
    return parseReport(report.runner, readFileSync(report.file, 'utf8'));
  } catch {
    return NO_TESTS;
  }
}
