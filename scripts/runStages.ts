/** Runs stages in order until one fails; those that work on one core run side by side, each with its output in one piece. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Stage } from './stages.ts';

/** What ends this process ends the stages that are under way. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StageRun {
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds that a stage may take that has no limit of its own. */
  readonly limit: number;
  /** Stages that run at the same time, at most. */
  readonly atOnce?: number;
  readonly tell: (text: string) => void;
  readonly begins?: (stage: Stage) => void;
  readonly ends?: (stage: Stage) => void;
}

/** @returns the stage that failed first, or null; what ran beside it has been ended */
export async function runStages(stages: readonly Stage[], run: StageRun): Promise<Stage | null> {
  /** What ends each stage that is under way. */
  const underWay = new Set<() => void>();
  const endAll = (): void => {
    for (const end of underWay) end();
  };
  const interrupted = (): void => {
    endAll();
    process.exit(130);
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  const failed: Stage[] = [];
  const over = (): boolean => failed.length > 0;
  try {
    for (const group of groups(stages)) {
      const waiting = [...group];
      const work = async (): Promise<void> => {
        for (let stage = waiting.shift(); stage && !over(); stage = waiting.shift()) {
          const succeeds = await runStage(stage, run, group.length > 1, underWay, over);
          if (succeeds || over()) continue;
          failed.push(stage);
          endAll();
        }
      };
      await Promise.all(Array.from({ length: run.atOnce ?? availableParallelism() }, work));
      if (over()) break;
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
  }
  return failed[0] ?? null;
}

/** Stages that run at the same time, in order. */
function groups(stages: readonly Stage[]): Stage[][] {
  const all: Stage[][] = [];
  stages.forEach((stage, i) => {
    const last = all.at(-1);
    if (last && stage.beside && stages[i - 1]?.beside) last.push(stage);
    else all.push([stage]);
  });
  return all;
}

/** @returns whether it succeeded; one that was ended because another failed tells nothing */
async function runStage(
  stage: Stage,
  { env, limit, tell, begins, ends }: StageRun,
  together: boolean,
  underWay: Set<() => void>,
  abandoned: () => boolean,
): Promise<boolean> {
  begins?.(stage);
  const title = `\n── ${stage.name} ${'─'.repeat(Math.max(3, 60 - stage.name.length))}\n`;
  if (!together) tell(title);
  const began = performance.now();
  // A group of its own can be ended whole; Windows has none.
  const detached = process.platform !== 'win32';
  const stdio = together ? 'pipe' : 'inherit';
  const child = spawn(stage.command, { shell: true, stdio: ['inherit', stdio, stdio], env, detached });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (some: Buffer) => output.push(some));
  const end = (): void => {
    if (!detached || child.pid === undefined) return void child.kill('SIGKILL');
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  };
  underWay.add(end);
  let late = '';
  const most = stage.limit ?? limit;
  const timer = setTimeout(() => {
    late = `   ended: it did not come to an end within ${most / 60_000} minutes\n`;
    end();
  }, most);
  // What it wrote has been read whole when it is closed.
  const [status] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  underWay.delete(end);
  if (abandoned()) return false;
  if (together) tell(title + Buffer.concat(output).toString());
  tell(`${late}   ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  ends?.(stage);
  return status === 0;
}
