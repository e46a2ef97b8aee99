/** Runs of files into the library: of one that it has written, of run files, and of folders of them. */
import { PlaygroundError } from '../../base/errors.ts';
import type { Sliced } from '../../base/sliced.ts';
import { LIBRARY } from '../../text/en/library.ts';
import { TEXT_LIMITS } from '../../experiments/library/libraryNote.ts';
import {
  libraryItems,
  nameOfItem,
  readingItem,
  sound,
  type FiledRun,
} from '../../experiments/library/libraryFile.ts';
import { freeLook } from '../../experiments/library/runLook.ts';
import { runPrint } from '../../experiments/library/runPrint.ts';
import { readingRunFile, type RunFile } from '../../experiments/runFile.ts';
import { sayOfAny } from '../../tasks/say.ts';
import { inSlices } from '../inSlices.ts';
import { keepRunFile } from './library.ts';
import { libraryStore } from './libraryStore.ts';

/** What came of some files. */
export interface Imported {
  /** Ids of the runs that came in. */
  readonly ids: readonly string[];
  /** How many were there already. */
  readonly known: number;
  /** A sentence for each run or file that did not come in. */
  readonly faults: readonly string[];
}

const faultOf = (error: unknown): string => {
  if (error instanceof PlaygroundError) return error.message;
  return sayOfAny(LIBRARY.unreadable, { message: error instanceof Error ? error.message : String(error) });
};

/** A run file of its own is called as its file is. */
function filed(name: string, run: RunFile): Required<FiledRun> {
  const { notes } = libraryStore.getState();
  const label = {
    ...{ id: `file ${runPrint(run)}`, isRenamed: false, note: '', isBaseline: false, keptAt: Date.now() },
    name: name.replace(/\.json$/, '').slice(-TEXT_LIMITS.name),
    look: freeLook(notes.map(({ look }) => look)),
  };
  return { label, run };
}

/** A run that is to be read, and how a sentence about it names it. */
interface Item {
  readonly reading: () => Sliced<Required<FiledRun>>;
  readonly wrong: (fault: string) => string;
}

async function itemsOf(file: File): Promise<readonly Item[]> {
  if (file.name.endsWith('.safetensors'))
    throw new PlaygroundError('bad-run-file', sayOfAny(LIBRARY.checkpoint));
  const text = await file.text();
  const items = libraryItems(text);
  if (items === null)
    return [
      {
        reading: function* () {
          return filed(file.name, sound(yield* readingRunFile(text)));
        },
        wrong: (fault) => sayOfAny(LIBRARY.wrong, { file: file.name, fault }),
      },
    ];
  return items.map((item, i) => ({
    reading: () => readingItem(item),
    wrong: (fault) => {
      const name = nameOfItem(item);
      return name === null
        ? sayOfAny(LIBRARY.wrongPlace, { file: file.name, place: i + 1, fault })
        : sayOfAny(LIBRARY.wrongRun, { file: file.name, name, fault });
    },
  }));
}

/** Takes in what can be; of every run and file that cannot a sentence says why. */
export async function importRuns(files: readonly File[]): Promise<Imported> {
  const ids: string[] = [];
  const faults: string[] = [];
  let known = 0;
  for (const file of files) {
    let items: readonly Item[] = [];
    try {
      items = await itemsOf(file);
    } catch (error) {
      faults.push(sayOfAny(LIBRARY.wrong, { file: file.name, fault: faultOf(error) }));
    }
    for (const { reading, wrong } of items) {
      try {
        const { label, run } = await inSlices(reading());
        const { id, keptAt } = label;
        const outcome = await keepRunFile({ id, keptAt, label, run }, true);
        if (outcome === 'kept') ids.push(id);
        else if (outcome === 'known') known++;
        else faults.push(wrong(sayOfAny(LIBRARY.full)));
      } catch (error) {
        faults.push(wrong(faultOf(error)));
      }
    }
  }
  return { ids, known, faults };
}
