import type { Notice as Said } from '@cxboard/domain/notifications/notice';
import { remindsDeputy, toldBy } from '@cxboard/domain/notifications/notices.rules';
import { noticeAct } from '@cxboard/messages/notice-acts.messages';
import { noticeFor } from '@cxboard/messages/notices-for.messages';
import { noticeWords } from '@cxboard/messages/notices.messages';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { type Letter, Letters, type Sender } from './letters.ts';
import { deliveriesFor } from './preferences.ts';

/** One row for each person and event: who was told already is not told again. */
const addNotices = statement(
  'notices.add',
  `insert into notices (organization_id, id, person_id, kind, event, facts, told_by, at, for_id)
   select $1, n.id, n.person_id, $2, $3, $4, n.told_by, $5, $9::uuid
   from unnest($6::uuid[], $7::uuid[], $8::text[]) as n (id, person_id, told_by)
   on conflict (organization_id, person_id, kind, event) do nothing
   returning id, person_id as "personId", told_by as "toldBy"`,
);

/** Who stands in today for these people, as far as they may read it: of a confidential action nobody is told. */
const deputies = statement(
  'notices.deputies',
  `select s.person_id as "personId", s.deputy_id as "deputyId", s.name from stand_ins s
     join organization_settings o on o.organization_id = s.organization_id
     join people d on d.organization_id = s.organization_id and d.id = s.deputy_id and d.deactivated_at is null
   where s.organization_id = $1 and s.person_id = any($2::uuid[])
     and ($3::timestamptz at time zone o.time_zone)::date between s.from_on and s.until_on
     and not exists (select from actions a
       where a.organization_id = $1 and a.id = $4::uuid and a.confidential_item_id is not null)`,
);

/** Something to tell; its event is the same word however often it is told. */
export type News = Said & { readonly event: string };

export interface Telling {
  readonly personIds: readonly string[];
  /** Whoever did it hears nothing of it, also not as somebody's deputy; nor does a deputy of theirs. */
  readonly but?: string | null;
  /** The action it is about: of a confidential one no deputy is told. */
  readonly actionId?: string;
  /** Those who have an invitation of the same in their mail. */
  readonly invited?: ReadonlySet<string>;
  /** What the mail says beside the notice. */
  readonly whole?: (sender: Sender) => Pick<Letter, 'note' | 'entries' | 'facts'>;
  /** More that can be done from the mail than to open the page, in the words of its sender. */
  readonly acts?: (personId: string, sender: Sender) => Promise<NonNullable<Letter['acts']>>;
}

/** How many heard of it now, and how many of them by a mail at once. */
export interface Reached {
  readonly told: number;
  readonly mailed: number;
}

interface Deputy {
  readonly personId: string;
  readonly deputyId: string;
  readonly name: string;
}
/** Who is away, where it is told to their deputy. */
type Absent = { readonly id: string; readonly name: string } | null;

interface Told {
  readonly id: string;
  readonly personId: string;
  readonly toldBy: string;
}

/** Tells people of an event, each in the way they chose, each once. */
@Injectable()
export class Teller {
  constructor(private readonly letters: Letters) {}

  /** Whoever is away is told, and so is their deputy of what is asked, unless it is told to the deputy anyway. */
  async tell(work: Work, news: News, telling: Telling): Promise<Reached> {
    const { but = null, actionId = null } = telling;
    const personIds = [...new Set(telling.personIds)].filter((id) => id !== but);
    const reached = await this.tellThem(work, news, { ...telling, personIds, absent: null });
    if (!remindsDeputy(news.kind)) return reached;
    const heard = new Set([...personIds, but]);
    const values = [work.organizationId, personIds, work.now, actionId];
    const found = await work.query<Deputy>(deputies, values);
    for (const { personId: id, deputyId, name } of found.filter((one) => !heard.has(one.deputyId)))
      await this.tellThem(
        work,
        { ...news, event: `${news.event} for ${id}` },
        { personIds: [deputyId], absent: { id, name } },
      );
    return reached;
  }

  private async tellThem(
    work: Work,
    news: News,
    { personIds, absent, invited = new Set(), ...more }: Telling & { readonly absent: Absent },
  ): Promise<Reached> {
    const people = personIds.toSorted();
    const chosen = await deliveriesFor(work, news.kind, people);
    const rows = people
      .map((personId) => {
        const delivery = toldBy(chosen.get(personId) ?? 'OFF', { isInvited: invited.has(personId) });
        return { id: uuidv7(), personId, delivery };
      })
      .filter(({ delivery }) => delivery !== 'OFF');
    const columns = [rows.map(({ id }) => id), rows.map((row) => row.personId), rows.map(({ delivery }) => delivery)];
    const said = [news.kind, news.event, JSON.stringify(news.facts), work.now];
    const told = await work.query<Told>(addNotices, [work.organizationId, ...said, ...columns, absent?.id ?? null]);

    for (const { personId } of told) work.tell('NOTICE', personId);
    const mailed = told.filter((one) => one.toldBy === 'MAIL_AT_ONCE');
    await this.mail(work, news, { told: mailed, absent, ...more });
    return { told: told.length, mailed: mailed.length };
  }

  private async mail(
    work: Work,
    news: News,
    { told, absent, acts, whole }: { told: readonly Told[]; absent: Absent } & Pick<Telling, 'acts' | 'whole'>,
  ): Promise<void> {
    if (told.length === 0) return;
    const sender = await this.letters.senderOf(work, news.facts.place);
    const addresses = await this.letters.addresses(
      work,
      told.map(({ personId }) => personId),
    );
    const { title, detail } = noticeFor(sender.i18n, noticeWords(sender.i18n, news), absent);
    const href = this.letters.pageOf(sender, news.facts.place, absent?.id);
    const page = { label: noticeAct(sender.i18n, news.kind), href };
    for (const { id, personId } of told) {
      const recipient = addresses.get(personId);
      if (!recipient) continue;
      const letter: Letter = {
        ...{ personId, subject: title, title, lead: detail, about: news.kind, key: `notice ${id}` },
        ...whole?.(sender),
        acts: inOrder(news.kind, page, (await acts?.(personId, sender)) ?? []),
      };
      await this.letters.send(work, sender, { recipient, letter });
    }
  }
}

type Acts = NonNullable<Letter['acts']>;

/** What is asked leads: about an action the answer, about everything else the page. */
const inOrder = (kind: News['kind'], page: Acts[number], answers: Acts): Acts =>
  kind === 'ACTION_DUE' ? [...answers, page] : [page, ...answers];
