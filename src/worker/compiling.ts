/** Kernels are compiled before a run is built; where that fails, stock operations do the work, and the page is told. */
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { prepareRace } from '../training/prepareRace.ts';
import type { PostNews } from './dispatcher.ts';

/** @param useStock puts a backend with stock kernels in force */
export async function compileFor(
  settings: Settings,
  data: DataSet,
  post: PostNews,
  useStock: () => Promise<void>,
): Promise<void> {
  try {
    await prepareRace(settings, data, (fraction) => {
      post({ kind: 'progress', label: 'Compiling kernels', fraction });
    });
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    await useStock();
    const message = `The GPU could not compile our own kernels for these settings (${what}), so stock ones compute, slower.`;
    post({ kind: 'notice', code: 'internal', message });
  }
}
