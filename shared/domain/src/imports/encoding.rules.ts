import { firstNotUtf8 } from './utf8.rules.ts';

/** How the letters of a text file are written as bytes. */
export const encodings = ['UTF_8', 'UTF_16LE', 'UTF_16BE', 'WINDOWS_1250', 'WINDOWS_1252'] as const;
export type Encoding = (typeof encodings)[number];

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['UTF_8', [0xef, 0xbb, 0xbf]],
  ['UTF_16LE', [0xff, 0xfe]],
  ['UTF_16BE', [0xfe, 0xff]],
];

const byMark = (bytes: Uint8Array): Encoding | null =>
  marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

const looked = 4_096;
/** A table in UTF-16 is full of digits, delimiters and line ends: every second byte of those is 0. */
const mostZeros = 0.3;
const fewZeros = 0.02;

function byZeros(bytes: Uint8Array): Encoding | null {
  const opening = bytes.subarray(0, looked);
  const share = (parity: 0 | 1) =>
    opening.filter((byte, at) => byte === 0 && at % 2 === parity).length / Math.max(1, opening.length / 2);
  if (share(1) > mostZeros && share(0) < fewZeros) return 'UTF_16LE';
  return share(0) > mostZeros && share(1) < fewZeros ? 'UTF_16BE' : null;
}

/**
 * Bytes that are different letters in the two: how far each speaks for Central Europe (above 0) or for the West, by how
 * often its letter occurs in a language that has it. Bytes that only one of them uses as a letter speak loudest.
 */
const leanings: Readonly<Record<number, number>> = {
  ...{ 0xec: 3, 0xcc: 1, 0xf8: 1, 0xd8: 1, 0xf9: 1, 0xd9: 1, 0xe8: 0.2, 0xc8: 0.5, 0xf2: 0.2, 0xef: 0.2 },
  ...{ 0x9d: 3, 0x8d: 3, 0xbe: 3, 0xbc: 2, 0xb9: 4, 0xb3: 4, 0xa3: 1, 0xa5: 0.5, 0xbf: 3, 0xaf: 3, 0x9f: 3, 0x8f: 3 },
  ...{ 0x9c: 2, 0x8c: 1, 0xea: 1, 0xca: 0.5, 0xe6: 0.5, 0xf5: 1, 0xfb: 0.3, 0xba: 1, 0xaa: 1, 0xfe: 2, 0xde: 1 },
  ...{ 0xe0: -4, 0xc0: -2, 0xe5: -3, 0xc5: -2, 0xf1: -2, 0xd1: -1.5, 0xe3: -1, 0xc3: -1, 0xf0: -0.5 },
};
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0);

const letterO = 0x6f;
const gravedU = 0xf9;

/** Signs such as ³ or ¹ stand for letters only beside letters, and "ou" with a mark is a French word. */
function leaningAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte === gravedU && bytes[at - 1] === letterO) return -2;
  const isInWord = byte >= 0xc0 || isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]);
  return isInWord ? (leanings[byte] ?? 0) : 0;
}

function byLetters(bytes: Uint8Array): Encoding {
  let leaning = 0;
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) leaning += leaningAt(bytes, at);
  return leaning > 0 ? 'WINDOWS_1250' : 'WINDOWS_1252';
}

/** Letters of more than one byte, and bytes that are no UTF-8: a damaged text has many of the first, another encoding hardly any. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let [letters, wrong, at] = [0, 0, 0];
  while (at < bytes.length) {
    const next = firstNotUtf8(bytes.subarray(at));
    const part = next === null ? bytes.subarray(at) : bytes.subarray(at, at + next);
    letters += part.reduce((count, byte) => count + Number(byte >= 0xc2), 0);
    if (next === null) break;
    wrong += 1;
    at += next + 1;
    if (wrong > letters + 100) return false;
  }
  return letters > wrong;
}

/**
 * How the opening of a text is written: by its mark, its zeros, its being UTF-8, else by which letters its bytes would
 * be. Without evidence between windows-1250 and windows-1252 it is the Western one; a person sees it and can say otherwise.
 */
export function findEncoding(bytes: Uint8Array): Encoding {
  const found = byMark(bytes) ?? byZeros(bytes);
  if (found) return found;
  return firstNotUtf8(bytes) === null || isDamagedUtf8(bytes) ? 'UTF_8' : byLetters(bytes);
}
