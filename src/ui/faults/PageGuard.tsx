/** The border around the whole page: the engine is not part of it, so a run outlives whatever happens here. */
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { FaultNote } from './FaultNote.tsx';
import { rememberComponents } from './faultReport.ts';
import styles from './faults.module.css';

export function PageGuard({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      onError={(error, { componentStack }) => rememberComponents(error, componentStack)}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <main className={styles['page']}>
          <FaultNote
            part="SeaRNN Playground"
            error={error}
            unharmed="The run is kept in the engine, which this does not touch: training goes on if it was on."
            onRetry={() => resetErrorBoundary()}
            retry="Show the page again"
          />
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
