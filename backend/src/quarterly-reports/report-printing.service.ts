import { wordsIn } from '@cxboard/messages/languages';
import { Injectable } from '@nestjs/common';
import { Letterheads } from '../organization/index.ts';
import type { Work } from '../platform/database/work.ts';
import { print } from '../platform/pdf/paper.ts';
import { unprinted } from '../platform/pdf/printed.ts';
import { Printing } from '../platform/pdf/printing.ts';
import { paperForms, ReportPaper } from './report-paper.entity.ts';
import { type ReportMaterial, reportPaper } from './report-paper.ts';
import { reportSlides } from './report-slides.ts';
import { QuarterlyReport } from './report.entity.ts';

/** A frozen report is printed beside the pages, once as a PDF and once as slides. */
@Injectable()
export class ReportPrinting {
  readonly print;

  constructor(printing: Printing, letterheads: Letterheads) {
    this.print = printing.handle('quarterly_reports.print', 'paperId', {
      kind: ReportPaper,
      gather: async (work: Work, { reportId, form, locale, organizationName }: ReportPaper) => ({
        ...{ report: await work.get(QuarterlyReport, reportId), letterhead: await letterheads.of(work) },
        ...{ form, locale, organizationName },
      }),
      print: printed,
      tell: (work, { reportId, boardId }) => work.tell('QUARTERLY_REPORT', reportId, { boardId }),
    });
  }
}

interface Copy extends ReportMaterial {
  readonly form: ReportPaper['form'];
  readonly locale: string;
}

export const printed = ({ form, locale, ...material }: Copy): Promise<Buffer> => {
  const i18n = wordsIn(locale);
  return form === 'PDF' ? print(reportPaper(material, i18n)) : reportSlides(material, i18n);
};

/** Begins what is missing or could not be printed; what is there stays as it is. */
export async function printFrozen(
  work: Work,
  { id: reportId, boardId }: QuarterlyReport,
  place: Pick<ReportPaper, 'organizationName' | 'locale'>,
): Promise<void> {
  for (const form of paperForms) {
    const made = await work.first(ReportPaper, { reportId, form });
    if (made && made.state !== 'FAILED') continue;
    const paper = made
      ? await work.change(made, { state: 'MAKING' })
      : await work.add(ReportPaper, { boardId, reportId, form, ...place, ...unprinted });
    await work.announce('quarterly_reports.print', { paperId: paper.id });
  }
}
