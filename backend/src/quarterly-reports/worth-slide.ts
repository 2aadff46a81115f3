import { intervalScale } from '@cxboard/charts/interval-chart';
import type { WorthRow } from '@cxboard/messages/quarterly-report.messages';
import { font, left, quiet, rule, type Slide, text, wide } from '../packs/index.ts';

/** Values in money with their intervals, and how nothing is written. */
export interface WorthDrawn {
  readonly rows: readonly WorthRow[];
  readonly zeroShown: string;
}

const [head, rowHigh, foot] = [0.4, 0.4, 0.2] as const;
const [labelWide, shownWide] = [2.9, 3.3] as const;
const [blue, band] = ['0072B2', 'D3E6F2'] as const;

export const worthHigh = ({ rows }: WorthDrawn): number => head + rows.length * rowHigh + foot;

/** The picture of the page in shapes of the program, each of them its own. */
export function drawWorth(slide: Slide, { rows, zeroShown }: WorthDrawn, top: number): void {
  const share = intervalScale(rows);
  const x = (value: number) => left + labelWide + 0.1 + share(value) * (wide - labelWide - shownWide - 0.3);
  const words = { fontFace: font, fontSize: 14, margin: 0, valign: 'middle' } as const;
  slide.addText(zeroShown, {
    ...words,
    x: x(0) - 0.6,
    y: top,
    w: 1.2,
    h: 0.28,
    fontSize: 11,
    color: quiet,
    align: 'center',
  });
  const line = { x: x(0), y: top + 0.3, w: 0, h: rows.length * rowHigh + 0.06 };
  slide.addShape('line', { ...line, line: { color: rule, width: 1.5 } });
  rows.forEach(({ label, basis, shown, range, low, high, value, isSum }, index) => {
    const middle = top + head + (index + 0.5) * rowHigh;
    const box = { y: middle - rowHigh / 2, h: rowHigh, color: text, bold: isSum === true };
    slide.addText(basis ? `${label} (${basis})` : label, {
      ...words,
      ...box,
      x: left,
      w: labelWide,
      ...(!isSum && { color: quiet }),
    });
    slide.addText(`${shown} (${range})`, {
      ...words,
      ...box,
      x: left + wide - shownWide,
      w: shownWide,
      align: 'right',
    });
    slide.addShape('rect', { x: x(low), y: middle - 0.07, w: x(high) - x(low), h: 0.14, fill: { color: band } });
    const isOpen = low <= 0 && high >= 0;
    const dot = { x: x(value) - 0.08, y: middle - 0.08, w: 0.16, h: 0.16 };
    slide.addShape('ellipse', { ...dot, fill: { color: isOpen ? 'FFFFFF' : blue }, line: { color: blue, width: 1.5 } });
  });
}
