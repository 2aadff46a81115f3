import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { MonthlyReviewed } from '@cxboard/domain/drafting/reason-facts';
import { whySentence } from '@cxboard/messages/drafting.messages';
import { briefLabel, briefSentence } from '@cxboard/messages/effect-standing.messages';
import { subjectLines } from '@cxboard/messages/item-subject.messages';
import { packWords, type PackWords } from '@cxboard/messages/pack.messages';
import { statusOf } from '@cxboard/messages/project-standing.messages';
import type { I18n } from '@lingui/core';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { ink, type Letterhead, type Paper, ruled, titleBar } from '../platform/pdf/paper.ts';
import { evidenceSheets, type NominationAsked, nominationLines, questionSheet } from './asked-sheets.ts';
import { diveSheet } from './dive-sheet.ts';
import { metricBlocks, metricSheet } from './metric-sheet.ts';
import type { PackItem, PackMaterial } from './pack-material.ts';
import { reviewSheet } from './review-sheet.ts';
import type { Commentary, PackProject, PackTopic } from './pack-sheets.ts';

interface Printing {
  readonly i18n: I18n;
  readonly words: PackWords;
  readonly letterhead: Letterhead;
}

/** A board pack: the timetable with the page of every sheet, then what lies on the table for each item. */
export function packOf(material: PackMaterial, i18n: I18n): Paper {
  const words = packWords(i18n, material);
  const { letterhead, watermark } = material;
  const printing = { i18n, words, letterhead };
  return {
    title: `${words.title}, ${material.boardName}`,
    language: i18n.locale,
    madeAt: new Date(material.publishedAt),
    header: [`${material.organizationName}, ${material.boardName}`, words.published],
    footer: words.page,
    ...{ letterhead, unprinted: words.unprinted, ...(watermark && { watermark }) },
    content: [
      titleBar(letterhead),
      { text: words.title, style: 'title' },
      { text: [words.when, material.place && `, ${material.place}`], style: 'meta', margin: [0, 4, 0, 20] },
      { text: material.isWhole ? words.agenda : words.ownItems, style: 'heading' },
      timetable(material, printing),
      // Somebody outside has this copy and no page.
      ...(watermark ? [] : [{ text: words.askedSince, style: 'meta', margin: [0, 8, 0, 0] } satisfies Content]),
      ...commentaryPart(material.commentary, printing),
      ...material.items.flatMap((item) => sheetOf(item, printing)),
    ],
  };
}

const commentaryId = 'commentary';

function timetable({ items, commentary }: PackMaterial, { i18n, words, letterhead }: Printing): Content {
  const head: TableCell[] = [
    { text: words.time, style: 'head' },
    { text: words.item, style: 'head' },
    { text: words.presenter, style: 'head' },
    { text: '', style: 'head' },
    { text: words.sheet, style: 'head', alignment: 'right' },
  ];
  const page = (id: string): TableCell => ({ pageReference: id, alignment: 'right', color: letterhead.accent });
  const rows = items.map((item): TableCell[] => [
    { text: item.startsClock, color: ink.quiet },
    {
      stack: [
        { text: item.title, bold: true, ...(hasSheet(item) && { linkToDestination: item.id }) },
        ...(item.reason ? [{ text: whySentence(i18n, item.reason), style: 'meta' }] : []),
      ],
    },
    { text: item.presenterName ?? '' },
    { text: words.minutes(item.minutes), alignment: 'right', noWrap: true },
    hasSheet(item) ? page(item.id) : { text: '' },
  ]);
  const said: TableCell[][] =
    commentary.length > 0
      ? [['', { text: words.commentary, linkToDestination: commentaryId }, '', '', page(commentaryId)]]
      : [];
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: [40, '*', 110, 48, 44], body: [head, ...rows, ...said] },
    layout: ruled,
  };
}

/** What was said about the period that the session looks at, before its numbers. */
function commentaryPart(commentary: readonly Commentary[], { words }: Printing): Content[] {
  if (commentary.length === 0) return [];
  const said = commentary.map((one): Content => ({
    stack: [
      { text: words.block(one.block), style: 'subheading' },
      { text: one.text },
      { text: words.written(one), style: 'meta', margin: [0, 3, 0, 0] },
    ],
    margin: [0, 0, 0, 14],
  }));
  return [{ text: words.commentary, style: 'heading', id: commentaryId, margin: [0, 32, 0, 10] }, ...said];
}

const hasSheet = ({ snapshot, project, topic, dive, nomination, subject, questions, reason }: PackItem): boolean =>
  [snapshot, project, topic, dive, nomination, subject].some((about) => about !== null) ||
  isReviewed(reason) ||
  questions.length > 0;

/** A period that still runs has nothing to show yet. */
const isReviewed = (reason: Reason | null): reason is MonthlyReviewed =>
  reason?.name === 'MONTHLY_REVIEW' && !reason.overAfter;

