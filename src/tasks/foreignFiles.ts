/** Files that are no text, or text of another encoding: told by their first bytes, and refused by name. */

interface Foreign {
  /** What follows the file's name: `is a PDF`. */
  readonly is: string;
  readonly remedy: string;
  /** Latin letters stand for their bytes. */
  readonly begins: readonly string[];
}

const UTF_16 = {
  is: 'is text in UTF-16',
  remedy: 'save it as UTF-8, or let iconv -f UTF-16 -t UTF-8 turn it',
} as const;
const HTML = { is: 'is a web page (HTML)', remedy: 'save its text alone as a .txt in UTF-8' } as const;

const FOREIGN: readonly Foreign[] = [
  { ...UTF_16, begins: ['\xff\xfe', '\xfe\xff'] },
  {
    is: 'is a zip archive or an office document',
    remedy: 'unpack it and take the file inside, or save the document as a .txt in UTF-8',
    begins: ['PK\x03\x04', 'PK\x05\x06'],
  },
  { is: 'is a PDF', remedy: 'save its text as a .txt in UTF-8', begins: ['%PDF'] },
  { is: 'is packed as bzip2', remedy: 'unpack it, or pack it as .gz', begins: ['BZh'] },
  { is: 'is packed as xz', remedy: 'unpack it, or pack it as .gz', begins: ['\xfd7zXZ'] },
  { is: 'is packed as 7z', remedy: 'unpack it, or pack it as .gz', begins: ['7z\xbc\xaf'] },
  { is: 'is packed as zstd', remedy: 'unpack it, or pack it as .gz', begins: ['\x28\xb5\x2f\xfd'] },
  {
    is: 'is a picture',
    remedy: 'letters are read as letter.data',
    begins: ['\x89PNG', '\xff\xd8\xff', 'GIF8'],
  },
];

/** Bytes that are looked at. */
const LOOKED_AT = 1024;

/** Text in UTF-16 without its mark: every second byte of letters is 0. */
function isUtf16(bytes: Uint8Array): boolean {
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
  const told = ({ is, remedy }: Pick<Foreign, 'is' | 'remedy'>): string => `${is}; ${remedy}`;
  const found = FOREIGN.find(({ begins }) => begins.some((sign) => text.startsWith(sign)));
  if (found) return told(found);
  if (isUtf16(bytes)) return told(UTF_16);
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b/i.test(text) ? told(HTML) : null;
}

/** Why text whose bytes are not UTF-8 cannot be read. */
export const NOT_UTF8 =
  'is no text in UTF-8 but perhaps in Latin-1; save it as UTF-8, or let iconv -f LATIN1 -t UTF-8 turn it';
