import { quarterlyWords, type ReportLine, type ReportPart } from '@cxboard/messages/quarterly-report.messages';
import { unprintedWords } from '@cxboard/messages/unprinted.messages';
import type { I18n } from '@lingui/core';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { ink, type Letterhead, type Paper, paperWidth, ruled, titleBar } from '../platform/pdf/paper.ts';
import type { QuarterlyReportModel } from './report.model.ts';
import { pictureWide, worthPicture } from './worth-picture.ts';

export interface ReportMaterial {
  readonly report: Pick<QuarterlyReportModel, 'facts' | 'summary' | 'asks' | 'digest'> & {
    readonly frozenAt: Date | string | null;
  };
  readonly organizationName: string;
  readonly letterhead: Letterhead;
}

/** Page one: what it comes to, decided, delivered. Page two: what changed, what it is worth, what is asked. */
export function reportPaper({ report, organizationName, letterhead }: ReportMaterial, i18n: I18n): Paper {
  const words = quarterlyWords(i18n, report);
  const picture = worthPicture(i18n, report.facts, words.finding);
  const { decided, delivered, changed } = onTwoPages(words, report, picture?.height ?? 0);
  return {
    title: words.title,
    language: i18n.locale,
    madeAt: new Date(report.frozenAt ?? `${report.facts.to}T12:00:00Z`),
    header: [organizationName, words.standing],
    footer: words.page,
    letterhead,
    unprinted: unprintedWords(i18n),
    content: [
      titleBar(letterhead),
      { text: words.title, style: 'title' },
      { text: words.span, style: 'meta', margin: [0, 4, 0, 16] },
      ...(report.summary ? [{ text: report.summary, margin: [0, 0, 0, 16] } as Content] : []),
      ...[decided, delivered].flatMap((part) => partContent(part)),
      ...partContent(changed, true),
      ...partContent(words.worth),
      { text: words.finding, style: 'finding', margin: [0, 4, 0, picture ? 8 : 16] },
      ...(picture ? [{ svg: picture.svg, width: paperWidth, margin: [0, 0, 0, 20] } as Content] : []),
      { text: words.asks, style: 'heading' },
      { text: report.asks || words.noAsks },
      { text: words.seal, style: 'meta', margin: [0, 20, 0, 0] },
    ],
  };
}

/** Lines of text that a page holds, and signs that fit on one. */
const [pageHolds, signsALine, signsACell] = [44, 92, 70] as const;
/** A line with its share of the space around it. */
const pointsALine = 15;
/** A decision of a page is cut where its sense is clear; the register has it whole. */
const longest = 240;

const linesIn = (text: string): number =>
  text === ''
    ? 0
    : 1 + text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signsALine)), 0);
const heightOf = ({ text }: ReportLine): number => Math.ceil(text.length / signsACell) + 0.7;
const heightOfAll = ({ lines }: ReportPart): number => 3 + lines.reduce((sum, line) => sum + heightOf(line), 0);

/** As much as their pages hold, in the order it happened; how much more there is stands below. */
function onTwoPages(
  words: ReturnType<typeof quarterlyWords>,
  { summary, asks }: ReportMaterial['report'],
  pictureHigh: number,
) {
  const [decided, delivered, changed] = words.parts;
  const [second, rest] = [fitting(delivered, 12, words.more), linesIn(summary) + 3];
  const first = fitting(decided, pageHolds - rest - heightOfAll(second), words.more);
  const drawn = pictureHigh > 0 ? (pictureHigh * paperWidth) / pictureWide / pointsALine + 2 : 0;
  const below = heightOfAll(words.worth) + linesIn(asks) + 6 + drawn;
  return { decided: first, delivered: second, changed: fitting(changed, pageHolds - below, words.more) };
}

function fitting(part: ReportPart, room: number, more: (count: number) => string): ReportPart {
  const lines = part.lines.map(({ label, text }) => ({ label, text: shortened(text) }));
  let used = 3;
  const kept = lines.filter((line) => {
    used += heightOf(line);
    return used <= room;
  });
  const folded = lines.length - kept.length;
  return { ...part, lines: folded > 0 ? [...kept, { label: '', text: more(folded) }] : lines };
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

/** A quarter of many decisions is set smaller. */
const manyLines = 12;

function partContent({ heading, none, lines }: ReportPart, startsPage = false): Content[] {
  const head: Content = { text: heading, style: 'heading', ...(startsPage && { pageBreak: 'before' }) };
  if (lines.length === 0) return [head, { text: none, color: ink.quiet, margin: [0, 0, 0, 16] }];
  const body = lines.map(({ label, text }): TableCell[] => [{ text: label, color: ink.quiet }, { text }]);
  return [
    head,
    {
      table: { dontBreakRows: true, widths: [120, '*'], body },
      layout: ruled,
      margin: [0, 0, 0, 16],
      ...(lines.length > manyLines && { fontSize: 8.5 }),
    },
  ];
}
