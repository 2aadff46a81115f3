import { domainOf, isKnown, valueScale } from '@cxboard/charts/value-scale';
import { headlineOf } from '@cxboard/domain/metrics/measure.rules';
import type { SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { headline, valueWords } from '@cxboard/messages/metrics.messages';
import { qualityWord } from '@cxboard/messages/quality.messages';
import { frozenTarget } from '@cxboard/messages/target.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import type { I18n } from '@lingui/core';
import { type Deck, font, hex, left, quiet, rule, type Slide, text, top, wide } from './slide-frame.ts';

export const lineBlue = '0072B2';
const [rangeBlue, alarm] = ['9CC7E2', 'B3261E'] as const;

/** The value alone, to be read from the far end of a table; under it how sure it is. */
export function keyFigure(slide: Slide, content: SnapshotContent, deck: Deck): void {
  const { headline: estimate, unit } = content;
  const said = headline(deck.i18n, { estimate, unit });
  const value = estimate.value === null ? '' : valueWords(deck.i18n, { value: estimate.value, unit });
  const { sentence: target } = frozenTarget(deck.i18n, content);
  const isLed = value !== '' && said.startsWith(value);
  const rest = isLed ? said.slice(value.length).replace(/^[\s,;:]+/, '') : said;
  const lines = [
    ...(isLed ? [{ text: value, options: { fontSize: 28, bold: true, color: text, breakLine: true } }] : []),
    { text: rest, options: { fontSize: 14, color: quiet, breakLine: true } },
    ...(target ? [{ text: target, options: { fontSize: 14, color: text } }] : []),
  ];
  slide.addShape('rect', { x: left, y: top, w: 0.06, h: figureHigh, fill: { color: hex(deck.letterhead.accent) } });
  slide.addText(lines, {
    x: left + 0.2,
    y: top,
    w: figureWide,
    h: figureHigh,
    ...{ margin: 0, fontFace: font, valign: 'top' },
  });
}

const [figureWide, figureHigh] = [2.5, 1.9] as const;
/** Where the chart lies, in inches, and its drawing within, in shares. */
const place = { x: left + 2.9, y: 1.65, w: wide - 2.9, h: 4.4 } as const;
const plot = { x: 0.06, y: 0.03, w: 0.8, h: 0.84 } as const;

type Values = readonly (number | null)[];

/** The value with its 95 % range, the usual level and its limits where the rules reckoned them; frozen numbers stay numbers. */
export function trend(slide: Slide, content: SnapshotContent, i18n: I18n): void {
  const { points } = content.series;
  const said = trendWords(i18n, { reading: content.reading, unit: content.unit, grain: content.period.grain });
  const target = frozenTarget(i18n, content);
  const words = { ...said, target: target.line };
  const drawn = { ...drawnOf(content), target: target.drawn?.inForce ?? [] };
  const scale = valueScale(domainOf(Object.values(drawn).flat()), [0, 1], { ticks: 5 });
  const [least = 0, most = 1] = scale.domain();
  const [first = least, second = most] = scale.ticks(5);
  slide.addChart(
    linesOf(content, { words, target: drawn.target }, i18n) as never,
    {
      ...{
        ...place,
        layout: plot,
        ...looks,
        valAxisMinVal: least,
        valAxisMaxVal: most,
        valAxisMajorUnit: second - first,
      },
      catAxisLabelFrequency: Math.ceil(points.length / 12),
    } as never,
  );
  const yOf = (value: number) => place.y + place.h * (plot.y + plot.h * (1 - (value - least) / (most - least)));
  const value = valueEnd(points[drawn.values.findLastIndex(isKnown)], words);
  const ends = [
    ...endOf(drawn.values, value),
    ...endOf(drawn.usual, { said: () => words.centre, color: quiet }),
    ...endOf(drawn.target, { said: () => words.target, color: text }),
    ...endOf(drawn.upper, { said: () => words.upper, color: alarm }),
    ...endOf(drawn.lower, { said: () => words.lower, color: alarm }),
  ].map(({ at, ...end }) => ({ ...end, y: yOf(at) }));
  for (const one of apart(ends)) nameLine(slide, one);
}

/** A period that still runs says so; a whole one is what the slide is about. */
const valueEnd = (point: SeriesPoint | undefined, words: ReturnType<typeof trendWords>): Naming =>
  point?.open ? { said: words.soFar, color: lineBlue } : { said: words.value, color: lineBlue, isValue: true };

interface Naming {
  readonly said: (value: number) => string;
  readonly color: string;
  readonly isValue?: boolean;
}

function endOf(values: Values, { said, color, isValue = false }: Naming) {
  const at = values.findLast(isKnown);
  return isKnown(at) ? [{ said: said(at), at, color, isValue }] : [];
}

type Series = readonly [name: string, values: Values];

interface Worded {
  readonly words: ReturnType<typeof trendWords>;
  readonly target: Values;
}

/** The lines from the back to the front, each kind with its look. */
function linesOf(content: SnapshotContent, { words, target }: Worded, i18n: I18n) {
  // A slide has no hollow marks: what is not for good says so under its place.
  const labels = content.series.points.map((point) =>
    point.quality ? `${words.period(point)} (${qualityWord(i18n, point.quality)})` : words.period(point),
  );
  const { values, high, low, usual, upper, lower } = drawnOf(content);
  const lines = (series: readonly Series[], look: object) => ({
    type: 'line',
    data: series.map(([name, some]) => ({ name, labels, values: some })),
    options: { lineDataSymbol: 'none', lineSize: 1.5, ...look },
  });
  const known = (...series: readonly Series[]) => series.filter(([, some]) => some.some(isKnown));
  return [
    lines([['95 %', high] as const, ['95 %', low] as const], { chartColors: [rangeBlue] }),
    lines(known([words.upper, upper], [words.lower, lower]), {
      ...{ chartColors: [alarm], lineSize: 1, lineDash: 'sysDash' },
    }),
    lines(known([words.centre, usual]), { chartColors: ['868A92'], lineDash: 'dash' }),
    lines(known([words.target, target]), { chartColors: [text] }),
    lines([[content.metric.name, values]], {
      ...{ chartColors: [lineBlue], lineSize: 2.5, lineDataSymbol: 'circle', lineDataSymbolSize: 6 },
    }),
  ].filter(({ data }) => data.length > 0);
}

/** What the lines draw, point by point. */
function drawnOf({ series: { points }, reading: { control } }: SnapshotContent) {
  const leading = points.map(({ measurement }) => headlineOf(measurement));
  const limits = new Map(control?.points.map((from, at) => [from, control.limits[at]]));
  return {
    values: leading.map(({ value }) => value),
    high: leading.map((one) => one.high),
    low: leading.map((one) => one.low),
    usual: points.map(({ from }) => (limits.has(from) ? (control?.centre ?? null) : null)),
    upper: points.map(({ from }) => limits.get(from)?.high ?? null),
    lower: points.map(({ from }) => limits.get(from)?.low ?? null),
  };
}

interface End {
  readonly said: string;
  readonly y: number;
  readonly color: string;
  readonly isValue: boolean;
}

const nameHigh = 0.26;

/** The names of the lines beside their ends, none over another; the value keeps its place. */
function apart(ends: readonly End[]): End[] {
  const placed: End[] = [];
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push(above ? { ...end, y: Math.max(end.y, above.y + nameHigh) } : end);
  }
  return placed;
}

