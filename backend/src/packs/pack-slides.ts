import { filterWords } from '@cxboard/messages/figures';
import { breakdownRows } from '@cxboard/messages/breakdown-rows.messages';
import { breakdownFinding } from '@cxboard/messages/breakdown.messages';
import { frozenCounts, headline, leftOut } from '@cxboard/messages/metrics.messages';
import { packWords, type PackWords } from '@cxboard/messages/pack.messages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import type { I18n } from '@lingui/core';
import type PptxGenJS from 'pptxgenjs';
import { ink } from '../platform/pdf/paper.ts';
import type { FrozenMetric } from './metric-sheet.ts';
import type { PackItem, PackMaterial, PackProject } from './pack-material.ts';
import { statusOf } from './project-standing.ts';

interface Deck {
  readonly pptx: PptxGenJS;
  readonly i18n: I18n;
  readonly words: PackWords;
  readonly footer: string;
}

const hex = (colour: string): string => colour.slice(1);
const [text, quiet, accent, rule] = [ink.text, ink.quiet, ink.accent, ink.rule].map(hex);
const font = 'Arial';
const lineBlue = '0072B2';
/** Inches between the margins of a wide slide, and where its body begins. */
const [left, wide, top] = [0.6, 12.1, 1.75];

/** The pack as slides: the agenda, then what lies on the table for each item, with charts that stay charts. */
export async function slidesOf(material: PackMaterial, i18n: I18n): Promise<Buffer> {
  const { default: Pptx } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS };
  const pptx = new Pptx();
  const words = packWords(i18n, material);
  const footer = `${material.organizationName}, ${material.boardName}. ${words.published}`;
  Object.assign(pptx, { layout: 'LAYOUT_WIDE', title: words.title, company: material.organizationName });
  pptx.author = 'CX Board';
  const deck = { pptx, i18n, words, footer };
  agendaSlides(material, deck);
  for (const item of material.items) itemSlides(item, deck);
  return (await pptx.write({ outputType: 'nodebuffer' })) as Buffer;
}

/** A title that says it, a line under it, and at the foot where it comes from. */
function slideOf({ pptx, footer }: Deck, title: string, under: string) {
  const slide = pptx.addSlide();
  const face = { fontFace: font, margin: 0 };
  slide.addText(title, {
    ...face,
    x: left,
    y: 0.45,
    w: wide,
    h: 0.6,
    fontSize: 26,
    bold: true,
    color: text,
    fit: 'shrink',
  });
  slide.addText(under, { ...face, x: left, y: 1.08, w: wide, h: 0.4, fontSize: 14, color: quiet });
  slide.addShape('line', { x: left, y: 6.95, w: wide, h: 0, line: { color: rule, width: 0.75 } });
  slide.addText(footer, { ...face, x: left, y: 7.02, w: 10.5, h: 0.3, fontSize: 10, color: quiet });
  slide.slideNumber = { x: 12.2, y: 7.02, w: 0.6, h: 0.3, fontFace: font, fontSize: 10, color: quiet };
  return slide;
}

type Table = Parameters<ReturnType<PptxGenJS['addSlide']>['addTable']>;
const looks: Table[1] = {
  ...{ x: left, y: top, w: wide, fontFace: font, fontSize: 14, color: text, valign: 'top' },
  border: { type: 'none' },
};
const under = {
  border: [{ type: 'none' }, { type: 'none' }, { type: 'solid', pt: 0.5, color: rule }, { type: 'none' }],
};
const cell = (words: string, more: object = {}) => ({ text: words, options: { ...under, ...more } as never });

const rowsASlide = 10;

/** The table is cut by us: the library would cut between words and leave slides that PowerPoint wants to repair. */
function agendaSlides({ items, place, isWhole }: PackMaterial, deck: Deck) {
  const { words } = deck;
  const head = [words.time, isWhole ? words.agenda : words.ownItems, words.presenter, ''];
  for (let first = 0; first < items.length; first += rowsASlide) {
    const rows = items
      .slice(first, first + rowsASlide)
      .map(({ startsClock, title, presenterName, minutes }) => [
        ...[cell(startsClock, { color: quiet }), cell(title, { bold: true }), cell(presenterName ?? '')],
        cell(words.minutes(minutes), { align: 'right' }),
      ]);
    const slide = slideOf(deck, words.title, [words.when, place].filter(Boolean).join(', '));
    slide.addTable([head.map((word) => cell(word, { color: quiet, fontSize: 11 })), ...rows], {
      ...looks,
      colW: [1.1, 7, 2.7, 1.3],
    });
  }
}

function itemSlides(
  { title, startsClock, minutes, presenterName, lateVersion, snapshot, project }: PackItem,
  deck: Deck,
) {
  const late = lateVersion && deck.words.late(lateVersion);
  const about = [title, startsClock, deck.words.minutes(minutes), presenterName, late].filter(Boolean).join(' · ');
  if (snapshot) metricSlides(snapshot, about, deck);
  if (project) projectSlide(project, { title, about }, deck);
}

