/** Why a file cannot be read, whatever it is of: in words that follow its name, unless they stand after a colon. */
export const FILE_FAULTS = {
  follows: '{$name} {$fault}',
  named: '{$name}: {$fault}',
  foreign: {
    utf16: 'is text in UTF-16; save it as UTF-8, or let iconv -f UTF-16 -t UTF-8 turn it',
    html: 'is a web page (HTML); save its text alone as a .txt in UTF-8',
    xml: 'is XML; save its text alone as a .txt in UTF-8',
    json: 'is JSON; save what it holds as lines of a .txt or .tsv in UTF-8',
    rtf: 'is rich text (RTF); save it as a .txt in UTF-8',
    tar: 'is a tar archive; unpack it and take the file inside',
    zip: 'is a zip archive or an office document; unpack it and take the file inside, or save the document as a .txt in UTF-8',
    pdf: 'is a PDF; save its text as a .txt in UTF-8',
    packed: 'is packed as {$format}; unpack it, or pack it as .gz',
    picture: 'is a picture; letters are read as letter.data',
    notUtf8:
      'is no text in UTF-8 but perhaps in Latin-1; save it as UTF-8, or let iconv -f LATIN1 -t UTF-8 turn it',
  },
  /** What follows the name though a parser says it, which knows no name. */
  ofWhole: {
    noTabs:
      'has no tabs between its columns; save the table with tabs (.tsv), or, if it is any text to spell, say so (Read as: any text, --format text)',
    unlikeAll:
      'holds neither letters (letter.data), nor pairs with a tab between, nor tagged words, nor misspellings; say what it is (Read as, --format)',
    text: 'is a text, whose every tenth window tests: only pairs, tagged sentences and misspellings can have a file of their own for that',
  },
  choice: {
    noFormat:
      'The format is "{$text}", but must be one of {$ids}, perhaps with two columns behind it: pairs:2,4.',
    noColumns: 'The format {$id} has no columns to choose.',
    badColumns:
      'The columns of {$id} are {$read} and {$written}, but must be two different ones, counted from 1.',
  },
} as const;
