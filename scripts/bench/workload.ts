/** One workload in a process of its own, so that the memory it takes is its own: read from the command line, answered in JSON. */
import type { BackendReport } from '../../src/experiments/reports.ts';
import type { Settings } from '../../src/experiments/settings.ts';
import { loadData, wantedData } from '../../src/headless/loadData.ts';
import { startWorker, threadOver } from '../../src/headless/threads.ts';
import type { DataSet } from '../../src/tasks/task.ts';
import { ThreadPool } from '../../src/training/threads/threadPool.ts';
import { madeRows } from './madeRows.ts';
import { nodeMachine, startNode } from './startNode.ts';
import { measureUpdates, type Updates } from './updates.ts';
import { BASE, settingsOf, type Workload } from './workloads.ts';

export interface Measured {
  readonly format: 'searnn-workload';
  readonly version: 1;
  readonly workload: Workload;
  readonly backend: BackendReport;
  readonly machine: string;
  /** ISO date. */
  readonly date: string;
  /** What the data are called, and how many tokens are written. */
  readonly data: string;
  readonly vocabulary: number;
  readonly hidden: number;
  readonly batch: number;
  readonly rows: readonly Updates[];
}

const say = (text: string): void => {
  process.stderr.write(`    ${text}\n`);
};

async function dataOf({ task, sizes, translation }: Workload, data: Settings['data']): Promise<DataSet> {
  if (task === 'rows') return madeRows(sizes.V ?? BASE.V, sizes.T ?? BASE.T);
  return loadData(wantedData({ data }, translation), () => undefined);
}

async function run(workload: Workload): Promise<Measured> {
  const backend = await startNode(workload.backend);
  const settings = settingsOf(workload);
  const data = await dataOf(workload, settings.data);
  const { threads, seconds, warm } = workload;
  const pool =
    threads === 1
      ? null
      : new ThreadPool(threads, {
          spawn: () => threadOver(startWorker()),
          asked: { backend: workload.backend, kernels: 'fused' },
          adapter: backend.adapter,
          patience: 0,
          onTrouble: (trouble, why) => {
            throw new Error(`${trouble}: ${why}`);
          },
        });
  const rows = await measureUpdates({ settings, data, pool, threads, seconds, warm }, say);
  pool?.close();
  return {
    format: 'searnn-workload',
    version: 1,
    workload,
    backend,
    machine: nodeMachine(),
    date: new Date().toISOString().slice(0, 10),
    ...{ data: data.name, vocabulary: data.vocabulary.length },
    ...{ hidden: settings.hidden, batch: settings.batchSize },
    rows,
  };
}

const [, , text = '{}'] = process.argv;
// Whoever starts this process wrote it from the same type.
const measured = await run(JSON.parse(text) as Workload);
process.stdout.write(`${JSON.stringify(measured)}\n`, () => process.exit(0));
