/** Number formats of every workbook that show a serial number as a date or a time. */
const builtIn = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Parts of a format that are shown as they are: quoted, escaped, colours, currencies and conditions. */
const literal = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** A format of a number shows a date or a time where letters of dates stand outside its literal parts. */
export const showsTime = (id: number, format: string | undefined): boolean =>
  format === undefined ? builtIn.has(id) : /[dmyhs]/i.test(format.replace(literal, '').split(';')[0] ?? '');

const day = 86_400;
/** Workbooks count a 29 February 1900 that never was, so days before March of that year lie one later. */
const firstOfMarch1900 = 61;
const from1904 = 1_462;
const two = (value: number): string => String(value).padStart(2, '0');

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The date, the time, or both that a serial number stands for: "2026-03-02", "2026-03-02 09:30:00", "09:30:00". */
export function dateOfSerial(serial: number, isFrom1904: boolean): string {
  const inSeconds = Math.round(serial * day);
  const [days, seconds] = [Math.floor(inSeconds / day), inSeconds % day];
  if (days === 0) return clock(seconds);
  const since1900 = days + (isFrom1904 ? from1904 : 0);
  const shifted = since1900 < firstOfMarch1900 ? since1900 + 1 : since1900;
  const date = new Date(Date.UTC(1899, 11, 30) + shifted * day * 1_000).toISOString().slice(0, 10);
  return seconds === 0 ? date : `${date} ${clock(seconds)}`;
}

const mostDigits = 20;

/** A number as people write it: 4.6, not 4.5999999999999996, and never with an exponent. */
export function plainNumber(text: string): string {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const shortest = String(number);
  if (!shortest.includes('e')) return shortest;
  return Math.abs(number) < 1 ? number.toFixed(mostDigits).replace(/0+$/, '') : BigInt(Math.round(number)).toString();
}

/** Characters that XML cannot hold are written as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The place of a cell in its row by its name: A is 0, AB7 is 27. */
export function columnOf(name: string): number {
  let place = 0;
  for (const letter of name) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    place = place * 26 + value;
  }
  return place - 1;
}
