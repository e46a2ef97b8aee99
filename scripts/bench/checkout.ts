/** Another revision of the repository beside this one, ready to run: its files, this one's packages, its own kernels. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KERNELS = 'src/kernels/wasm/build';

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

export interface Checkout {
  readonly folder: string;
  /** The revision's short hash. */
  readonly name: string;
  /** What makes a comparison doubtful, a sentence each. */
  readonly notes: readonly string[];
  /** Leaves nothing behind; may be called twice. */
  readonly remove: () => void;
}

/** @throws Error when there is no such revision, or its kernels do not compile */
export function checkOut(revision: string): Checkout {
  const name = shortName(revision);
  const parent = mkdtempSync(path.join(os.tmpdir(), 'searnn-against-'));
  const folder = path.join(parent, name);
  const remove = (): void => {
    if (existsSync(folder)) git('worktree', 'remove', '--force', '--force', folder);
    rmSync(parent, { recursive: true, force: true });
  };
  try {
    git('worktree', 'add', '--detach', folder, name);
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    cpSync(path.join(ROOT, KERNELS), path.join(folder, KERNELS), { recursive: true });
    // Compiles only where what the kernels are made of is not the same.
    execFileSync(process.execPath, ['scripts/kernels.js'], { cwd: folder, stdio: ['ignore', 2, 'inherit'] });
  } catch (error) {
    remove();
    throw error;
  }
  const lock = (root: string): string => readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const notes =
    lock(folder) === lock(ROOT)
      ? []
      : ['note: package-lock.json differs there; both run with the packages of here.'];
  return { folder, name, notes, remove };
}

function shortName(revision: string): string {
  try {
    return git('rev-parse', '--verify', '--short', '--end-of-options', `${revision}^{commit}`);
  } catch {
    throw new Error(`There is no revision “${revision}” here.`);
  }
}
