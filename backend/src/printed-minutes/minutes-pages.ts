import {
  approvalWord,
  attendanceWord,
  confirmedSentence,
  howMinuted,
  outcomeWord,
  resultName,
  timeTaken,
} from '@cxboard/messages/minutes.messages';
import { minutesPaperWords, type MinutesPaperWords } from '@cxboard/messages/minutes-paper.messages';
import { metricWords } from '@cxboard/messages/pack.messages';
import type { I18n } from '@lingui/core';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { MinutesModel } from '../minutes/index.ts';
import { metricSheet } from '../packs/index.ts';
import { ink, type Letterhead, type Paper, ruled, titleBar } from '../platform/pdf/paper.ts';

export interface MinutesMaterial {
  readonly minutes: MinutesModel;
  readonly organizationName: string;
  readonly letterhead: Letterhead;
}

interface Printing {
  readonly i18n: I18n;
  readonly words: MinutesPaperWords;
  readonly timeZone: string;
}
type Item = MinutesModel['items'][number];
type Result = Item['results'][number];

/** Approved minutes: who was there, what came of it, item by item, and under it who approved and the seal. */
export function minutesPaper({ minutes, organizationName, letterhead }: MinutesMaterial, i18n: I18n): Paper {
  const { timeZone, board, recordedAfterwards } = minutes;
  const words = minutesPaperWords(i18n, minutes);
  const printing = { i18n, words, timeZone };
  return {
    title: `${words.title}, ${board.name}`,
    language: i18n.locale,
    madeAt: new Date(minutes.addenda.at(-1)?.addedAt ?? minutes.approvedAt ?? minutes.startedAt),
    header: [`${organizationName}, ${board.name}`, words.approved],
    footer: words.page,
    letterhead,
    unprinted: words.unprinted,
    content: [
      titleBar(letterhead),
      { text: words.title, style: 'title' },
      {
        text: [words.when, recordedAfterwards ? `, ${words.afterwards}` : ''],
        style: 'meta',
        margin: [0, 4, 0, 20],
      },
      ...attendance(minutes, printing),
      ...outcome(minutes, printing),
      { text: words.items, style: 'heading', margin: [0, 24, 0, 4] },
      ...minutes.items.flatMap((item) => itemPart(item, printing)),
      ...approval(minutes, printing),
      ...addenda(minutes, printing),
    ],
  };
}

/** Two people a line. */
function attendance({ attendance: noted }: MinutesModel, { i18n, words }: Printing): Content[] {
  if (noted.length === 0) return [];
  const cells = noted.map((one): TableCell[] => [
    { text: one.person.name },
    { text: attendanceWord(i18n, one), color: ink.quiet },
  ]);
  const blank: TableCell[] = ['', ''];
  const body = cells.flatMap((cell, index) => (index % 2 === 0 ? [[...cell, ...(cells[index + 1] ?? blank)]] : []));
  return [
    { text: words.attendance, style: 'heading' },
    { table: { widths: [120, '*', 120, '*'], body }, layout: ruled, margin: [0, 0, 0, 20] },
  ];
}

const binds = ({ kind }: Result): boolean => kind !== 'INFORMATION';

/** What a reader who has one minute reads: every decision and every promise, with its owner and day. */
function outcome({ items }: MinutesModel, printing: Printing): Content[] {
  const { i18n, words } = printing;
  const results = items.flatMap((item) => item.results).filter(binds);
  const heading: Content = { text: words.outcome, style: 'heading' };
  if (results.length === 0) return [heading, { text: words.nothing, color: ink.quiet }];
  const head = ['', '', words.owner, words.until].map((text): TableCell => ({ text, style: 'head' }));
  const body = results.map((result): TableCell[] => [
    { text: resultName(i18n, result), bold: true },
    { text: [result.text, ...said(result, i18n)] },
    { text: result.owner?.name ?? '' },
    { text: dayOf(result, words) },
  ]);
  return [
    heading,
    { table: { headerRows: 1, dontBreakRows: true, widths: [84, '*', 88, 92], body: [head, ...body] }, layout: ruled },
  ];
}

