/** What a typed text becomes, for each task that reads tokens. Apart from `Task`, which the page's entry holds. */
import { typedSentence } from './chunking/typed.ts';
import { typedTokens } from './own/typed.ts';
import { typedText } from './spelling/typed.ts';
import type { TaskName } from './task.ts';
import { typedRow } from './toy/typed.ts';
import { typedSource } from './translation/typed.ts';
import type { Typed } from './typed.ts';

export const TYPED = {
  spelling: typedText,
  chunking: typedSentence,
  translation: typedSource,
  toy: typedRow,
  own: typedTokens,
  /** Pixels are drawn, not typed. */
  letters: () => ({ inputs: new Uint8Array(), unknown: [] }),
} as const satisfies Readonly<Record<TaskName, Typed>>;
