/** What Node, the machine and the program's folder say of themselves, for run files. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Host } from '../training/runHead.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-C', ROOT, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** `1b821ee…`, with ` and changes` where files differ from it; null where the program does not lie in a repository of its own. */
export function revision(): string | null {
  try {
    const [prefix, commit] = git('rev-parse', '--show-prefix', 'HEAD').split('\n');
    if (prefix !== '' || commit === undefined) return null;
    return git('status', '--porcelain', '--untracked-files=no') === '' ? commit : `${commit} and changes`;
  } catch {
    // No git, or no repository.
    return null;
  }
}

let known: Host | undefined;

/** Looked up once. */
export function nodeHost(): Host {
  known ??= {
    runtime: `Node ${process.versions.node}`,
    platform: `${process.platform} ${process.arch}`,
    revision: revision(),
  };
  return known;
}
