import type { Notice as Said } from '@cxboard/domain/notifications/notice';
import { toldBy } from '@cxboard/domain/notifications/notices.rules';
import { noticeAct } from '@cxboard/messages/notice-acts.messages';
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
  `insert into notices (organization_id, id, person_id, kind, event, facts, told_by, at)
   select $1, n.id, n.person_id, $2, $3, $4, n.told_by, $5
   from unnest($6::uuid[], $7::uuid[], $8::text[]) as n (id, person_id, told_by)
   on conflict (organization_id, person_id, kind, event) do nothing
   returning id, person_id as "personId", told_by as "toldBy"`,
);

/** Something to tell; its event is the same word however often it is told. */
export type News = Said & { readonly event: string };

export interface Telling {
  readonly personIds: readonly string[];
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

interface Told {
  readonly id: string;
  readonly personId: string;
  readonly toldBy: string;
}

/** Tells people of an event, each in the way they chose, each once. */
@Injectable()
export class Teller {
  constructor(private readonly letters: Letters) {}

  async tell(work: Work, news: News, { personIds, invited = new Set(), ...more }: Telling): Promise<Reached> {
    const people = [...new Set(personIds)].toSorted();
    const chosen = await deliveriesFor(work, news.kind, people);
    const rows = people
      .map((personId) => {
        const delivery = toldBy(chosen.get(personId) ?? 'OFF', { isInvited: invited.has(personId) });
        return { id: uuidv7(), personId, delivery };
      })
      .filter(({ delivery }) => delivery !== 'OFF');
    const columns = [rows.map(({ id }) => id), rows.map((row) => row.personId), rows.map(({ delivery }) => delivery)];
    const said = [news.kind, news.event, JSON.stringify(news.facts), work.now];
    const told = await work.query<Told>(addNotices, [work.organizationId, ...said, ...columns]);

    for (const { personId } of told) work.tell('NOTICE', personId);
    const mailed = told.filter((one) => one.toldBy === 'MAIL_AT_ONCE');
    await this.mail(work, news, { told: mailed, ...more });
    return { told: told.length, mailed: mailed.length };
  }

  private async mail(
    work: Work,
    news: News,
    { told, acts, whole }: { told: readonly Told[] } & Pick<Telling, 'acts' | 'whole'>,
  ): Promise<void> {
    if (told.length === 0) return;
    const sender = await this.letters.senderOf(work, news.facts.place);
    const addresses = await this.letters.addresses(
      work,
      told.map(({ personId }) => personId),
    );
    const { title, detail } = noticeWords(sender.i18n, news);
    const page = { label: noticeAct(sender.i18n, news.kind), href: this.letters.pageOf(sender, news.facts.place) };
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
