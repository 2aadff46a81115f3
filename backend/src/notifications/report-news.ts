import { addDays, type LocalDate, localDateOf } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { type OwedReport, owedReports } from '../projects/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { leadersOf } from './leaders.ts';
import { Letters, type Sender } from './letters.ts';
import { reportActs } from './report-acts.ts';
import { Teller } from './telling.ts';

/**
 * Owners are told in time that their report is due; from the mail they can say that nothing has changed. When the day has
 * passed without a word they are told once more, and so is whoever leads the board.
 */
@Injectable()
export class ReportNews {
  constructor(
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly teller: Teller,
  ) {}

  async tell(organizationId: string): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'reports due' }, async (work) => {
      const { timeZone } = await this.letters.senderOf(work);
      const today = localDateOf(work.now, timeZone);
      const soon = addDays(today, limits.notifications.reportDays);
      for (const owed of await owedReports(work, today)) {
        if (owed.dueOn <= soon) await this.tellOf(work, owed, today);
      }
    });
  }

  private async tellOf(work: Work, owed: OwedReport, today: LocalDate): Promise<void> {
    const { projectId, boardId, boardSlug, number, title, dueOn, ownerIds, hasReport } = owed;
    const place = { page: 'PROJECT', boardSlug, number, report: 'new' } as const;
    const isOverdue = dueOn < today;
    const event = isOverdue ? `report overdue ${projectId} ${dueOn}` : `report ${projectId} ${dueOn}`;
    const facts = { place, project: title, dueOn, isOverdue };
    const told = { kind: 'REPORT_DUE', event, facts: { ...facts, ...(hasReport && { projectId }) } } as const;
    const acts = (personId: string, sender: Sender) => reportActs(this.letters, work, { sender, personId, projectId });
    await this.teller.tell(work, told, { personIds: ownerIds, ...(hasReport && { acts }) });
    if (!isOverdue) return;
    const leaders = await leadersOf(work, { boardId, today, but: ownerIds[0] ?? boardId });
    const personIds = leaders.filter((id) => !ownerIds.includes(id));
    const leading = { ...facts, place: { page: 'PROJECT', boardSlug, number } } as const;
    await this.teller.tell(work, { kind: 'REPORT_DUE', event, facts: leading }, { personIds });
  }
}
