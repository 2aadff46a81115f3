import type { ReviewReport } from '@cxboard/domain/projects/review-report.rules';
import type { PackWords } from '@cxboard/messages/pack.messages';
import { healthWord } from '@cxboard/messages/projects.messages';
import type { I18n } from '@lingui/core';
import type { PackProject } from './pack-sheets.ts';

interface Printing {
  readonly i18n: I18n;
  readonly words: PackWords;
}

/** How a project stands by its newest report, and whether that came in time. */
export function statusOf({ report, reporting }: PackProject, { i18n, words }: Printing): string {
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
