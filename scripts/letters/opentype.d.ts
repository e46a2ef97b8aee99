/** The few parts of opentype.js 2.0 that the generator reads (the package ships no types). */
declare module 'opentype.js/dist/opentype.mjs' {
  interface PathCommand {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    readonly x: number;
    readonly y: number;
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  }
  interface Font {
    readonly unitsPerEm: number;
    charToGlyph(char: string): { readonly path: { readonly commands: readonly PathCommand[] } };
  }
  export function parse(bytes: ArrayBuffer): Font;
}
