import { type Deck, font, hex, left, quiet, rule, type Slide, text, top, wide } from './slide-frame.ts';

/** A name, and what is said under it. */
export interface Field {
  readonly label: string;
  readonly said: string;
  /** Sixths of the slide; without them the fields of a row share it alike. */
  readonly sixths?: number;
  /** What the board is asked for stands out of the others. */
  readonly isAsked?: boolean;
  readonly isBold?: boolean;
}

export type Line = readonly [label: string, said: string];

/** Each text under its label over the whole width; long ones stay on their slide. */
export const labelled = (slide: Slide, lines: readonly Line[], deck: Deck) =>
  fields(
    slide,
    lines.map(([label, said]) => [{ label, said }]),
    deck,
  );

type Row = readonly Field[];

/** Fields over the whole body of a slide, in letters as large as there is room for: read from the far end of a table. */
export function fields(slide: Slide, rows: readonly Row[], { words, letterhead }: Deck): void {
  const filled = rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((one) => ({ ...one, said: one.said || words.nothing })));
  const size = sizeFor(filled);
  const [only = [], ...others] = filled;
  // The library draws no widths where a table of one row joins its columns.
  const columns = others.length === 0 ? only.map((field) => sixthsOf(field, only)) : [1, 1, 1, 1, 1, 1];
  const cells = filled.map((row, at) =>
    row.map((field, nth) => ({
      text: linesOfField(field, { size, accent: hex(letterhead.accent) }),
      options: {
        ...(others.length > 0 && { colspan: sixthsOf(field, row) }),
        ...lookOf(field, { accent: hex(letterhead.accent), isFirst: nth === 0, isRuled: isRuled(filled, at) }),
      } as never,
    })),
  );
  slide.addTable(cells, {
    ...{ x: left, y: top, w: wide, colW: columns.map((sixths) => (sixths * wide) / 6), fontFace: font, color: quiet },
    ...{ valign: 'top', rowH: heights(filled, size) },
  });
}

const isAsking = (row: Row | undefined): boolean => row?.some(({ isAsked }) => isAsked) ?? false;
/** Between rows that both stand on white. */
const isRuled = (rows: readonly Row[], at: number): boolean => at > 0 && !isAsking(rows[at]) && !isAsking(rows[at - 1]);

/** What a row needs, and a share of what is left; what is asked for stands close. */
function heights(rows: readonly Row[], size: number): number[] {
  const high = rows.map((row) => heightOf(row, size));
  const plain = rows.filter((row) => !isAsking(row)).length || 1;
  const spare = (body - high.reduce((sum, one) => sum + one, 0)) / plain;
  const air = Math.min(mostAir, Math.max(0, spare));
  return high.map((one, at) => (isAsking(rows[at]) ? one : one + air));
}

function linesOfField(
  { label, said, isAsked = false, isBold = isAsked }: Field,
  look: { size: number; accent: string },
) {
  return [
    { text: label, options: { fontSize: labelSize, color: look.accent, bold: isAsked, breakLine: true } },
    { text: said, options: { fontSize: look.size, color: text, bold: isBold } },
  ];
}

interface Standing {
  readonly accent: string;
  readonly isFirst: boolean;
  readonly isRuled: boolean;
}

/** On white under a thin rule; what is asked for on a tint beside a bar, in the colour of the company. */
function lookOf({ isAsked }: Field, { accent, isFirst, isRuled: ruled }: Standing) {
  if (isAsked)
    return {
      ...{ margin: [0.2, 0.2, 0.1, 0.2], border: [none, none, none, { type: 'solid', pt: 4, color: accent }] },
      fill: { color: tintOf(accent) },
    };
  const line = ruled ? { type: 'solid', pt: 0.75, color: rule } : none;
  return { margin: [0.2, 0.2, 0.1, isFirst ? 0 : 0.1], border: [line, none, none, none] };
}

const none = { type: 'none' } as const;
const labelSize = 13;
/** Inches: of the body above the foot, of a label with the air around, and how much more air a row may take. */
const [body, around, mostAir] = [5.05, 0.6, 1.2] as const;
/** Of a sign and of a line of one point, in inches: a guess on the side of caution, since programs set words differently. */
const [sign, line] = [0.55 / 72, 1.3 / 72] as const;

const sixthsOf = ({ sixths }: Field, row: Row): number => sixths ?? 6 / row.length;

const heightOf = (row: Row, size: number): number =>
  around + size * line * Math.max(...row.map((field) => linesOf(field.said, (wide * sixthsOf(field, row)) / 6, size)));

const linesOf = (said: string, width: number, size: number): number =>
  said.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * size * sign) / (width - 0.3))), 0);

function sizeFor(rows: readonly Row[]): number {
  const fits = (size: number) => rows.reduce((sum, row) => sum + heightOf(row, size), 0) <= body;
  const large = [...(rows.length === 1 ? [36, 32] : []), 26, 24, 22, 20, 18, 16, 14, 12].find(fits);
  if (large) return large;
  const signs = rows.flat().reduce((sum, { said }) => sum + said.length, 0);
  return signs < 2_600 ? 11 : 8;
}

/** A tenth of a colour on white. */
const tintOf = (colour: string): string =>
  [0, 2, 4]
    .map((at) => Math.round(255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * 0.08))
    .map((one) => one.toString(16).padStart(2, '0').toUpperCase())
    .join('');
