/** One line of the Kassel format: a fast reader, and a slow one that says what is wrong. */
import { PlaygroundError } from '../../base/errors.ts';
import { LETTER_DATA } from '../../text/en/letterData.ts';
import { tell } from '../../text/tell.ts';
import { LETTER_COLUMNS, LETTER_PIXELS } from './letterWords.ts';

const { at: AT, beyond, fields: FAULTS } = LETTER_DATA;

/** Fields before the pixels. */
const HEAD = ['id', 'letter', 'next_id', 'word_id', 'position', 'fold'] as const;

/** Fields of a line: six and 128 pixels. A tab may follow the last. */
const COLUMNS = HEAD.length + LETTER_PIXELS;

const TAB = 9;
const MINUS = 45;
const ZERO = 48;
const LETTER_A = 97;

/** The head of one line; `letter` is 0 … 25, `nextId` −1 ends a word. */
export interface KasselLine {
  id: number;
  letter: number;
  nextId: number;
  wordId: number;
  position: number;
  fold: number;
}

/** The official name of a column (from 1): id, letter, …, p_0_0 … p_15_7. */
export function columnName(column: number): string {
  const pixel = column - 1 - HEAD.length;
  if (pixel < 0) return HEAD[column - 1] ?? 'no column';
  if (pixel >= LETTER_PIXELS) return tell(beyond);
  return `p_${Math.floor(pixel / LETTER_COLUMNS)}_${pixel % LETTER_COLUMNS}`;
}

/** A bad-data error at a place in the file; line and column count from 1. */
export function badAt(line: number, column: number, fault: string): PlaygroundError {
  const place = { line: String(line), column, name: columnName(column) };
  return new PlaygroundError('bad-data', tell(AT, { ...place, fault }));
}

/** A field as shown in an error: quoted, control characters escaped, cut to 20 characters. */
export function quote(field: string): string {
  const shown = field.length > 20 ? `${field.slice(0, 20)}…` : field;
  // JSON escapes C0 controls; the rest of what a terminal or a page cannot show becomes a middle dot.
  return JSON.stringify(shown).replace(/[\u007f-\u009f\ufffd]/g, '·');
}

/**
 * Reads a well-formed line into `head` and its pixels into `pixels` from `offset` [128].
 * @returns false when anything is unusual; `explainLine` then says what.
 */
export function readLine(line: string, head: KasselLine, pixels: Uint8Array, offset: number): boolean {
  let place = 0;
  const whole = (): number => {
    const negative = line.charCodeAt(place) === MINUS;
    if (negative) place++;
    const first = place;
    let value = 0;
    for (; place - first < 10; place++) {
      const digit = line.charCodeAt(place) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    const ends = place > first && line.charCodeAt(place) === TAB;
    place++;
    return ends ? (negative ? -value : value) : NaN;
  };
  head.id = whole();
  head.letter = line.charCodeAt(place) - LETTER_A;
  if (line.charCodeAt(place + 1) !== TAB) return false;
  place += 2;
  head.nextId = whole();
  head.wordId = whole();
  head.position = whole();
  head.fold = whole();
  // NaN fails every comparison, so a bad number is caught here too.
  if (!(head.id >= 0 && head.letter >= 0 && head.letter < 26 && head.nextId >= -1)) return false;
  if (!(head.wordId >= 0 && head.position >= 1 && head.fold >= 0 && head.fold <= 9)) return false;
  for (let pixel = 0; pixel < LETTER_PIXELS; pixel++, place += 2) {
    const ink = line.charCodeAt(place) - ZERO;
    if (ink !== 0 && ink !== 1) return false;
    if (line.charCodeAt(place + 1) !== TAB && (pixel + 1 < LETTER_PIXELS || line.length !== place + 1))
      return false;
    pixels[offset + pixel] = ink;
  }
  return line.length <= place;
}

/** What must hold of the text of a column, and what is said where it does not. */
function rule(column: number): {
  readonly fault: Exclude<keyof typeof FAULTS, 'tooMany' | 'missing'>;
  readonly holds: (field: string) => boolean;
} {
  const whole = (field: string): boolean => /^-?\d{1,10}$/.test(field);
  const from = (least: number): ((field: string) => boolean) => {
    return (field) => whole(field) && Number(field) >= least;
  };
  if (column > HEAD.length) return { fault: 'noPixel', holds: (field) => field === '0' || field === '1' };
  if (column === 2) return { fault: 'noLetter', holds: (field) => /^[a-z]$/.test(field) };
  if (column === 3) return { fault: 'noNextId', holds: from(-1) };
  if (column === 5) return { fault: 'notFrom1', holds: from(1) };
  if (column === 6) {
    return { fault: 'notTo9', holds: (field) => from(0)(field) && Number(field) <= 9 };
  }
  return { fault: 'notFrom0', holds: from(0) };
}

/**
 * Says what is wrong with a line that `readLine` refused: the first bad column, or the first missing or spare one.
 * A message ends with `hint`.
 */
export function explainLine(line: string, number: number, hint: string): PlaygroundError {
  const bad = (column: number, fault: string): PlaygroundError => badAt(number, column, `${fault}${hint}`);
  const fields = line.split('\t');
  if (fields.length > COLUMNS && fields.at(-1) === '') fields.pop();
  for (let column = 1; column <= Math.min(fields.length, COLUMNS); column++) {
    const field = fields[column - 1] ?? '';
    const { fault, holds } = rule(column);
    if (holds(field)) continue;
    if (field === '' && column === fields.length) break;
    return bad(column, tell(FAULTS[fault], { field: quote(field) }));
  }
  if (fields.length > COLUMNS) {
    return bad(COLUMNS + 1, tell(FAULTS.tooMany, { columns: String(fields.length), allowed: COLUMNS }));
  }
  const present = fields.at(-1) === '' ? fields.length - 1 : fields.length;
  return bad(present + 1, tell(FAULTS.missing, { columns: present, allowed: COLUMNS }));
}