function nameLine(slide: Slide, { said, y, color, isValue }: End): void {
  slide.addText(said, {
    ...{ x: place.x + place.w * (plot.x + plot.w) + 0.08, y: y - nameHigh / 2, w: 1.25, h: nameHigh },
    ...{ margin: 0, fontFace: font, fontSize: isValue ? 16 : 11, bold: isValue, color, valign: 'middle', wrap: false },
  });
}

/** Degrees that programs take for none; a nought would be left out, and they would slant the words. */
const upright = 0.001;
const axis = { fontFace: font, fontSize: 11, color: quiet } as const;
const looks = {
  ...{
    showLegend: false,
    displayBlanksAs: 'gap',
    valGridLine: { color: rule, size: 0.5 },
    catGridLine: { style: 'none' },
  },
  ...{ catAxisLabelFontFace: axis.fontFace, catAxisLabelFontSize: axis.fontSize, catAxisLabelColor: axis.color },
  ...{ valAxisLabelFontFace: axis.fontFace, valAxisLabelFontSize: axis.fontSize, valAxisLabelColor: axis.color },
  ...{
    catAxisLabelPos: 'low',
    catAxisLabelRotate: upright,
    catAxisLineShow: false,
    valAxisLineShow: false,
    valAxisLabelFormatCode: '0.##',
  },
};
