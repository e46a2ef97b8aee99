/** Where the data of all tasks come from: the worker and the command line read them, the page does not hold this. */
import { chunkingSources } from './chunking/sources.ts';
import type { FileFormat } from './fileFormat.ts';
import { letterSources } from './letters/sources.ts';
import { ownSources } from './own/sources.ts';
import { spellingSources } from './spelling/sources.ts';
import type { TaskName } from './task.ts';
import type { BuiltInData } from './tasks.ts';
import type { Abilities, DataContent, MakeBuiltIn, TaskSources } from './taskSources.ts';
import { toySources } from './toy/sources.ts';
import { translationSources } from './translation/sources.ts';

/** In the order in which formats are asked whether a file is theirs: a text is what nothing else knows. */
const SOURCES = {
  letters: letterSources,
  chunking: chunkingSources,
  translation: translationSources,
  toy: toySources,
  own: ownSources,
  spelling: spellingSources,
} satisfies Record<TaskName, TaskSources<never>>;

export const FORMATS: readonly FileFormat[] = Object.values(SOURCES).flatMap(({ formats }) => formats);

/** How what comes with the playground is made. */
export const MAKE_BUILT_IN = Object.fromEntries(
  Object.values(SOURCES).flatMap(({ builtIn }) => Object.entries<MakeBuiltIn>(builtIn)),
) as Readonly<Record<BuiltInData, MakeBuiltIn>>;

const ANY: Readonly<Record<TaskName, TaskSources<never>>> = SOURCES;

/** What data can do that stand so in memory. */
export const abilitiesOf = (data: DataContent): Abilities => ANY[data.task].abilities?.(data) ?? {};
