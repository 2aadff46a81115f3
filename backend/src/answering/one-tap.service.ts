import { localDateOf } from '@cxboard/domain/local-time';
import { linkOver, noLongerYours } from '@cxboard/domain/notifications/link.rules';
import { type MailKind, mailKinds } from '@cxboard/domain/notifications/notices.rules';
import { Injectable } from '@nestjs/common';
import { answerFor } from '../attendees/index.ts';
import { answerAction } from '../decisions/index.ts';
import { unsubscribe } from '../notifications/index.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { organizationAt } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { lookAtLink, type MailLink, useLink } from '../platform/mail/mail-links.ts';
import { reportNoChange } from '../projects/index.ts';
import type { AnswerByLinkInput, OneTapModel } from './one-tap.model.ts';

const shown = statement(
  'answering.shown',
  `select p.name as "personName", o.name as "organizationName", coalesce(l.locale, o.locale) as locale, a.card ->> 'acceptance' as acceptance, t.card as action,
     coalesce(t.card ->> 'ownerId' <> p.id::text, false) or m.id is not null and a.person_id is null
       or k.id is not null and p.id <> k.owner_id and p.id is distinct from k.co_owner_id as "isPassedOn",
     m.card || jsonb_build_object('boardName', m.card -> 'board' ->> 'name') as meeting,
     case when k.id is not null then jsonb_build_object('title', k.title, 'number', k.number, 'boardSlug', b.slug,
       'lastReport', k.card -> 'latestReport') end as project
   from person_cards p join organization_cards o on o.organization_id = p.organization_id
     left join meeting_cards m on m.organization_id = p.organization_id and m.id = $3
     left join attendee_cards a on a.organization_id = p.organization_id and a.meeting_id = m.id and a.person_id = p.id
     left join action_cards t on t.organization_id = p.organization_id and t.id = $3
     left join project_cards k on k.organization_id = p.organization_id and k.id = $3
     left join board_cards b on b.organization_id = k.organization_id and b.id = k.board_id
     left join board_languages l on l.organization_id = p.organization_id
       and l.id = coalesce(k.board_id, (m.card -> 'board' ->> 'id')::uuid)
   where p.organization_id = $1 and p.id = $2 and (p.card ->> 'active')::boolean`,
);

type Shown = Pick<
  OneTapModel,
  'personName' | 'organizationName' | 'locale' | 'project' | 'acceptance' | 'meeting' | 'action' | 'isPassedOn'
>;

export interface At {
  readonly slug: string;
  readonly token: string;
}

/** Answers given from a mail, by whoever holds its link. Looking changes nothing; answering uses the link up. */
@Injectable()
export class OneTapService {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
    private readonly clock: Clock,
  ) {}

  /** What the link is for; null when it does not work: too old, never made, or its person has left. */
  async look(at: At): Promise<OneTapModel | null> {
    const found = await this.find(at);
    if (!found) return null;
    const { organizationId, link } = found;
    const values = [organizationId, link.personId, link.subjectId];
    const [row] = await this.database.readFor<Shown>(organizationId, shown, values);
    if (!row) return null;
    const { id, act, usedAt, about } = link;
    return { id, act, isUsed: usedAt !== null, mailKind: mailKindIn(about), ...row };
  }

  async answer(at: At, said: Said) {
    const found = await this.find(at);
    const shown = await this.look(at);
    if (!found || !shown) return linkOver;
    if (shown.isPassedOn) return noLongerYours;
    const { organizationId, link } = found;
    const actor = { organizationId, personId: link.personId, attempt: null };
    return this.database.work(actor, async (work) => {
      if (link.act === 'UNSUBSCRIBE') return done(unsubscribe(work, link.personId, mailKindIn(link.about)));
      const mine = await useLink(work, at.token);
      return mine ? act(work, mine, said) : linkOver;
    });
  }

  private async find({ slug, token }: At): Promise<{ organizationId: string; link: MailLink } | null> {
    const organizationId = await organizationAt(this.rows, slug);
    if (!organizationId) return null;
    const rows = {
      query: <Row>(named: Parameters<Database['readFor']>[1], values?: readonly unknown[]) =>
        this.database.readFor<Row>(organizationId, named, values),
    };
    const link = await lookAtLink(rows, { organizationId, token, now: this.clock.now() });
    return link && { organizationId, link };
  }
}

type Said = Pick<AnswerByLinkInput, 'answer' | 'actionAnswer' | 'dueOn' | 'because'>;

function act(work: Work, { act: named, personId, subjectId }: MailLink, { answer, ...ofAction }: Said) {
  const subject = foundOr404(subjectId);
  if (named === 'REPORT_NO_CHANGE') return reportNoChange(work, { projectId: subject, personId });
  if (named === 'ANSWER_ACTION') return actOnAction(work, { actionId: subject, personId }, ofAction);
  if (!answer) throw new BadInput('Say whether you come.', { field: 'answer' });
  return answerFor(work, { meetingId: subject, personId, answer });
}

async function actOnAction(
  work: Work,
  who: { actionId: string; personId: string },
  { actionAnswer: answer, dueOn = null, because }: Omit<Said, 'answer'>,
) {
  if (!answer) throw new BadInput('Say how it stands.', { field: 'actionAnswer' });
  const { timeZone } = foundOr404(await work.first(OrganizationSettings, {}));
  return answerAction(work, { ...who, answer, dueOn, because: because ?? '', today: localDateOf(work.now, timeZone) });
}

const done = async (act: Promise<void>) => {
  await act;
  return { id: '' };
};

const mailKindIn = (about: string | null): MailKind | null => mailKinds.find((kind) => kind === about) ?? null;
