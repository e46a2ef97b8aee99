/** The lecturer's clock: time spent since it was started, without the pauses. */
import { useEffect, useState } from 'react';

export interface Timer {
  readonly runs: boolean;
  readonly seconds: number;
  readonly toggle: () => void;
  readonly reset: () => void;
}

export function useTimer(): Timer {
  /** When it was started last; null while it stands. */
  const [since, setSince] = useState<number | null>(null);
  /** Seconds before that. */
  const [before, setBefore] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (since === null) return undefined;
    const tick = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(tick);
  }, [since]);
  const spent = since === null ? 0 : Math.max(0, now - since) / 1000;
  return {
    runs: since !== null,
    seconds: before + spent,
    toggle: () => {
      setBefore(before + spent);
      setNow(performance.now());
      setSince(since === null ? performance.now() : null);
    },
    reset: () => {
      setBefore(0);
      setSince(null);
    },
  };
}
