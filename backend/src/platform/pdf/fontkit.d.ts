/** The part of fontkit that we use; it brings no types. */
declare module 'fontkit' {
  export function openSync(path: string): {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    hasGlyphForCodePoint(point: number): boolean;
  };
}
