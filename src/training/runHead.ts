/** What a run file says of how the run came about: release, machine, arithmetic, data. */
import { ENGINE_VERSION } from '../experiments/engineVersion.ts';
import type { BackendReport } from '../experiments/reports.ts';
import { RUN_FILE_VERSION, type RunFile } from '../experiments/runFile.ts';
import type { DataSet } from '../tasks/task.ts';
import { kernelPath } from '../kernels/registry.ts';
import type { Race } from './contract.ts';
import { runDataOf } from './runDataOf.ts';

/** What only the place knows in which this runs. */
export interface Host {
  /** `Node 22.1.0`, `Firefox 142.0`. */
  readonly runtime: string;
  /** `linux x64`. */
  readonly platform: string;
  /** Of the program's source; null where nothing tells. */
  readonly revision: string | null;
}

type Head = Pick<RunFile, 'format' | 'version' | 'engine' | 'backend' | 'adapter' | 'data' | 'made'>;

/** On the backend in force, now. */
export function runHead(
  { settings, trainCount, heldOutCount, testCount, threads }: Race,
  data: DataSet,
  { backend, adapter }: BackendReport,
  host: Host,
): Head {
  return {
    format: 'searnn-run',
    version: RUN_FILE_VERSION,
    engine: ENGINE_VERSION,
    backend,
    adapter,
    data: {
      ...runDataOf(data),
      split: settings.split,
      counts: { train: trainCount, heldOut: heldOutCount, test: testCount },
    },
    made: {
      date: new Date().toISOString(),
      ...host,
      threads,
      kernels: kernelPath(),
      simd: backend === 'wasm' ? adapter.replace(/,.*$/, '') : null,
    },
  };
}
