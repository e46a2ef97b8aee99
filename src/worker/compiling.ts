/** Kernels are compiled before a run is built; where that fails, stock operations do the work, and the page is told. */
import type { Settings } from '../experiments/settings.ts';
import type { DataSet } from '../tasks/task.ts';
import { prepareRace } from '../training/prepareRace.ts';
import type { PostNews } from './dispatcher.ts';
import { BACKEND } from '../text/en/backend.ts';
import { tell } from '../text/tell.ts';

/** @param useStock puts a backend with stock kernels in force */
export async function compileFor(
  settings: Settings,
  data: DataSet,
  post: PostNews,
  useStock: () => Promise<void>,
): Promise<void> {
  try {
    await prepareRace(settings, data, (fraction) => {
      post({ kind: 'progress', label: tell(BACKEND.compiling), fraction });
    });
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    await useStock();
    const message = tell(BACKEND.notCompiled, { what });
    post({ kind: 'notice', code: 'internal', message });
  }
}
