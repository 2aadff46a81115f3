/** One line of a calendar file: a name with its parameters, and a value written as the format wants it. */
export type CalendarLine = readonly [name: string, value: string];

/** Text between commas, semicolons and line ends, which mean something else in a calendar file. */
export const escaped = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n');

/** A parameter in quotes. It can hold no quote itself, so one becomes an apostrophe. */
export const quoted = (text: string): string =>
  `"${clean(text)
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('"', '’')}"`;

/** The lines as they go over the wire: folded after 75 octets, never inside a letter, each ended by CRLF. */
export const calendarText = (lines: readonly CalendarLine[]): string =>
  lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');

const OCTETS = 75;

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const width = octetsOf(letter);
    if (octets + width > OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += width;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** Control characters have no place in a calendar; half a surrogate pair is no letter. */
const clean = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]/gu, '');
