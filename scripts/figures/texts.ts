/** Every text with figures, as the checked-in files of runs have it. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { decodeResults, type Result } from '../../src/experiments/results.ts';
import { chunkingTable, spellingTable, translationTable } from './beyondTables.ts';
import { lectureTable, type LectureTimes } from './lectureTable.ts';
import { duelTable, type DuelFigures } from './duelTable.ts';
import { fiveSeeds, fiveSeedsTable } from './fiveSeeds.ts';
import { withTable } from './markedTable.ts';
import { paperTable } from './paperTable.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');
const resultsOf = (file: string): readonly Result[] => decodeResults(read(file)).runs;

/** `docs/default-duel.json`. */
export function duelFigures(): DuelFigures {
  // Written by `npm run figures`, in this release or an earlier one.
  return JSON.parse(read('docs/default-duel.json')) as DuelFigures;
}

interface FiguredText {
  /** From the project's folder. */
  readonly file: string;
  /** As it stands. */
  readonly now: string;
  /** With the figures of the files. */
  readonly anew: string;
}

/** The README and documents. */
export async function figuredTexts(): Promise<readonly FiguredText[]> {
  const results = resultsOf('public/results.json');
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'README.md': {
      'default duel': duelTable(duelFigures()),
      'five seeds': fiveSeedsTable(fiveSeeds()),
      'paper letters': paperTable(results),
    },
    // Written by `npm run lecture`.
    'docs/lecture.md': { times: lectureTable(JSON.parse(read('docs/lecture.json')) as LectureTimes) },
    'docs/beyond-letters.md': {
      spelling: spellingTable(results),
      chunking: chunkingTable(resultsOf('docs/chunking.results.json')),
      translation: translationTable(resultsOf('docs/translation.results.json')),
    },
  };
  return Promise.all(
    Object.entries(tables).map(async ([file, own]) => {
      const now = read(file);
      const text = Object.entries(own).reduce((all, [name, table]) => withTable(all, name, table), now);
      const filepath = new URL(file, ROOT).pathname;
      return { file, now, anew: await format(text, { ...(await resolveConfig(filepath)), filepath }) };
    }),
  );
}
