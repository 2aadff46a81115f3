import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { frozenRows } from '@cxboard/messages/breakdown-rows.messages';
import { oneDigit } from '@cxboard/messages/figures';
import { targetStrokeWord } from '@cxboard/messages/target.messages';
import type { I18n } from '@lingui/core';
import { font, left, quiet, rule, type Slide, text, top, wide } from './slide-frame.ts';
import { lineBlue } from './trend-slide.ts';

/** What the sentence over the bars speaks of is dark, the others stand back. */
const paleBlue = '9CC7E2';
/** Where the bars lie, in inches, and their drawing within, in shares. */
const place = { x: left, y: top, w: wide, h: 4.3 } as const;
const plot = { x: 0.3, y: 0.02, w: 0.64, h: 0.96 } as const;

type Row = ReturnType<typeof frozenRows>[number];

/** The parts of a breakdown as bars; a label with a target of its own has a stroke where it lies, with its figure. */
export function breakdownBars(slide: Slide, content: SnapshotContent, i18n: I18n): void {
  const rows = frozenRows(i18n, content).filter(({ value }) => value !== null);
  if (rows.length === 0) return;
  // Bars are numbered from the bottom.
  const upwards = rows.toReversed();
  const colours = upwards.map(({ marked }) => (marked ? lineBlue : paleBlue));
  const ends = endsOf(rows);
  slide.addChart(
    'bar',
    [
      {
        name: content.metric.name,
        labels: upwards.map((row) => labelOf(i18n, row)),
        values: upwards.map(({ value }) => value ?? 0),
      },
    ],
    {
      ...barLooks,
      ...{ chartColors: colours, invertedColors: colours },
      ...(ends && { layout: plot, valAxisMinVal: ends.least, valAxisMaxVal: ends.most }),
    },
  );
  if (ends) strokes(slide, rows, ends);
}

/** "Phone (n = 50), its target 35.0" */
function labelOf(i18n: I18n, { label, count, target }: Row): string {
  const named = `${label} (n = ${count})`;
  return target === null ? named : `${named}, ${targetStrokeWord(i18n)} ${oneDigit(i18n, target)}`;
}

interface Ends {
  readonly least: number;
  readonly most: number;
}

/** The axis that bars and strokes share, with room for the figures at the ends; nothing where no label has a target. */
function endsOf(rows: readonly Row[]): Ends | null {
  if (rows.every(({ target }) => target === null)) return null;
  const known = [0, ...rows.flatMap(({ value, target }) => [value ?? 0, target ?? 0])];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = Math.max(1, (high - low) * 0.1);
  return { least: low < 0 ? Math.floor(low - room) : 0, most: Math.ceil(high + room) };
}

function strokes(slide: Slide, rows: readonly Row[], { least, most }: Ends): void {
  const rowHigh = (place.h * plot.h) / rows.length;
  for (const [at, { target }] of rows.entries()) {
    if (target === null) continue;
    const x = place.x + place.w * (plot.x + (plot.w * (target - least)) / (most - least));
    const y = place.y + place.h * plot.y + rowHigh * at;
    slide.addShape('line', { x, y: y + rowHigh * 0.1, w: 0, h: rowHigh * 0.8, line: { color: text, width: 2.25 } });
  }
}

const barLooks = {
  ...{ ...place, barDir: 'bar', barGapWidthPct: 45, showLegend: false },
  ...{ catAxisLabelFontFace: font, catAxisLabelFontSize: 14, catAxisLabelPos: 'low', catAxisLineShow: false },
  ...{ catAxisLabelColor: quiet, valAxisHidden: true, valGridLine: { style: 'none', color: rule } },
  ...{ showValue: true, dataLabelFormatCode: '0.0', dataLabelFontFace: font, dataLabelFontSize: 14 },
} as NonNullable<Parameters<Slide['addChart']>[2]>;
