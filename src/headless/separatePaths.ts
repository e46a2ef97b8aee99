/** Where files of their own lie that test or are held out: named by options, or as a run has kept them. */
import path from 'node:path';
import { PlaygroundError } from '../base/errors.ts';
import type { RunFile } from '../experiments/runFile.ts';
import { givesTask } from '../experiments/runOrigin.ts';
import type { Settings } from '../experiments/settings.ts';
import type { SeparatePaths } from '../training/checkpointTexts.ts';
import { pathsOf } from './loadData.ts';

/** Whole, so that a run goes on from any folder; two files may stand in the place of one. */
export const wholePath = (file: string): string =>
  pathsOf(file)
    .map((each) => path.resolve(each))
    .join();

/** What is named, else what a run has kept; whole. */
export function separatePaths(
  named: { readonly [Part in keyof SeparatePaths]?: string | undefined },
  kept: SeparatePaths = {},
): SeparatePaths {
  const testData = named.testData ?? kept.testData;
  const heldOutData = named.heldOutData ?? kept.heldOutData;
  return {
    ...(testData !== undefined && { testData: wholePath(testData) }),
    ...(heldOutData !== undefined && { heldOutData: wholePath(heldOutData) }),
  };
}

/**
 * @param dataFile that takes the place of the run's own, if any
 * @throws PlaygroundError `bad-setting` where settings want such files and nothing says where they lie
 */
export function requireSeparate(
  { data, split }: Pick<Settings, 'data' | 'split'>,
  paths: SeparatePaths,
  run: RunFile | null,
  dataFile: string | null = null,
): void {
  if (data !== 'own' || split !== 'separate' || Object.keys(paths).length > 0) return;
  // Nothing of a task of a plugin stands in a file: other data have splits of their own.
  if (givesTask(run?.plugin)) return;
  const of = run === null ? '' : ` (${run.data.name})`;
  const instead = dataFile === null ? '' : `to test on ${dataFile} give --test-data ${dataFile} alone, or `;
  throw new PlaygroundError(
    'bad-setting',
    `The run’s test set, or what it held out, stands in a file of its own${of}: ${instead}name it with --test-data or --held-out-data, or another --split.`,
  );
}
