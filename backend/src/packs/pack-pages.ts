import { packWords, type PackWords } from '@cxboard/messages/pack.messages';
import type { I18n } from '@lingui/core';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { ink, type Paper, ruled } from '../platform/pdf/paper.ts';
import { metricSheet } from './metric-sheet.ts';
import type { PackItem, PackMaterial, PackProject } from './pack-material.ts';
import { statusOf } from './project-standing.ts';

interface Printing {
  readonly i18n: I18n;
  readonly words: PackWords;
}

/** A board pack: the timetable with the page of every sheet, then what lies on the table for each item. */
export function packOf(material: PackMaterial, i18n: I18n): Paper {
  const words = packWords(i18n, material);
  const printing = { i18n, words };
  return {
    title: `${words.title}, ${material.boardName}`,
    language: i18n.locale,
    madeAt: new Date(material.publishedAt),
    header: [`${material.organizationName}, ${material.boardName}`, words.published],
    footer: words.page,
    content: [
      { text: words.title, style: 'title' },
      { text: [words.when, material.place && `, ${material.place}`], style: 'meta', margin: [0, 4, 0, 20] },
      { text: material.isWhole ? words.agenda : words.ownItems, style: 'heading' },
      timetable(material.items, printing),
      ...material.items.flatMap((item) => sheetOf(item, printing)),
    ],
  };
}

function timetable(items: readonly PackItem[], { words }: Printing): Content {
  const head: TableCell[] = [
    { text: words.time, style: 'head' },
    { text: words.item, style: 'head' },
    { text: words.presenter, style: 'head' },
    { text: '', style: 'head' },
    { text: words.sheet, style: 'head', alignment: 'right' },
  ];
  const rows = items.map((item): TableCell[] => [
    { text: item.startsClock, color: ink.quiet },
    { text: item.title, bold: true, ...(hasSheet(item) && { linkToDestination: item.id }) },
    { text: item.presenterName ?? '' },
    { text: words.minutes(item.minutes), alignment: 'right', noWrap: true },
    hasSheet(item) ? { pageReference: item.id, alignment: 'right', color: ink.accent } : { text: '' },
  ]);
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: [40, '*', 110, 48, 44], body: [head, ...rows] },
    layout: ruled,
  };
}

const hasSheet = ({ snapshot, project }: PackItem): boolean => snapshot !== null || project !== null;

/** A metric has a page of its own; projects follow each other, none torn over two pages. */
function sheetOf(item: PackItem, printing: Printing): Content[] {
  const { id, title, snapshot, project } = item;
  const about: Content = { text: subtitle(item, printing), style: 'meta', margin: [0, 0, 0, 12] };
  if (snapshot)
    return [
      { text: title, style: 'heading', id, pageBreak: 'before' },
      about,
      ...metricSheet(snapshot, printing.i18n, printing.words),
    ];
  if (!project) return [];
  const stack = [{ text: title, style: 'heading', id }, about, ...projectSheet(project, printing)];
  return [{ stack, unbreakable: true, margin: [0, 32, 0, 0] }];
}

const subtitle = ({ startsClock, minutes, presenterName, lateVersion }: PackItem, { words }: Printing): string =>
  [startsClock, words.minutes(minutes), presenterName, lateVersion && words.late(lateVersion)]
    .filter(Boolean)
    .join(' · ');

function projectSheet(project: PackProject, { i18n, words }: Printing): Content[] {
  const { ownerName, report } = project;
  const lines: [string, string][] = [
    [words.owner, ownerName],
    [words.status, statusOf(project, { i18n, words })],
    ...(report ? reported(report, words) : []),
  ];
  const body = lines.map(([label, text]): TableCell[] => [{ text: label, color: ink.quiet }, { text }]);
  return [{ table: { widths: [110, '*'], body }, layout: ruled }];
}

type Report = NonNullable<PackProject['report']>;

const reported = ({ done, next, needsDecision }: Report, words: PackWords): [string, string][] => [
  [words.done, done || words.nothing],
  [words.next, next || words.nothing],
  [words.needsDecision, needsDecision || words.nothing],
];
