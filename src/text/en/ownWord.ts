/** A word of the reader's own: painted, written or typed, and read by every contestant. */
export const OWN_WORD = {
  noLetters: 'The data in use are no letters of 16 × 8 pixels, so none can be written here.',
  lead: 'The contestants have seen the letters of the data only. Write one of your own, spoil it, and see who still reads it; it is read again and again while they train.',
  ways: 'How to write',
  way: { write: 'Write', type: 'Type', paint: 'Paint pixels' },
  undo: 'Undo',
  add: 'Add a letter',
  removeLast: 'Remove the last',
  noise: 'noise',
  noiseShare: '{$percent} %',
  noiseSpoken: '{$percent} % of the pixels flipped',
  table: 'Your word and how it is read',
  word: 'your word',
  bars: 'Bars: the three likeliest letters at each place, given what the contestant wrote before it.',
  stays: 'What you write stays on this page; nothing is trained on it.',
  pixels: {
    editor: 'pixel editor',
    at: 'Letter {$letter}, row {$row}, column {$column}: { $is -> [ink] ink *[paper] paper }',
  },
  pen: {
    sheet:
      'A sheet to write on with mouse, finger or pen: { $letters -> [one] {$letters} letter *[other] {$letters} letters } so far',
    takeBack: 'Take back a stroke',
    empty: 'Empty sheet',
    room: 'Leave a little room between letters; dots and crossbars find theirs.',
  },
  typed: {
    word: 'word',
    hand: 'hand',
    anybody: 'anybody’s',
    writer: 'writer {$hand}',
    again: 'Write it again',
    leftOut: 'Left out: {$wrong}. The letters are {$letters}.',
  },
} as const;
