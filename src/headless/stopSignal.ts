/** Ctrl-C: the first asks training to stop, a later one ends the program at once. */

/** A terminal, npm and tsx may each pass the same Ctrl-C on; what comes this soon after the first is not a second one. */
const SAME_MILLISECONDS = 1000;
const INTERRUPTED = 130;

export interface StopSignal {
  readonly asked: () => boolean;
  /** Gives the signals their usual meaning back. */
  readonly release: () => void;
}

/** Listens for SIGINT and SIGTERM. `onAsked` is called once. */
export function listenForStop(onAsked: () => void): StopSignal {
  let askedAt: number | null = null;
  const hear = () => {
    const now = performance.now();
    if (askedAt === null) {
      askedAt = now;
      onAsked();
    } else if (now - askedAt > SAME_MILLISECONDS) process.exit(INTERRUPTED);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, hear);
  return {
    asked: () => askedAt !== null,
    release: () => {
      for (const signal of signals) process.off(signal, hear);
    },
  };
}
