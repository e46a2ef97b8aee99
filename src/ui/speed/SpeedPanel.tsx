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
import { SPEED } from '../../text/en/speed.ts';
import { percent, short } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Table } from '../parts/Table.tsx';
import { useSay } from '../useSay.ts';
import { SizeChart } from './SizeChart.tsx';
import styles from './speed.module.css';
import { toldAdapter } from '../../experiments/adapterText.ts';

function Measured({ report }: { readonly report: SpeedReport }) {
  const say = useSay();
  const { columns } = SPEED;
  const gpu = report.rows.some(({ dispatches }) => dispatches !== null);
  return (
    <Table name="speed" label={say(SPEED.table)} className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{say(columns.contestant)}</th>
          <th scope="col">{say(columns.kernels)}</th>
          <th scope="col">{say(columns.ms)}</th>
          <th scope="col">{say(columns.rollOuts)}</th>
          <th scope="col">{say(columns.gflops)}</th>
          {gpu && <th scope="col">{say(columns.dispatches)}</th>}
          {gpu && <th scope="col">{say(columns.jsMs)}</th>}
          <th scope="col">{say(columns.faster)}</th>
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => {
          const faster = row.kernels === 'fused' ? speedUp(report.rows, row) : null;
          return (
            <tr key={`${row.kernels} ${rowName(row)}`}>
              <th scope="row">{rowName(row)}</th>
              <td>{say(SPEED.kernels[row.kernels])}</td>
              <td>{short(row.msPerStep['total'] ?? 0)}</td>
              <td>{row.rollOutsPerSecond === 0 ? '–' : short(row.rollOutsPerSecond)}</td>
              <td>{short(row.gflops)}</td>
              {gpu && <td>{row.dispatches ?? '–'}</td>}
              {gpu && <td>{row.jsMs === null ? '–' : short(row.jsMs)}</td>}
              <td>{faster === null ? '–' : say(SPEED.times, { factor: short(faster) })}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Result({ report }: { readonly report: SpeedReport }) {
  const say = useSay();
  const [copied, setCopied] = useState('');
  const { batchSize = 0, hidden = 0 } = report.rows[0] ?? {};
  const { backend, adapter } = report.backend;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formatSpeedReport(report));
      setCopied(say(SPEED.copied));
    } catch {
      setCopied(say(SPEED.refused));
    }
  };
  return (
    <>
      <Measured report={report} />
      <p className={styles['aside']}>
        {say(SPEED.medians, { batch: String(batchSize), hidden: String(hidden) })}
      </p>
      {report.sizes.length > 0 && <SizeChart sizes={report.sizes} />}
      <ul className={styles['list']}>
        {report.rollOuts.map((one) => {
          const measured = { kernels: say(SPEED.kernels[one.kernels]), gflops: short(one.gflops) };
          const share = shareOfProduct(report.products, one);
          return (
            <li key={one.kernels}>
              {share === null
                ? say(SPEED.rollOuts, measured)
                : say(SPEED.rollOutsShare, { ...measured, share: percent(share) })}
            </li>
          );
        })}
        {report.costs.map(({ cost, rollOuts, length, ms }) => (
          <li key={cost}>{say(SPEED.costs, { cost, rollOuts, length, ms: short(ms) })}</li>
        ))}
      </ul>
      <p className={styles['aside']}>
        {say(SPEED.where, {
          backend,
          adapter: toldAdapter(adapter),
          machine: report.machine,
          date: report.date,
        })}
      </p>
      <div className={styles['buttons']}>
        <Button onClick={() => void copy()}>{say(SPEED.copy)}</Button>
        <span role="status">{copied}</span>
      </div>
    </>
  );
}

export function SpeedPanel() {
  const say = useSay();
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
      <p>{say(SPEED.lead)}</p>
      <div className={styles['buttons']}>
        {measuring ? (
          <Button onClick={stopMeasuring}>{say(SPEED.stop)}</Button>
        ) : (
          <Button look="strong" disabled={!ready} onClick={() => void measureSpeed()}>
            {say(state.kind === 'done' ? SPEED.again : SPEED.measure)}
          </Button>
        )}
        {measuring && (
          <label className={styles['progress']}>
            <progress max={1} value={activity?.fraction ?? undefined} />
            <span>{activity?.label ?? say(SPEED.starting)}</span>
          </label>
        )}
      </div>
      {state.kind === 'failed' && <p role="alert">{say(SPEED.failed, { message: state.message })}</p>}
      {state.kind === 'done' && <Result report={state.report} />}
    </div>
  );
}
