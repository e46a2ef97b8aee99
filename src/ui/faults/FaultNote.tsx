/** In the place of a part that met a fault: what happened, in a sentence, another try, and a report to copy. */
import { useState } from 'react';
import { ENGINE_VERSION } from '../../experiments/engineVersion.ts';
import { engineStore } from '../../state/engineStore.ts';
import { presentAddress } from '../../state/historyEntries.ts';
import { FAULTS } from '../../text/en/faults.ts';
import { sayOfAny } from '../../tasks/say.ts';
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

/** It may be the task in use that cannot be told of. */
const say = sayOfAny;

export function FaultNote({
  part,
  error,
  unharmed = say(FAULTS.unharmed),
  onRetry,
  retry = say(FAULTS.tryAgain),
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
        <b>{say(FAULTS.lead, { part })}</b> {faultSentence(error)} {unharmed}
      </p>
      <div>
        <Button onClick={onRetry}>{retry}</Button>
        <Button onClick={copy}>{say(report?.copied === true ? FAULTS.copied : FAULTS.copy)}</Button>
      </div>
      {report?.copied === false && (
        <label>
          {say(FAULTS.select)}
          <textarea readOnly rows={8} value={report.text} />
        </label>
      )}
    </div>
  );
}
