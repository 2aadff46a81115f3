export type DecimalMark = '.' | ',';

const shapes = {
  '.': { whole: /^[+-]?(?:\d+|\d{1,3}(?:[,' ]\d{3})+)(?:\.\d+)?$/, groups: /[,' ]/g },
  ',': { whole: /^[+-]?(?:\d+|\d{1,3}(?:[.' ]\d{3})+)(?:,\d+)?$/, groups: /[.' ]/g },
} as const;

/**
 * Reads a number written with the given decimal mark; thousands may be grouped by the other mark, a blank or an
 * apostrophe. "-£6.099" with a comma as mark is -6099; "1,234.56" with a point is 1234.56. Null when it is no number.
 */
export function readNumber(text: string, mark: DecimalMark = '.'): number | null {
  const bare = text
    .replace(/[\p{Sc}]/gu, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\u2212/g, '-')
    .trim();
  const { whole, groups } = shapes[mark];
  return whole.test(bare) ? Number(bare.replace(groups, '').replace(',', '.')) : null;
}

const label = /^(\S+)(?:\s*[-–—:=.]\s+|\s+\()\S/u;

/** Reads a score, bare or with its label: "9", "10 - Extremely likely", "3 (neutral)". Null when it begins with no number. */
export function readScoreText(text: string, mark: DecimalMark = '.'): number | null {
  const number = readNumber(text, mark);
  if (number !== null) return number;
  const first = label.exec(text.trim())?.[1];
  return first === undefined ? null : readNumber(first.replace(/[-–—:=.]$/u, ''), mark);
}

/** The decimal mark that all these numbers allow; a point when both do or none does. */
export function detectDecimalMark(texts: readonly string[]): DecimalMark {
  const readable = (mark: DecimalMark) => texts.filter((text) => readScoreText(text, mark) !== null).length;
  return readable(',') > readable('.') ? ',' : '.';
}

/** Every number can be read under both marks, and some mean something else under the other one: "1,234". */
export const isMarkOpen = (texts: readonly string[]): boolean =>
  texts.every((text) => readNumber(text, '.') !== null && readNumber(text, ',') !== null) &&
  texts.some((text) => readNumber(text, '.') !== readNumber(text, ','));