/** Metrics, projects and topics follow each other, no picture and no report torn over two pages. */
const sheetOf = (item: PackItem, printing: Printing): Content[] =>
  hasSheet(item) ? [...subjectOf(item, printing), ...questionSheet(item.questions, printing)] : [];

function subjectOf(item: PackItem, printing: Printing): Content[] {
  const { id, title, snapshot, project, reason } = item;
  const about: Content = { text: subtitle(item, printing), style: 'meta', margin: [0, 0, 0, 12] };
  const head: Content[] = [{ text: title, style: 'heading', id }, about];
  if (snapshot)
    return [...metricBlocks(head, snapshot, printing), ...(item.effect ? [effectBlock(item, printing)] : [])];
  if (isReviewed(reason))
    return [{ text: title, style: 'heading', id, pageBreak: 'before' }, about, ...reviewSheet(reason, printing)];
  if (project)
    return [{ stack: [...head, ...projectSheet(project, item, printing)], unbreakable: true, margin: [0, 32, 0, 0] }];
  return askingSheet(item, head, printing);
}

/** What asks the board for a word: a dive, a nomination, a topic; a proposal, a decision or a promise. */
function askingSheet(item: PackItem, head: readonly Content[], printing: Printing): Content[] {
  const { topic, dive, nomination, subject } = item;
  if (dive) return [{ stack: [...head], margin: [0, 32, 0, 0] }, ...diveSheet(dive, printing)];
  if (nomination) return nominationSheet({ ...nomination, promise: item.promise }, head, printing);
  if (topic) return topicSheet(topic, head, printing);
  const said = subject ? [labelled(subjectLines(printing.i18n, subject))] : [];
  return [{ stack: [...head, ...said], unbreakable: true, margin: [0, 32, 0, 0] }];
}

/** What was found out, then the charts that show it and the maps of the processes it is about. */
function topicSheet(
  { charts, processes, ...topic }: PackTopic,
  head: readonly Content[],
  printing: Printing,
): Content[] {
  const { i18n, words } = printing;
  const lines: [string, string][] = [
    [words.topic(topic.number), topic.question],
    [words.finding, topic.finding || words.nothing],
    [words.conclusion, topic.conclusion || words.nothing],
  ];
  return [
    { stack: [...head, labelled(lines)], margin: [0, 32, 0, 12] },
    ...charts.map((chart): Content => ({
      stack: metricSheet(chart, i18n, words),
      unbreakable: true,
      margin: [0, 8, 0, 8],
    })),
    ...processes.flatMap((dive): Content[] => [
      { text: `${words.dive(dive.number)}: ${dive.title}`, style: 'subheading', margin: [0, 14, 0, 4] },
      ...diveSheet(dive, printing),
    ]),
  ];
}

/** What asks to become a project, then what speaks for it. */
function nominationSheet(nomination: NominationAsked, head: readonly Content[], printing: Printing): Content[] {
  const lines = nominationLines(nomination, printing.words);
  return [
    { stack: [...head, labelled(lines)], unbreakable: true, margin: [0, 32, 0, 0] },
    ...evidenceSheets(nomination, printing),
  ];
}

function subtitle({ startsClock, minutes, presenterName, ...item }: PackItem, { words }: Printing): string {
  const { lateVersion, isConfidential } = item;
  const marks = [lateVersion && words.late(lateVersion), isConfidential && words.forReaders];
  return [startsClock, words.minutes(minutes), presenterName, ...marks].filter(Boolean).join(' · ');
}

function projectSheet(project: PackProject, item: PackItem, printing: Printing): Content[] {
  const { words } = printing;
  const { ownerName, report } = project;
  const { promise } = item;
  const lines: [string, string][] = [
    [words.owner, ownerName],
    [words.status, statusOf(project, printing)],
    ...(promise ? [[words.promise, promise] satisfies [string, string]] : []),
    ...effectLines(item, printing),
    ...(report ? reported(report, words) : []),
  ];
  return [labelled(lines)];
}

/** What is seen of the effect, named as what it is. */
export const effectLines = (
  { effect }: Pick<PackItem, 'effect'>,
  { i18n }: Pick<Printing, 'i18n'>,
): [string, string][] => (effect ? [[briefLabel(i18n, effect), briefSentence(i18n, effect)]] : []);

const effectBlock = (item: PackItem, printing: Printing): Content => ({
  stack: [labelled(effectLines(item, printing))],
  unbreakable: true,
  margin: [0, 8, 0, 0],
});

function labelled(lines: readonly [string, string][]): Content {
  const body = lines.map(([label, text]): TableCell[] => [{ text: label, color: ink.quiet }, { text }]);
  return { table: { widths: [110, '*'], body }, layout: ruled };
}

type Report = NonNullable<PackProject['report']>;

const reported = ({ done, next, needsDecision }: Report, words: PackWords): [string, string][] => [
  [words.done, done || words.nothing],
  [words.next, next || words.nothing],
  [words.needsDecision, needsDecision || words.nothing],
];