/** The finding is the title. Frozen numbers are numbers here too: the chart opens its own sheet of them. */
function metricSlides({ content, dataWithdrawnAt }: FrozenMetric, about: string, deck: Deck) {
  const { i18n, words } = deck;
  const { reading, unit, period, series, metric, asAt, definitionText, breakdown } = content;
  const counted = `${metric.name}, ${words.period(period)}${filterWords(i18n, content.filter)}. ${leftOut(i18n, frozenCounts(content))}. ${words.frozen(asAt)}.`;
  const basis = [...(dataWithdrawnAt ? [words.withdrawn] : []), counted, definitionText].join(' ');
  const finding = seriesSentence(i18n, { reading, unit, grain: period.grain });
  if (series.points.length > 0) {
    const slide = slideOf(deck, finding, about);
    note(slide, headline(i18n, { estimate: content.headline, unit }), headNote);
    slide.addChart('line', linesOf(content, trendWords(i18n, { reading, unit, grain: period.grain })), trendLooks);
    note(slide, basis, footNote);
  }
  if (breakdown) {
    const rows = breakdownRows(i18n, breakdown.rows)
      .filter(({ value }) => value !== null)
      .reverse();
    const said = `${breakdown.dimension}: ${breakdownFinding(i18n, { rows: breakdown.rows })}`;
    const slide = slideOf(deck, said, about);
    const [labels, values] = [
      rows.map(({ label, count }) => `${label} (n = ${count})`),
      rows.map(({ value }) => value ?? 0),
    ];
    if (rows.length > 0) slide.addChart('bar', [{ name: metric.name, labels, values }], barLooks);
    note(slide, basis, footNote);
  }
}

type Slide = ReturnType<typeof slideOf>;
const headNote = { y: 1.5, h: 0.35, fontSize: 14 };
const footNote = { y: 6.15, h: 0.75, fontSize: 10 };
const noted = { x: left, w: wide, margin: 0, fontFace: font, color: quiet, valign: 'top', fit: 'shrink' } as const;
const note = (slide: Slide, words: string, at: typeof headNote) => slide.addText(words, { ...noted, ...at });

/** The value with its 95 % range, and the usual level where the rules reckoned one. */
function linesOf(
  { series: { points }, reading: { control } }: FrozenMetric['content'],
  words: ReturnType<typeof trendWords>,
) {
  const labels = points.map(words.period);
  const leading = points.map(({ measurement: { leads, weighted, unweighted } }) =>
    leads === 'WEIGHTED' && weighted ? weighted : unweighted,
  );
  const line = (name: string, values: readonly (number | null)[]) => ({ name, labels, values: values as number[] });
  return [
    line(
      '95 %',
      leading.map(({ high }) => high),
    ),
    line(
      '95 %',
      leading.map(({ low }) => low),
    ),
    ...(control
      ? [
          line(
            words.centre,
            points.map(() => control.centre),
          ),
        ]
      : []),
    line(
      words.finding,
      leading.map(({ value }) => value),
    ),
  ];
}

const axes = {
  catAxisLabelFontFace: font,
  valAxisLabelFontFace: font,
  catAxisLabelFontSize: 11,
  valAxisLabelFontSize: 11,
};
const frame = { x: left, w: wide, ...axes, showLegend: false, valGridLine: { color: rule, size: 0.5 } };
const trendLooks = {
  ...frame,
  ...{ y: 1.9, h: 4.15, lineSize: 2, lineDataSymbolSize: 5, catAxisLabelColor: quiet, valAxisLabelColor: quiet },
  ...{ chartColors: ['BFDCEE', 'BFDCEE', '868A92', lineBlue], displayBlanksAs: 'gap', catGridLine: { style: 'none' } },
} as Parameters<Slide['addChart']>[2];
const barLooks = {
  ...frame,
  ...{ y: top, h: 4.3, barDir: 'bar', chartColors: [lineBlue], barGapWidthPct: 60 },
  ...{ showValue: true, dataLabelFormatCode: '0.0', dataLabelFontFace: font, dataLabelFontSize: 12 },
} as Parameters<Slide['addChart']>[2];

function projectSlide(project: PackProject, { title, about }: { title: string; about: string }, deck: Deck) {
  const { words } = deck;
  const { ownerName, report } = project;
  const standing = statusOf(project, deck);
  const lines: [string, string][] = [
    ...[[words.owner, ownerName] as [string, string], [words.status, standing] as [string, string]],
    ...(report
      ? ([
          [words.done, report.done],
          [words.next, report.next],
          [words.needsDecision, report.needsDecision],
        ] as [string, string][])
      : []),
  ];
  const rows = lines.map(([label, said]) => [cell(label, { color: accent }), cell(said || words.nothing)]);
  slideOf(deck, title, about).addTable(rows, { ...looks, fontSize: sizeFor(lines), colW: [2.3, 9.8] });
}

/** Long reports stay on their slide. */
function sizeFor(lines: readonly [string, string][]): number {
  const signs = lines.reduce((sum, [, said]) => sum + said.length, 0);
  if (signs < 1_200) return 14;
  return signs < 2_600 ? 11 : 8;
}
