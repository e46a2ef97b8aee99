/** Files that are no text, or text of another encoding: told by their first bytes, and refused by name. */
import { FILE_FAULTS } from '../text/en/fileFaults.ts';
import { fill, tell } from '../text/tell.ts';

const { utf16, html, xml, json, rtf, tar, zip, pdf, packed, picture, notUtf8 } = FILE_FAULTS.foreign;

interface Foreign {
  /** What follows the file's name, a message: `is a PDF; save …`. */
  readonly fault: string;
  /** What it is packed as. */
  readonly format?: string;
  /** Latin letters stand for their bytes. */
  readonly begins: readonly string[];
}

const FOREIGN: readonly Foreign[] = [
  { fault: utf16, begins: ['\xff\xfe', '\xfe\xff'] },
  { fault: zip, begins: ['PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0'] },
  { fault: rtf, begins: ['{\\rtf'] },
  { fault: pdf, begins: ['%PDF'] },
  { fault: packed, format: 'bzip2', begins: ['BZh'] },
  { fault: packed, format: 'xz', begins: ['\xfd7zXZ'] },
  { fault: packed, format: '7z', begins: ['7z\xbc\xaf'] },
  { fault: packed, format: 'zstd', begins: ['\x28\xb5\x2f\xfd'] },
  { fault: picture, begins: ['\x89PNG', '\xff\xd8\xff', 'GIF8'] },
];

/** Bytes that are looked at. */
const LOOKED_AT = 1024;

/** What begins with a bracket and could be text: by the first that fits. */
const WRITTEN = [
  { fault: html, begins: /^<(?:(?:!doctype html|html|head|body)\b|!--)/i },
  { fault: xml, begins: /^<\?xml\b/i },
  { fault: json, begins: /^(?:\{\s*"|\[\s*[{["])/ },
] as const;

/** A tar archive says so here. */
const TAR = { sign: 'ustar', place: 257 };

/** Text in UTF-16 without its mark: every second byte of letters is 0, and one of each end of a line. */
function isUtf16(bytes: Uint8Array): boolean {
  for (let i = 0; i + 1 < bytes.length; i += 2)
    if ((bytes[i] === 0 && bytes[i + 1] === 10) || (bytes[i] === 10 && bytes[i + 1] === 0)) return true;
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > 0.3 * bytes.length && Math.min(even, odd) < 0.05 * bytes.length;
}

/**
 * Why a file cannot be read, as it follows its name; null where nothing speaks against it.
 * @param first bytes at its beginning, unpacked
 */
export function foreignFault(first: Uint8Array): string | null {
  const bytes = first.subarray(0, LOOKED_AT);
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const found = FOREIGN.find(({ begins }) => begins.some((sign) => text.startsWith(sign)));
  if (found) return fill(found.fault, { format: found.format ?? '' });
  if (text.startsWith(TAR.sign, TAR.place)) return tell(tar);
  if (isUtf16(bytes)) return tell(utf16);
  const begun = text.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  const written = WRITTEN.find(({ begins }) => begins.test(begun));
  return written === undefined ? null : tell(written.fault);
}

/** Why text whose bytes are not UTF-8 cannot be read, a message. */
export const NOT_UTF8 = notUtf8;
