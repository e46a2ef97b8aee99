/** `npm test`: every stage in order, until one fails; `--quick` (`npm run check`) leaves out what needs a build or a browser. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './browser.ts';
import { STAGES } from './stages.ts';
import { addCounts, NO_TESTS, stageCounts } from './testCounts.ts';

process.chdir(path.join(import.meta.dirname, '..'));
const quick = process.argv.includes('--quick');
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [path.resolve('node_modules/.bin'), process.env['PATH']].join(path.delimiter),
};
if (!quick) env['CHROME_PATH'] = ensureChromium();

let counts = NO_TESTS;
let failed: string | null = null;
for (const stage of STAGES.filter((candidate) => candidate.quick || !quick)) {
  console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(3, 60 - stage.name.length))}`);
  if (stage.report) rmSync(stage.report.file, { force: true });
  const began = performance.now();
  const { status } = spawnSync(stage.command, { shell: true, stdio: 'inherit', env });
  console.log(`   ${((performance.now() - began) / 1000).toFixed(1)} s`);
  counts = addCounts(counts, stageCounts(stage));
  if (status !== 0) {
    failed = stage.name;
    break;
  }
}

console.log('');
if (failed !== null) console.log(`Stopped: the stage “${failed}” failed.`);
if (counts.skipped > 0)
  console.log(
    `${counts.skipped} skipped (what they need is not on this machine, or it was too busy to time them)`,
  );
// A stage that fails without a failed test (lint, types, a crash) counts as one failure.
const failures = failed === null ? counts.failed : Math.max(1, counts.failed);
console.log(`${counts.passed} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
