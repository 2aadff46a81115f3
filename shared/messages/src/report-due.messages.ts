import type { NoticeFactsOf } from '@cxboard/domain/notifications/notice';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

/** That a report is due, or was due and has not come. */
export const reportDue = (i18n: I18n, facts: NoticeFactsOf['REPORT_DUE']) => ({
  title: facts.isOverdue
    ? i18n.t({
        id: 'notices.reportOverdue',
        message: 'The status of {project} was due on {dueOn}',
        values: { project: facts.project, dueOn: longDate(i18n, facts.dueOn) },
      })
    : i18n.t({
        id: 'notices.reportDue',
        message: 'The status of {project} is due on {dueOn}',
        values: { project: facts.project, dueOn: longDate(i18n, facts.dueOn) },
      }),
  detail: i18n.t({ id: 'notices.reportDue.detail', message: 'In time for the project review' }),
});
