/** A border around one part of the page: a fault inside costs that part only, and another run is another chance. */
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useData, useRun } from '../useShown.ts';
import { BriefFault } from './BriefFault.tsx';
import { FaultNote } from './FaultNote.tsx';
import { rememberComponents } from './faultReport.ts';
import { useSay } from '../useSay.ts';

interface Props {
  /** What the reader calls it, a message: `Cost table`. */
  readonly part: string;
  /** `brief` where there is room for a button only. */
  readonly look?: 'note' | 'brief';
  /** Called before the part is tried again. */
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

export function Guard({ part, look = 'note', onRetry, children }: Props) {
  const say = useSay();
  const runId = useRun()?.runId;
  const data = useData();
  const Fault = look === 'brief' ? BriefFault : FaultNote;
  return (
    <ErrorBoundary
      resetKeys={[runId, data]}
      onReset={() => onRetry?.()}
      onError={(error, { componentStack }) => rememberComponents(error, componentStack)}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Fault part={say(part)} error={error} onRetry={() => resetErrorBoundary()} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
