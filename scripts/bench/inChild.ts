/** Measures a workload in a process of its own, which reads TypeScript as this one does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './workload.ts';
import type { Workload } from './workloads.ts';

const ENTRY = fileURLToPath(new URL('workload.ts', import.meta.url));

/** @throws Error when the process ends without an answer; why stands on stderr. */
export async function inChild(workload: Workload): Promise<Measured> {
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, JSON.stringify(workload)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answer = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0 || answer === '')
    throw new Error(`The process that measures ${workload.task} ended with code ${String(code)}.`);
  // The entry wrote it from the same type.
  return JSON.parse(answer) as Measured;
}
