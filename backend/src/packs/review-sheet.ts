import type { MonthlyReviewed } from '@cxboard/domain/drafting/reason-facts';
import { reasonsFinding, reasonsTable, trendsTable } from '@cxboard/messages/reviewed-period.messages';
import type { PackWords } from '@cxboard/messages/pack.messages';
import type { I18n } from '@lingui/core';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { ink, paperWidth, ruled } from '../platform/pdf/paper.ts';
import { reasonsPicture } from './pack-charts.ts';
import { cell, type Deck, looks, type Naming, quiet, slideOf } from './slide-frame.ts';

interface Printing {
  readonly i18n: I18n;
  readonly words: PackWords;
}

/** The period as a whole, as it stood when the item was put on the agenda: every metric, then what contacts were about. */
export function reviewSheet({ metrics, contacts }: MonthlyReviewed, { i18n, words }: Printing): Content[] {
  return [
    ...(metrics.length > 0 ? [{ text: words.block('KPIS'), style: 'subheading' }, trends(i18n, metrics)] : []),
    ...(contacts
      ? [
          {
            stack: [
              { text: words.block('TOP_TEN'), style: 'subheading' },
              { text: reasonsFinding(i18n, contacts), style: 'finding' },
              { svg: reasonsPicture(i18n, contacts), width: paperWidth },
            ],
            unbreakable: true,
            margin: [0, 20, 0, 0],
          } satisfies Content,
        ]
      : []),
  ];
}

function trends(i18n: I18n, metrics: MonthlyReviewed['metrics']): Content {
  const { head, lines } = trendsTable(i18n, metrics);
  const rows = lines.map(([name = '', value = '', trend = '']): TableCell[] => [
    { text: name, bold: true },
    { text: value },
    { text: trend, color: ink.quiet },
  ]);
  const body = [head.map((text): TableCell => ({ text, style: 'head' })), ...rows];
  return { table: { headerRows: 1, dontBreakRows: true, widths: [110, 150, '*'], body }, layout: ruled };
}

const metricsASlide = 8;

/** The same as slides: what has a value in cells, so that it can be worked on. */
export function reviewSlides({ metrics, contacts }: MonthlyReviewed, { title, when, about }: Naming, deck: Deck) {
  const { i18n, words } = deck;
  const tables = [];
  for (let first = 0; first < metrics.length; first += metricsASlide)
    tables.push({
      under: `${when} · ${words.block('KPIS')}`,
      ...{ title, table: trendsTable(i18n, metrics.slice(first, first + metricsASlide)), colW: [2.6, 4.2, 5.3] },
    });
  if (contacts)
    tables.push({
      under: `${about} · ${words.block('TOP_TEN')}`,
      ...{ title: reasonsFinding(i18n, contacts), table: reasonsTable(i18n, contacts), colW: [6.4, 2, 1.7, 2] },
    });
  for (const { title: said, under, table, colW } of tables) {
    const head = table.head.map((word) => cell(word, { color: quiet, fontSize: 11 }));
    const lines = table.lines.map((line) => line.map((word, index) => cell(word, { bold: index === 0 })));
    slideOf(deck, said, under).addTable([head, ...lines], { ...looks, fontSize: 14, colW });
  }
}
