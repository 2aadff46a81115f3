const widths: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'’|!iIl ]/, 0.32],
  [/[mwMW%@—]/, 0.92],
  [/[\p{Lu}]/u, 0.72],
  [/[0-9+−-]/, 0.64],
];

/** A generous guess of how wide a line is drawn: too narrow a guess would let words run out of their box. */
export const drawnWidth = (text: string, size: number): number =>
  size * [...text].reduce((sum, sign) => sum + (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.59), 0);

/** The line, or as much of its beginning as fits. */
export function cutToWidth(text: string, size: number, width: number): string {
  if (drawnWidth(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && drawnWidth(`${signs.join('').trimEnd()}…`, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** Words in at most so many lines; what does not fit is cut in the last one. */
export function wrapped(
  text: string,
  { size, width, most }: { size: number; width: number; most: number },
): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim().split(/\s+/);
  while (rest.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1;
    const fitting = rest.findIndex((_, index) => drawnWidth(rest.slice(0, index + 1).join(' '), size) > width);
    const count = fitting === -1 || isLast ? rest.length : Math.max(1, fitting);
    lines.push(cutToWidth(rest.slice(0, count).join(' '), size, width));
    rest = rest.slice(count);
  }
  return lines;
}
