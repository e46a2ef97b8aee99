/** Speed on this device: measured at one click, beside what the same backend multiplies at best. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import {
  formatSpeedReport,
  rowName,
  shareOfProduct,
  speedUp,
  type SpeedReport,
} from '../../experiments/speedReport.ts';
import { engineStore } from '../../state/engineStore.ts';
import { measureSpeed, speedStore, stopMeasuring } from '../../state/speed.ts';
import { count, percent, short } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Table } from '../parts/Table.tsx';
import styles from './speed.module.css';

function Measured({ report }: { readonly report: SpeedReport }) {
  const gpu = report.rows.some(({ dispatches }) => dispatches !== null);
  return (
    <Table label="Measured updates" className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Contestant</th>
          <th scope="col">Kernels</th>
          <th scope="col">ms an update</th>
          <th scope="col">Roll-outs/s</th>
          <th scope="col">GFLOP/s</th>
          {gpu && <th scope="col">Dispatches</th>}
          {gpu && <th scope="col">JS ms</th>}
          <th scope="col">Faster</th>
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => {
          const faster = row.kernels === 'fused' ? speedUp(report.rows, row) : null;
          return (
            <tr key={`${row.kernels} ${rowName(row)}`}>
              <th scope="row">{rowName(row)}</th>
              <td>{row.kernels}</td>
              <td>{short(row.msPerStep['total'] ?? 0)}</td>
              <td>{row.rollOutsPerSecond === 0 ? '–' : short(row.rollOutsPerSecond)}</td>
              <td>{short(row.gflops)}</td>
              {gpu && <td>{row.dispatches ?? '–'}</td>}
              {gpu && <td>{row.jsMs === null ? '–' : short(row.jsMs)}</td>}
              <td>{faster === null ? '–' : `${short(faster)} ×`}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Result({ report }: { readonly report: SpeedReport }) {
  const [copied, setCopied] = useState('');
  const { batchSize = 0, hidden = 0 } = report.rows[0] ?? {};
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formatSpeedReport(report));
      setCopied('Copied.');
    } catch {
      setCopied('The browser did not let the page copy.');
    }
  };
  return (
    <>
      <Measured report={report} />
      <p className={styles['aside']}>
        Medians; {batchSize} random words of 3 to 14 letters, {hidden} hidden units. “Faster” is our own fused
        kernels against stock TensorFlow.js operations.
      </p>
      <ul className={styles['list']}>
        {report.rollOuts.map((one) => {
          const share = shareOfProduct(report.products, one);
          return (
            <li key={one.kernels}>
              Roll-outs alone, {one.kernels} kernels: {short(one.gflops)} GFLOP/s
              {share !== null && `, ${percent(share)} of a matrix product’s on equal shapes`}.
            </li>
          );
        })}
        {report.costs.map(({ cost, rollOuts, length, ms }) => (
          <li key={cost}>
            {cost} costs of {count(rollOuts)} roll-outs of length {length}: {short(ms)} ms.
          </li>
        ))}
      </ul>
      <p className={styles['aside']}>
        {report.backend.backend} ({report.backend.adapter}), {report.machine}, {report.date}
      </p>
      <div className={styles['buttons']}>
        <Button onClick={() => void copy()}>Copy result</Button>
        <span role="status">{copied}</span>
      </div>
    </>
  );
}

export function SpeedPanel() {
  const state = useStore(speedStore);
  const activity = useStore(engineStore, ({ activity }) => activity);
  const ready = useStore(engineStore, ({ status }) => status.kind !== 'booting' && status.kind !== 'failed');
  // Who closes the dialogue wants the machine back.
  useEffect(
    () => () => {
      if (speedStore.getState().kind === 'measuring') stopMeasuring();
    },
    [],
  );
  const measuring = state.kind === 'measuring';
  return (
    <div className={styles['panel']}>
      <p>
        Measures updates of MLE and of three kinds of SeaRNN, and of networks that look back at the source, on
        the backend in use. It takes a few seconds; a run that is playing waits and goes on afterwards.
      </p>
      <div className={styles['buttons']}>
        {measuring ? (
          <Button onClick={stopMeasuring}>Stop</Button>
        ) : (
          <Button look="strong" disabled={!ready} onClick={() => void measureSpeed()}>
            {state.kind === 'done' ? 'Measure again' : 'Measure'}
          </Button>
        )}
        {measuring && (
          <label className={styles['progress']}>
            <progress max={1} value={activity?.fraction ?? undefined} />
            <span>{activity?.label ?? 'Starting'}</span>
          </label>
        )}
      </div>
      {state.kind === 'failed' && <p role="alert">The measuring ended with an error: {state.message}</p>}
      {state.kind === 'done' && <Result report={state.report} />}
    </div>
  );
}
