export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Slanted lines inside a box, as one path: a pattern would need an id, and ids meet on a page with several charts. */
export function hatch({ left, right, top, bottom }: Box, distance = 7): string {
  const [width, height] = [right - left, bottom - top];
  if (!(width > 0 && height > 0)) return '';
  const count = Math.floor((width + height) / distance);
  return Array.from({ length: count }, (_, index) => (index + 1) * distance)
    .map((reach) => {
      const [fromX, fromY] = reach <= height ? [left, top + reach] : [left + reach - height, bottom];
      const [toX, toY] = reach <= width ? [left + reach, top] : [right, top + reach - width];
      return `M${fromX},${fromY}L${toX},${toY}`;
    })
    .join('');
}
