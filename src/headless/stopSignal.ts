/** Ctrl-C and its like: the first asks training to stop, a later one ends the program at once. */
import os from 'node:os';

/** A terminal, npm and tsx may each pass the same Ctrl-C on; what comes this soon after the first is not a second one. */
const SAME_MILLISECONDS = 1000;

/** Ctrl-C, what a batch system or `kill` sends, and what a terminal sends when it is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopSignal {
  readonly asked: () => boolean;
  /** What a shell reports of a program that the signal ended (130, 143 or 129), or null when none came. */
  readonly exitCode: () => number | null;
  /** Gives the signals their usual meaning back. */
  readonly release: () => void;
}

/** Listens for the signals. `onAsked` is called once. */
export function listenForStop(onAsked: () => void): StopSignal {
  let first: { readonly code: number; readonly at: number } | null = null;
  const hear = (signal: NodeJS.Signals) => {
    const [code, at] = [128 + os.constants.signals[signal], performance.now()];
    if (first === null) {
      first = { code, at };
      onAsked();
    } else if (at - first.at > SAME_MILLISECONDS) process.exit(code);
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return {
    asked: () => first !== null,
    exitCode: () => first?.code ?? null,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, hear);
    },
  };
}
