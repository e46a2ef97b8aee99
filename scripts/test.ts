/** `npm test`: every stage in order, until one fails; `--quick` (`npm run check`) leaves out what needs a build or a browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './browser.ts';
import { STAGES } from './stages.ts';
import { addCounts, NO_TESTS, stageCounts } from './testCounts.ts';

/** A stage that takes longer hangs: some test waits for what never comes, and no runner can end one that computes without end. */
const STAGE_LIMIT = 40 * 60_000;

/** What ends this run ends the stage that is under way. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
  const status = await runWithin(STAGE_LIMIT, stage.command);
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

/** The command's exit status; null where it was ended, with all that it had started. @param limit milliseconds */
async function runWithin(limit: number, command: string): Promise<number | null> {
  // A group of its own can be ended whole; Windows has none.
  const grouped = process.platform !== 'win32';
  const child = spawn(command, { shell: true, stdio: 'inherit', env, detached: grouped });
  const end = (): void => {
    if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  };
  const interrupted = (): void => {
    end();
    process.exit(130);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  const timer = setTimeout(() => {
    console.log(`   ended: it did not come to an end within ${limit / 60_000} minutes`);
    end();
  }, limit);
  const [status] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  for (const signal of SIGNALS) process.off(signal, interrupted);
  return status;
}
