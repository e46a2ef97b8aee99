/** This code against another revision's: the same updates in two processes that live on, block by block in turns. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fullContestantName } from '../../src/experiments/contestantName.ts';
import type { How } from './asked.ts';
import { checkOut, ROOT } from './checkout.ts';
import type { Block, ToEntrant } from './entrant.ts';
import { workloadOf } from './measureTasks.ts';
import { comparedOf, type Compared, type Pairs } from './ratios.ts';
import { settingsOf, type BenchTask } from './workloads.ts';

const ENTRY = fileURLToPath(new URL('entrant.ts', import.meta.url));
/** A block takes about so long, ms: much longer than what a snapshot or a turn of the scheduler takes. */
const BLOCK = 400;
const TRIAL = 3;

class Entrant {
  readonly #child: ChildProcess;

  constructor(root: string) {
    this.#child = fork(ENTRY, [root], { cwd: root, execArgv: ['--import', 'tsx'] });
  }

  #ask(asked: ToEntrant): Promise<unknown> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`ended with code ${String(code)}`));
      child.once('exit', ended);
      child.once('message', (message: { readonly answered?: unknown; readonly failed?: string }) => {
        child.off('exit', ended);
        if (message.failed === undefined) resolve(message.answered);
        else reject(new Error(message.failed));
      });
      child.send(asked);
    });
  }

  build = (asked: Omit<Extract<ToEntrant, { kind: 'build' }>, 'kind'>): Promise<string> =>
    // An entrant answers so.
    this.#ask({ kind: 'build', ...asked }) as Promise<string>;

  block = (contestant: number, updates: number): Promise<Block> =>
    this.#ask({ kind: 'block', contestant, updates }) as Promise<Block>;

  end(): void {
    this.#child.kill();
  }
}

/** Old and new in turns, and who is first in turns, too. */
async function inTurns(sides: readonly [Entrant, Entrant], contestant: number, blocks: number) {
  const [old, now] = sides;
  await old.block(contestant, TRIAL);
  const { ms } = await now.block(contestant, TRIAL);
  const updates = Math.max(1, Math.round(BLOCK / ms));
  // A block of either that does not count: compilers go on for longer than a few updates.
  for (const side of sides) await side.block(contestant, updates);
  const [before, after]: [Block[], Block[]] = [[], []];
  for (let i = 0; i < blocks; i++) {
    if (i % 2 === 0) before.push(await old.block(contestant, updates));
    after.push(await now.block(contestant, updates));
    if (i % 2 === 1) before.push(await old.block(contestant, updates));
  }
  return { before, after };
}

interface AskedAgainst {
  readonly revision: string;
  readonly tasks: readonly BenchTask[];
  readonly blocks: number;
  readonly how: How;
}

/** @returns ratios, each new over old; the other revision's files are gone whatever happens, also at Ctrl-C */
export async function against(
  { revision, tasks, blocks, how }: AskedAgainst,
  say: (text: string) => void,
): Promise<readonly Compared[]> {
  const checkout = checkOut(revision);
  const sides = [new Entrant(checkout.folder), new Entrant(ROOT)] as const;
  const leave = (): void => {
    for (const side of sides) side.end();
    checkout.remove();
  };
  const stop = (): void => {
    leave();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  for (const note of checkout.notes) say(note);
  try {
    const all: Compared[] = [];
    for (const task of tasks) {
      const workload = workloadOf(task, how);
      const settings = settingsOf(workload);
      const file = settings.data === 'own' ? workload.translation : null;
      const asked = { backend: how.backend, settings, file, warm: workload.warm };
      const [there, here] = [await sides[0].build(asked), await sides[1].build(asked)];
      say(`  ${task}: ${checkout.name} (${there}) against here (${here})`);
      for (const [i, one] of settings.contestants.entries()) {
        const contestant = fullContestantName(one);
        const pairs: Pairs = { task, contestant, ...(await inTurns(sides, i, blocks)) };
        all.push(comparedOf(pairs));
        say(`    ${contestant}: ${comparedOf(pairs).processor.median.toFixed(3)}`);
      }
    }
    return all;
  } finally {
    leave();
  }
}