/** An adopted decision needs no word more. */
const said = ({ outcome: ruling }: Result, i18n: I18n): Content[] =>
  ruling && ruling !== 'ADOPTED' ? [{ text: ` (${outcomeWord(i18n, ruling)})`, color: ink.quiet }] : [];

function dayOf({ kind, dueOn }: Result, words: MinutesPaperWords): string {
  if (!dueOn) return '';
  return kind === 'DEFERRAL' ? words.notBefore(dueOn) : words.day(dueOn);
}

function itemPart(item: Item, printing: Printing): Content[] {
  const { i18n, words, timeZone } = printing;
  const { position, title, text, snapshot, confirmed } = item;
  const results = item.results.filter(binds);
  const head: Content[] = [
    { text: `${position}. ${title}`, style: 'subheading' },
    {
      text: [timeTaken(i18n, item), ...aboutItem(item, words)].join(' · '),
      style: 'meta',
      margin: [0, 0, 0, 4],
    },
  ];
  const numbers = snapshot ? metricSheet(snapshot, i18n, metricWords(i18n, timeZone)) : [];
  return [
    { stack: head, headlineLevel: 1, margin: [0, 10, 0, 0] },
    ...(text ? [{ text, margin: below }] : []),
    ...(confirmed ? [{ text: `${confirmedSentence(i18n, confirmed)}.`, margin: below }] : []),
    ...results.map((result) => resultLine(result, printing)),
    ...(numbers.length > 0 ? [{ stack: numbers, unbreakable: true, margin: [0, 8, 0, 8] } as Content] : []),
  ];
}

const aboutItem = ({ guest, project }: Item, words: MinutesPaperWords): string[] => [
  ...(guest ? [words.guest([guest.name, guest.company].filter(Boolean).join(', '))] : []),
  ...(project ? [words.project(project.number, project.title)] : []),
];

const below: [number, number, number, number] = [0, 0, 0, 6];

function resultLine(result: Result, { i18n, words }: Printing): Content {
  const day = dayOf(result, words);
  const facts = [result.owner?.name, day, howMinuted(i18n, result)].filter(Boolean).join(', ');
  const quiet = facts ? [{ text: `  ${facts}`, color: ink.quiet }] : [];
  const content = [{ text: `${resultName(i18n, result)}  `, bold: true }, result.text, ...said(result, i18n), ...quiet];
  return { text: content, margin: [12, 0, 0, 4] };
}

function approval({ approvals, digest }: MinutesModel, { i18n, words }: Printing): Content[] {
  const body = approvals.map(({ person, givenAs, approvedAt }): TableCell[] => [
    { text: person.name },
    { text: approvalWord(i18n, givenAs), color: ink.quiet },
    { text: words.minute(approvedAt), alignment: 'right' },
  ]);
  const stack: Content[] = [
    { text: words.approval, style: 'heading' },
    { table: { widths: [180, '*', 180], body }, layout: ruled },
    { text: words.sealMeans, style: 'meta', margin: [0, 12, 0, 2] },
    { text: digest, fontSize: 8.5 },
  ];
  return [{ stack, unbreakable: true, margin: [0, 24, 0, 0] }];
}

function addenda({ addenda: added }: MinutesModel, { words }: Printing): Content[] {
  if (added.length === 0) return [];
  return [
    { text: words.addenda, style: 'heading', margin: [0, 24, 0, 4] },
    ...added.map(({ number, text, author, addedAt, digest }): Content => {
      const by = words.addendum(number, author.name, words.minute(addedAt));
      const seal: Content = { text: digest, style: 'meta', margin: [0, 0, 0, 10] };
      return { stack: [{ text }, { text: by, style: 'meta', margin: [0, 4, 0, 0] }, seal] };
    }),
  ];
}
