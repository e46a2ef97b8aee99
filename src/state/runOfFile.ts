/** A run to and from its file, however long it is: the page stays free meanwhile. */
import { readingRunFile, writingRunFile, type RunFile } from '../experiments/runFile.ts';
import { inSlices } from './inSlices.ts';
import { saveAs } from './saveAs.ts';

/** Hands the browser a run as a file to keep. @param name of the file, without what says its kind */
export async function saveRunAsFile(name: string, run: RunFile): Promise<void> {
  const text = await inSlices(writingRunFile(run));
  saveAs(`searnn-run-${name}.json`, new Blob([...text], { type: 'application/json' }));
}

/** @throws PlaygroundError `bad-run-file` */
export const runOfFile = async (file: File): Promise<RunFile> => inSlices(readingRunFile(await file.text()));
