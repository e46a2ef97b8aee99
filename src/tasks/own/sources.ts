/** Tasks of the user's own come from plugins; no file holds them, and none is built in. */
import type { TaskSources } from '../taskSources.ts';

export const ownSources = { formats: [], builtIn: {} } satisfies TaskSources<never>;
