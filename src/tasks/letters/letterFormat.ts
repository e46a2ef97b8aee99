/** Handwritten letters as a file of the Kassel format has them, as the list of formats has it. */
import { FILE_FORMATS } from '../../text/en/fileFormats.ts';
import { tell } from '../../text/tell.ts';
import { shareOf, type FileFormat } from '../fileFormat.ts';
import { LETTER_PIXELS } from './letterWords.ts';

/** A letter has some columns and then its pixels, each in a column of its own. */
const isLetter = (line: string): boolean => line.split('\t', LETTER_PIXELS + 1).length > LETTER_PIXELS;

export const letterFormat: FileFormat = {
  id: 'letters',
  task: 'letters',
  title: () => tell(FILE_FORMATS.letters),
  columns: null,
  alone: true,
  // What is named so and looks like nothing else is a damaged file of letters.
  score: ({ name, lines }) => Math.max(shareOf(lines, isLetter), name.endsWith('.data') ? 0.3 : 0),
  read: null,
};
