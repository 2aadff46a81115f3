import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { noChangeWords } from '@cxboard/messages/mails.messages';
import { Injectable } from '@nestjs/common';
import { owedReports } from '../projects/index.ts';
import { Database } from '../platform/database/database.ts';
import { Letters } from './letters.ts';
import { Teller } from './telling.ts';

/** Owners are told in time that their report is due; from the mail they can say that nothing has changed. */
@Injectable()
export class ReportNews {
  constructor(
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly teller: Teller,
  ) {}

  async tell(organizationId: string): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'reports due' }, async (work) => {
      const sender = await this.letters.senderOf(work);
      const today = localDateOf(work.now, sender.timeZone);
      const soon = addDays(today, limits.notifications.reportDays);
      for (const owed of await owedReports(work, today)) {
        if (owed.dueOn > soon || owed.dueOn < today) continue;
        const { projectId, boardSlug, number, title, dueOn } = owed;
        const place = { page: 'PROJECT', boardSlug, number } as const;
        const noChange = async (personId: string) => {
          const draft = { personId, act: 'REPORT_NO_CHANGE', subjectId: projectId } as const;
          return [{ label: noChangeWords(sender.i18n), href: await this.letters.answerLink(work, sender, draft) }];
        };
        await this.teller.tell(
          work,
          { kind: 'REPORT_DUE', event: `report ${projectId} ${dueOn}`, facts: { place, project: title, dueOn } },
          { personIds: owed.ownerIds, ...(owed.hasReport && { acts: noChange }) },
        );
      }
    });
  }
}
