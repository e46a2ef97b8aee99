/** Runs and their data as the worker would tell of them. */
import { defaultSettings, type Settings } from '../../src/experiments/settings.ts';
import type { TaskName } from '../../src/tasks/task.ts';
import type { DataReport, RunReport } from '../../src/worker/protocol.ts';

/** Data of a task with so many tokens. */
export function dataReport(task: TaskName = 'letters', tokens = 26, name: string = task): DataReport {
  const vocabulary = Array.from({ length: tokens }, (_, a) => String.fromCodePoint(0x61 + a));
  const letters = task === 'letters';
  // What is written is as long as what is read.
  const asLong = letters || task === 'chunking';
  return {
    source: letters ? 'built-in' : task,
    task,
    name,
    fingerprint: name,
    vocabulary,
    sourceVocabulary: letters ? null : vocabulary,
    inputSize: letters ? 128 : 1,
    end: asLong ? null : 0,
    ownCost: asLong ? 'hamming' : 'edit',
    exampleCount: 100,
    cellCount: 500,
    longest: 9,
    typeCount: 10,
    writerCount: 0,
    splits: [{ id: 'by-writer', label: 'by writer', help: '', notes: [] }],
  };
}

export function runReport(
  runId: number,
  settings: Partial<Settings> = {},
  data: DataReport = dataReport(),
  testCount = 10,
): RunReport {
  return {
    runId,
    settings: { ...defaultSettings, ...settings },
    data,
    parameterCount: 1,
    trainCount: 100,
    testCount,
    estimate: { bytes: 1e7, seconds: 0.1 },
    threads: { count: 1, cores: 1, why: 'core' },
  };
}
