import { limits } from '@cxboard/domain/limits';
import { localDateOf, momentOf } from '@cxboard/domain/local-time';
import type { Notice as Said } from '@cxboard/domain/notifications/notice';
import { boardOf } from '@cxboard/domain/overview/duties';
import { digestAct, digestLead, digestSubject } from '@cxboard/messages/mails.messages';
import { noticeFor } from '@cxboard/messages/notices-for.messages';
import { noticeWords } from '@cxboard/messages/notices.messages';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { actionActs } from './action-acts.ts';
import { type Letter, Letters, type Sender } from './letters.ts';
import { packAct } from './pack-act.ts';
import { reportActs } from './report-acts.ts';
import { reportsInDigests } from './status-news.ts';

/** Whoever has news for the daily mail of a morning; locked, so that two processes tell it once. */
const waiting = statement(
  'notices.to_digest',
  `select n.id, n.person_id as "personId", n.kind, n.event, n.facts, n.read_at is not null as "isRead",
     case when f.id is not null then json_build_object('id', f.id, 'name', f.name) end as absent
   from notices n left join people f on f.organization_id = n.organization_id and f.id = n.for_id
   where n.organization_id = $1 and n.told_by = 'DAILY_DIGEST' and n.digested_at is null and n.at < $2
   order by n.person_id, n.at, n.id for update of n`,
);
const digested = statement(
  'notices.digested',
  'update notices set digested_at = $3 where organization_id = $1 and id = any($2::uuid[])',
);

const digestTime = `${String(limits.notifications.digestHour).padStart(2, '0')}:00`;

type Entry = NonNullable<Letter['entries']>[number];
type Acts = ReadonlyMap<string, Entry['acts']>;
type Facts = ReadonlyMap<string, NonNullable<Entry['facts']>>;
type Waiting = Said & {
  readonly event: string;
  readonly id: string;
  readonly personId: string;
  readonly isRead: boolean;
  readonly absent: { readonly id: string; readonly name: string } | null;
};

interface Reader {
  readonly personId: string;
  readonly notices: readonly Waiting[];
  readonly recipient: string | undefined;
  readonly reports: ReturnType<typeof reportsInDigests>;
}

interface ToWrite {
  readonly personId: string;
  readonly unread: readonly Waiting[];
  readonly today: string;
  readonly acts: Acts;
  readonly facts: Facts;
}

/** One mail a day with everything that somebody has not read on the page by then: as the board it is about writes, else the house. */
@Injectable()
export class Digests {
  constructor(
    private readonly database: Database,
    private readonly letters: Letters,
  ) {}

  /** Due from a morning hour on, by the clocks of the organization; what comes later waits for the next morning. */
  async send(organizationId: string): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'digest' }, async (work) => {
      const house = await this.letters.senderOf(work);
      const morning = momentOf(localDateOf(work.now, house.timeZone), digestTime, house.timeZone);
      if (work.now < morning) return;
      const rows = await work.query<Waiting>(waiting, [organizationId, morning]);
      const people = Map.groupBy(rows, ({ personId }) => personId);
      const addresses = await this.letters.addresses(work, [...people.keys()]);
      const reports = reportsInDigests(work);
      for (const [personId, notices] of people)
        await this.sendTo(work, house, { personId, notices, recipient: addresses.get(personId), reports });
    });
  }

  private async sendTo(work: Work, house: Sender, { personId, notices, recipient, reports }: Reader): Promise<void> {
    const unread = notices.filter(({ isRead }) => !isRead);
    const boardSlug = boardOf(unread.map(({ facts }) => facts.place));
    const sender = boardSlug ? await this.letters.senderOf(work, { page: 'BOARD', boardSlug }) : house;
    const today = localDateOf(work.now, sender.timeZone);
    const isDone =
      unread.length === 0 ||
      !recipient ||
      (await this.letters.send(work, sender, {
        recipient,
        letter: this.letter(sender, {
          ...{ personId, unread, today },
          ...{ acts: await this.acts(work, sender, unread), facts: await this.facts(sender, unread, reports) },
        }),
      }));
    if (isDone) await work.query(digested, [work.organizationId, notices.map(({ id }) => id), work.now]);
  }

  /** What can be answered is answered from the daily mail too; a deputy does it on the page. */
  private async acts(work: Work, sender: Sender, unread: readonly Waiting[]): Promise<Acts> {
    const acts = new Map<string, Entry['acts']>();
    for (const { id, personId, ...notice } of unread.filter(({ absent }) => !absent)) {
      if (notice.kind === 'ACTION_DUE')
        acts.set(id, await actionActs(this.letters, work, { sender, personId, actionId: notice.facts.actionId }));
      if (notice.kind === 'AGENDA_PUBLISHED') acts.set(id, [packAct(this.letters, sender, notice.facts.place)]);
      if (notice.kind === 'REPORT_DUE' && notice.facts.projectId)
        acts.set(id, await reportActs(this.letters, work, { sender, personId, projectId: notice.facts.projectId }));
    }
    return acts;
  }

  /** A report is understood without the page, as in a mail of its own. */
  private async facts(sender: Sender, unread: readonly Waiting[], reports: Reader['reports']): Promise<Facts> {
    const facts = new Map<string, NonNullable<Entry['facts']>>();
    for (const { id, event } of unread.filter(({ kind }) => kind === 'STATUS_REPORTED'))
      facts.set(id, await reports(sender, event));
    return facts;
  }

  private letter(sender: Sender, { personId, unread, today, acts, facts }: ToWrite) {
    const { i18n, name } = sender;
    const subject = digestSubject(i18n, { count: unread.length, organization: name });
    return {
      ...{ personId, subject, title: subject, lead: digestLead(i18n, today), about: null },
      key: `digest ${personId} ${today}`,
      entries: unread.map((notice) => ({
        ...noticeFor(i18n, noticeWords(i18n, notice), notice.absent),
        href: this.letters.pageOf(sender, notice.facts.place, notice.absent?.id),
        acts: acts.get(notice.id) ?? [],
        ...(facts.has(notice.id) && { detail: '', facts: facts.get(notice.id) }),
      })),
      acts: [{ label: digestAct(i18n), href: this.letters.noticesPage(sender) }],
    };
  }
}
