import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import type { ReviewReport } from '@cxboard/domain/projects/review-report.rules';
import type { I18n } from '@lingui/core';
import type { PackWords } from './pack.messages.ts';
import { healthWord } from './projects.messages.ts';

interface Reported {
  /** Null when it owes this review no report. */
  readonly reporting: ReviewReport | null;
  readonly report: { readonly health: ReportedHealth; readonly reportedAt: string; readonly authorName: string } | null;
}

interface Printing {
  readonly i18n: I18n;
  readonly words: PackWords;
}

/** How a project stands by its newest report, and whether that came in time. */
export function statusOf({ report, reporting }: Reported, { i18n, words }: Printing): string {
  const said = report && `${healthWord(i18n, report.health)}, ${words.reported(report.reportedAt, report.authorName)}`;
  return [standing(reporting, words), said ?? (reporting ? null : words.notReported)].filter(Boolean).join('. ');
}

function standing(reporting: ReviewReport | null, words: PackWords): string | null {
  if (!reporting) return null;
  const { standing, dueOn } = reporting;
  if (standing === 'NOT_REPORTED') return words.notReportedBy(dueOn);
  if (standing === 'AWAITED') return words.awaited(dueOn);
  return standing === 'LATE' ? words.reportedLate(dueOn) : null;
}
