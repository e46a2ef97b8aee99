/** Files that are no text in UTF-8 are known by their first bytes, and their faults have their names before them. */
import { describe, expect, it } from 'vitest';
import { PlaygroundError } from '../../../src/base/errors.ts';
import { fileFault } from '../../../src/tasks/fileFault.ts';
import { foreignFault } from '../../../src/tasks/foreignFiles.ts';
import { FILE_FAULTS } from '../../../src/text/en/fileFaults.ts';

const bytes = (latin: string): Uint8Array => Uint8Array.from(Buffer.from(latin, 'latin1'));
const faultOf = (latin: string): string | null => foreignFault(bytes(latin));

describe('a file', () => {
  const unpack = 'unpack it, or pack it as .gz';
  const utf16 = 'is text in UTF-16; save it as UTF-8, or let iconv -f UTF-16 -t UTF-8 turn it';
  const zip =
    'is a zip archive or an office document; unpack it and take the file inside, or save the document as a .txt in UTF-8';
  const picture = 'is a picture; letters are read as letter.data';
  it.each([
    ['\xff\xfea\0', utf16],
    ['\xfe\xff\0a', utf16],
    ['PK\x03\x04', zip],
    ['PK\x05\x06 and more', zip],
    ['\xd0\xcf\x11\xe0', zip],
    ['{\\rtf1', 'is rich text (RTF); save it as a .txt in UTF-8'],
    ['%PDF-1.7', 'is a PDF; save its text as a .txt in UTF-8'],
    ['BZh91AY', `is packed as bzip2; ${unpack}`],
    ['\xfd7zXZ\0', `is packed as xz; ${unpack}`],
    ['7z\xbc\xaf\x27\x1c', `is packed as 7z; ${unpack}`],
    ['\x28\xb5\x2f\xfd', `is packed as zstd; ${unpack}`],
    ['\x89PNG\r\n', picture],
    ['\xff\xd8\xff\xe0', picture],
    ['GIF89a', picture],
  ])('that begins with %j is refused', (first, fault) => {
    expect(faultOf(first)).toBe(fault);
    expect(faultOf(`x${first.replaceAll('\0', '')}`)).toBeNull();
  });

  const page = 'is a web page (HTML); save its text alone as a .txt in UTF-8';
  it.each([
    '<html>',
    '<HTML lang="en">',
    '<!DOCTYPE html>',
    ' \n\t<html',
    '\xef\xbb\xbf <html>',
    '<!doctype html ',
    '<head><title>A page</title>',
    '<body class="a">',
    '<!-- saved from a page -->\n<html>',
  ])('that begins with %j is a page', (first) => {
    expect(faultOf(first)).toBe(page);
  });
  it.each([
    ['<?xml version="1.0"?>', 'is XML; save its text alone as a .txt in UTF-8'],
    ['{"wrong": "teh"}', 'is JSON; save what it holds as lines of a .txt or .tsv in UTF-8'],
    ['\n[ {"a": 1}]', 'is JSON; save what it holds as lines of a .txt or .tsv in UTF-8'],
    ['["a", "b"]', 'is JSON; save what it holds as lines of a .txt or .tsv in UTF-8'],
    [`${'name'.padEnd(257, '\0')}ustar`, 'is a tar archive; unpack it and take the file inside'],
  ])('that begins with %j is refused by name', (first, fault) => {
    expect(faultOf(first)).toBe(fault);
  });
  it.each([
    '[Illustration]',
    '{a text}',
    '[1] The first',
    '<?xmlish',
    '<headless>',
    '<htmls>',
    'see <html>',
    '<!doctype xml>',
    '< html>',
    '<doctype html>',
    '\xef\xbb<html>',
    '',
    'a text',
    'pk',
  ])('that begins with %j is none', (first) => {
    expect(faultOf(first)).toBeNull();
  });
});

describe('text in UTF-16 without its mark', () => {
  const utf16 = expect.stringContaining('is text in UTF-16') as unknown;
  /** So many of 100 bytes are 0, at even and odd places. */
  const zeros = (even: number, odd: number) =>
    foreignFault(
      Uint8Array.from({ length: 100 }, (_, i) => ((i % 2 === 0 ? i < 2 * even : i < 2 * odd) ? 0 : 97)),
    );

  it('has three of ten bytes 0, on one side, and hardly any on the other', () => {
    expect([zeros(31, 0), zeros(0, 31), zeros(50, 4), zeros(4, 31)]).toEqual([utf16, utf16, utf16, utf16]);
    expect([zeros(30, 0), zeros(0, 30), zeros(50, 5), zeros(5, 50), zeros(0, 0)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('has no letters of one byte where it is Chinese, but ends of lines', () => {
    const lines = '在家\t也好\n在外\t也好\n'.repeat(40);
    const little = Uint8Array.from(Buffer.from(lines, 'utf16le'));
    expect(foreignFault(little)).toEqual(utf16);
    expect(foreignFault(Uint8Array.from(Buffer.from(little).swap16()))).toEqual(utf16);
    expect(foreignFault(Uint8Array.from(Buffer.from(lines)))).toBeNull();
  });

  it('is looked for in the first 1,024 bytes', () => {
    const later = new Uint8Array(4_000).map((_, i) => (i < 1_024 ? 97 : i % 2));
    expect(foreignFault(later)).toBeNull();
    expect(foreignFault(later.subarray(1_000))).toEqual(utf16);
  });
});

describe('a fault of a file', () => {
  const named = (message: string, ...names: [string, ...string[]]) =>
    (fileFault(new PlaygroundError('bad-data', message), ...names) as Error).message;

  it('has its name before it, and a colon unless the sentence goes on', () => {
    expect(named('line 3 is short', 'a.tsv')).toBe('a.tsv: line 3 is short');
    for (const fault of Object.values(FILE_FAULTS.ofWhole))
      expect(named(fault, 'a.tsv', 'b.tsv')).toBe(`a.tsv ${fault}`);
    for (const other of ['isolated', 'line 1 is short', 'it has tabs', 'hash'])
      expect(named(other, 'a')).toBe(`a: ${other}`);
  });

  it('is a fault of data, and keeps what it was', () => {
    const error = new PlaygroundError('bad-data', 'line 3');
    const fault = fileFault(error, 'a.tsv');
    expect(fault).toBeInstanceOf(PlaygroundError);
    expect(fault).toMatchObject({ code: 'bad-data', cause: error });
  });

  it('stays as it is where one of the names begins it, or where it is about no data', () => {
    const begun = new PlaygroundError('bad-data', 'b.tsv: line 3');
    expect(fileFault(begun, 'a.tsv', 'b.tsv')).toBe(begun);
    expect(named('line 3 of b.tsv', 'a.tsv', 'b.tsv')).toBe('a.tsv: line 3 of b.tsv');
    for (const other of [new PlaygroundError('bad-setting', 'x'), new Error('x'), 'x', null])
      expect(fileFault(other, 'a.tsv')).toBe(other);
  });
});
