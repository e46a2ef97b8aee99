/** Python as it is on this machine, and the packages that it has. */
import { spawnSync } from 'node:child_process';

/** `PYTHON` names another one. */
const CANDIDATES = [process.env['PYTHON'], 'python3', '/usr/bin/python3'].filter(
  (name) => name !== undefined,
);

/** The first Python that has the package; null, with the reason told once, where none has. */
export function pythonWith(packageName: string): string | null {
  const found = CANDIDATES.find(
    (python) => spawnSync(python, ['-c', `import ${packageName}`], { stdio: 'ignore' }).status === 0,
  );
  if (found !== undefined) return found;
  console.warn(`skipped: no Python with ${packageName} is here; PYTHON names one that is elsewhere.`);
  return null;
}

/** What a script says, and its exit code. */
export function runPython(python: string, words: readonly string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(python, words, { encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}
