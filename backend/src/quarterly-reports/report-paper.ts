import { quarterlyWords, type ReportPart } from '@cxboard/messages/quarterly-report.messages';
import { unprintedWords } from '@cxboard/messages/unprinted.messages';
import type { I18n } from '@lingui/core';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { ink, type Letterhead, type Paper, ruled, titleBar } from '../platform/pdf/paper.ts';
import type { QuarterlyReportModel } from './report.model.ts';

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
  const [decided, delivered, changed] = words.parts;
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
      ...[decided, delivered].flatMap((part) => (part ? partContent(part) : [])),
      ...(changed ? partContent(changed, true) : []),
      ...partContent(words.worth),
      { text: words.finding, style: 'finding', margin: [0, 4, 0, 16] },
      { text: words.asks, style: 'heading' },
      { text: report.asks || words.noAsks },
      { text: words.seal, style: 'meta', margin: [0, 20, 0, 0] },
    ],
  };
}

/** A quarter of many decisions is set smaller, so that all of them stand on their page. */
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
