/** Cells of a table whose notes are HTML, as Anki writes them: their text without tags, entities being what they stand for. */

/** Whether a line says that what follows is HTML. */
export const saysHtml = (line: string): boolean => /^#html:\s*true\s*$/i.test(line);

/** A tag goes no further than to where another begins, and has a whole name, so that one that is never closed is looked at once. */
const TAG = /<\/?([a-z][a-z\d]*)(?![a-z\d])[^<>]*>/gi;
/** Tags that may stand within a word: any other begins a new line or a new place. */
const INLINE = new Set(
  'a,abbr,b,bdi,bdo,big,code,em,font,i,ins,kbd,mark,s,small,span,strong,sub,sup,tt,u,wbr'.split(','),
);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
/** The letters of Latin-1 and two signs among them, in their order from À. */
const FROM_A_GRAVE =
  'Agrave,Aacute,Acirc,Atilde,Auml,Aring,AElig,Ccedil,Egrave,Eacute,Ecirc,Euml,Igrave,Iacute,Icirc,Iuml,' +
  'ETH,Ntilde,Ograve,Oacute,Ocirc,Otilde,Ouml,times,Oslash,Ugrave,Uacute,Ucirc,Uuml,Yacute,THORN,szlig,' +
  'agrave,aacute,acirc,atilde,auml,aring,aelig,ccedil,egrave,eacute,ecirc,euml,igrave,iacute,icirc,iuml,' +
  'eth,ntilde,ograve,oacute,ocirc,otilde,ouml,divide,oslash,ugrave,uacute,ucirc,uuml,yacute,thorn,yuml';
const OTHERS =
  'amp=&,lt=<,gt=>,quot=",apos=\',iexcl=¡,iquest=¿,laquo=«,raquo=»,OElig=Œ,oelig=œ,lsquo=‘,rsquo=’,ldquo=“,rdquo=”,' +
  'ndash=–,mdash=—,hellip=…';
const NAMED: ReadonlyMap<string, string> = new Map([
  ...FROM_A_GRAVE.split(',').map((name, i) => [name, String.fromCodePoint(0xc0 + i)] as const),
  ...OTHERS.split(',').map((each) => [each.slice(0, -2), each.slice(-1)] as const),
  ['nbsp', ' '],
]);

/** A character by its number; as it is written where none has that number. */
function characterOf(code: number, written: string): string {
  const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : written;
}

/** What has quotes in it stands between further ones, where each is doubled. */
function withoutQuotes(cell: string): string {
  const inner = /^".*"$/s.exec(cell)?.[0].slice(1, -1);
  return inner === undefined || inner.replaceAll('""', '').includes('"') ? cell : inner.replaceAll('""', '"');
}

/** The text of a cell. */
export function textOfHtml(cell: string): string {
  return withoutQuotes(cell)
    .replaceAll(TAG, (_, name: string) => (INLINE.has(name.toLowerCase()) ? '' : ' '))
    .replaceAll(ENTITY, (written, decimal?: string, hexadecimal?: string, name = '') => {
      if (decimal !== undefined) return characterOf(Number(decimal), written);
      if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16), written);
      return NAMED.get(name as string) ?? written;
    })
    .trim();
}
