/** A word that the reader typed, in letters of the loaded data. */
import { PlaygroundError } from '../base/errors.ts';
import { randomFromSeed } from '../base/random.ts';
import { composeWord, type Composed } from '../tasks/letters/compose.ts';
import type { Loaded } from './describeData.ts';
import type { Requests } from './protocol.ts';
import { DATA_FILES } from '../text/en/dataFiles.ts';
import { tell } from '../text/tell.ts';

/** @throws PlaygroundError `not-ready` without data, `bad-setting` for a letter that they do not have */
export function compose(
  loaded: Loaded | null,
  { word, writer, variation }: Requests['compose']['params'],
): Composed {
  if (loaded === null) throw new PlaygroundError('not-ready', tell(DATA_FILES.notLoaded));
  return composeWord(loaded.data, Array.from(word), writer, randomFromSeed(variation).fork('compose'));
}
