/** The border around the whole page: the engine is not part of it, so a run outlives whatever happens here. */
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { FAULTS } from '../../text/en/faults.ts';
import { sayOfAny } from '../../tasks/say.ts';
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
            part={sayOfAny(FAULTS.page.part)}
            error={error}
            unharmed={sayOfAny(FAULTS.page.unharmed)}
            onRetry={() => resetErrorBoundary()}
            retry={sayOfAny(FAULTS.page.showAgain)}
          />
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
