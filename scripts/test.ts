/** `npm test`: every stage in order, until one fails; `--quick` (`npm run check`) leaves out what needs a build or a browser. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './browser.ts';
import { runStages } from './runStages.ts';
import { STAGES } from './stages.ts';
import { addCounts, NO_TESTS, stageCounts } from './testCounts.ts';

/** A stage that takes longer hangs: some test waits for what never comes, and no runner can end one that computes without end. */
const STAGE_LIMIT = 40 * 60_000;

process.chdir(path.join(import.meta.dirname, '..'));
const quick = process.argv.includes('--quick');
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [path.resolve('node_modules/.bin'), process.env['PATH']].join(path.delimiter),
};
if (!quick) env['CHROME_PATH'] = ensureChromium();

let counts = NO_TESTS;
const failed = await runStages(
  STAGES.filter((stage) => stage.quick || !quick),
  {
    env,
    limit: STAGE_LIMIT,
    tell: (text) => process.stdout.write(text),
    begins: ({ report }) => {
      if (report) rmSync(report.file, { force: true });
    },
    ends: (stage) => {
      counts = addCounts(counts, stageCounts(stage));
    },
  },
);

console.log('');
if (failed !== null) console.log(`Stopped: the stage “${failed.name}” failed.`);
if (counts.skipped > 0)
  console.log(
    `${counts.skipped} skipped (what they need is not on this machine, or it was too busy to time them)`,
  );
// A stage that fails without a failed test (lint, types, a crash) counts as one failure.
const failures = failed === null ? counts.failed : Math.max(1, counts.failed);
console.log(`${counts.passed} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
