/** An incremental parser of the official `letter.data` format: all of a file is right, or nothing is kept. */
import { assert } from '../../base/assert.ts';
import { PlaygroundError } from '../../base/errors.ts';
import { LETTER_DATA } from '../../text/en/letterData.ts';
import { tell } from '../../text/tell.ts';
import { badAt, explainLine, quote, readLine, type KasselLine } from './kasselLine.ts';
import { LETTER_PIXELS, type LetterWord } from './letterWords.ts';

/** Longest word that is taken; the official file's longest has 14 letters. */
export const LONGEST_WORD = 64;

/** Longest line that can be one: 6 numbers and 128 pixels with room to spare. */
const LONGEST_LINE = 2000;

const FAULTS = LETTER_DATA.words;

/** The words of a whole file; `group` is the fold. */
export interface ParsedLetters {
  readonly words: readonly LetterWord[];
  readonly letters: number;
  /** The folds that occur, ascending. */
  readonly folds: readonly number[];
}

export interface KasselParser {
  /** Reads the next piece of text; pieces may end anywhere. @throws PlaygroundError `bad-data` naming line and column. */
  push(text: string): void;
  /** Ends the file. @throws PlaygroundError `bad-data` when it is empty or its last word is cut off. */
  finish(): ParsedLetters;
}

/**
 * Checks, beside each field: a word's letters stand on consecutive lines, each named by the `next_id` before it, with
 * one `word_id`, one fold and ascending positions; no `id` and no `word_id` occurs twice.
 * @see https://ai.stanford.edu/~btaskar/ocr/ (the format)
 */
export function createKasselParser(): KasselParser {
  const words: LetterWord[] = [];
  const folds = new Set<number>();
  const linesOfIds = new Map<number, number>();
  const linesOfWords = new Map<number, number>();
  const pixels = new Uint8Array(LONGEST_WORD * LETTER_PIXELS);
  const targets = new Uint8Array(LONGEST_WORD);
  let length = 0;
  let head: KasselLine = { id: 0, letter: 0, nextId: -1, wordId: 0, position: 0, fold: 0 };
  let before: KasselLine = { ...head };
  let line = 0;
  let letters = 0;
  // Empty lines may only end a file: the number of the first since the last letter.
  let emptyLine = 0;
  let rest = '';
  let state: 'reading' | 'failed' | 'finished' = 'reading';

  /** Checks that `head` continues the open word, or begins one. */
  function checkChain(): void {
    const sameId = linesOfIds.get(head.id);
    if (sameId !== undefined)
      throw badAt(line, 1, tell(FAULTS.sameId, { id: String(head.id), line: String(sameId) }));
    if (length === 0) {
      if (head.position !== 1)
        throw badAt(line, 5, tell(FAULTS.notFirst, { position: String(head.position) }));
      const sameWord = linesOfWords.get(head.wordId);
      if (sameWord !== undefined)
        throw badAt(line, 4, tell(FAULTS.sameWord, { id: String(head.wordId), line: String(sameWord) }));
      return;
    }
    const expect = (column: number, found: number, wanted: number): void => {
      if (found === wanted) return;
      const places = { found: String(found), line: String(line - 1), wanted: String(wanted) };
      throw badAt(line, column, tell(FAULTS.notNext, places));
    };
    expect(1, head.id, before.nextId);
    expect(4, head.wordId, before.wordId);
    expect(5, head.position, before.position + 1);
    expect(6, head.fold, before.fold);
  }

  function takeLine(text: string): void {
    line++;
    if (text === '') {
      emptyLine ||= line;
      return;
    }
    if (emptyLine > 0) throw badAt(emptyLine, 1, tell(FAULTS.emptyLine));
    if (length === LONGEST_WORD) throw badAt(line, 5, tell(FAULTS.tooLong, { most: LONGEST_WORD }));
    if (!readLine(text, head, pixels, length * LETTER_PIXELS))
      throw explainLine(text, line, line === 1 ? tell(LETTER_DATA.hint) : '');
    checkChain();
    linesOfIds.set(head.id, line);
    if (length === 0) linesOfWords.set(head.wordId, line);
    targets[length++] = head.letter;
    letters++;
    if (head.nextId === -1) {
      folds.add(head.fold);
      words.push({
        targets: targets.slice(0, length),
        inputs: pixels.slice(0, length * LETTER_PIXELS),
        group: head.fold,
      });
      length = 0;
    }
    [before, head] = [head, before];
  }

  function takeLines(text: string): void {
    let from = line === 0 && rest === '' && text.startsWith('\ufeff') ? 1 : 0;
    for (let end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
      const piece = rest + text.slice(from, end);
      rest = '';
      from = end + 1;
      takeLine(piece.endsWith('\r') ? piece.slice(0, -1) : piece);
    }
    rest += text.slice(from);
    if (rest.length > LONGEST_LINE) takeLine(rest);
  }

  function end(): ParsedLetters {
    if (rest.endsWith('\r')) rest = rest.slice(0, -1);
    if (rest !== '') takeLine(rest);
    if (letters === 0) throw new PlaygroundError('bad-data', tell(LETTER_DATA.empty));
    if (length > 0) throw badAt(letters, 3, tell(FAULTS.cutOff, { id: quote(String(before.nextId)) }));
    return { words, letters, folds: [...folds].sort((a, b) => a - b) };
  }

  function guarded<T>(work: () => T): T {
    assert(state === 'reading', `the parser has ${state}`);
    state = 'failed';
    const result = work();
    state = 'reading';
    return result;
  }
  return {
    push: (text) => {
      guarded(() => {
        takeLines(text);
      });
    },
    finish: () => {
      const parsed = guarded(end);
      state = 'finished';
      return parsed;
    },
  };
}
