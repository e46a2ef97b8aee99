/** In the place of a part that met a fault: what happened, in a sentence, another try, and a report to copy. */
import { useState } from 'react';
import { ENGINE_VERSION } from '../../experiments/engineVersion.ts';
import { engineStore } from '../../state/engineStore.ts';
import { presentAddress } from '../../state/historyEntries.ts';
import { Button } from '../parts/Button.tsx';
import { faultReport, faultSentence } from './faultReport.ts';
import styles from './faults.module.css';

interface Props {
  /** What the reader calls the part. */
  readonly part: string;
  readonly error: unknown;
  /** What the fault has left alone. */
  readonly unharmed?: string;
  readonly onRetry: () => void;
  readonly retry?: string;
}

export function FaultNote({
  part,
  error,
  unharmed = 'Nothing else on the page is affected.',
  onRetry,
  retry = 'Try again',
}: Props) {
  const [report, setReport] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const copy = (): void => {
    const { backend, status } = engineStore.getState();
    const place = { part, version: ENGINE_VERSION, address: presentAddress(), backend, status: status.kind };
    const text = faultReport(error, { ...place, browser: navigator.userAgent });
    // Over plain http there is no clipboard at all, which throws at once.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => setReport({ text, copied: true }),
        () => setReport({ text, copied: false }),
      );
  };
  return (
    <div role="alert" className={styles['fault']}>
      <p>
        <b>“{part}” could not be shown.</b> {faultSentence(error)} {unharmed}
      </p>
      <div>
        <Button onClick={onRetry}>{retry}</Button>
        <Button onClick={copy}>{report?.copied === true ? 'Report copied' : 'Copy report'}</Button>
      </div>
      {report?.copied === false && (
        <label>
          The browser does not let the page copy: select the report here.
          <textarea readOnly rows={8} value={report.text} />
        </label>
      )}
    </div>
  );
}
