/** German: what data are called that come with the playground. */
import type * as EN from '../en/builtInNames.ts';
import type { Translated } from '../translated.ts';

export const BUILT_IN_NAMES = {
  fewerWords: 'die mitgelieferten 432 Wörter',
  letters: 'die mitgelieferten Buchstaben',
  spelling: 'der mitgelieferte Text',
  chunking: 'die mitgelieferten Sätze',
  translation: 'die mitgelieferten Satzpaare',
  toy: 'die mitgelieferten Ziffernreihen',
} satisfies Translated<typeof EN.BUILT_IN_NAMES>;
