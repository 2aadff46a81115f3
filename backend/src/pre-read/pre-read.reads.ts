import { may } from '@cxboard/domain/people/permissions';
import { refuseQuestion, standingOf } from '@cxboard/domain/pre-read/item-question.rules';
import { Injectable } from '@nestjs/common';
import { AgendaPages } from '../agenda/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ItemQuestionModel, MeetingQuestionsModel } from './pre-read.model.ts';

const asked = statement(
  'pre_read.asked',
  `select q.id, q.item_id as "itemId", k.card as asker, q.text, q.asked_at as "askedAt", q.resolved_at as "resolvedAt",
      r.card as "resolvedBy", (
        select coalesce(json_agg(json_build_object(
            'id', a.id, 'author', p.card, 'text', a.text, 'saidAt', a.said_at) order by a.said_at, a.id), '[]')
        from item_answers a join person_cards p on p.organization_id = a.organization_id and p.id = a.author_id
        where a.organization_id = q.organization_id and a.item_question_id = q.id) as answers
    from item_questions q
      join person_cards k on k.organization_id = q.organization_id and k.id = q.asker_id
      left join person_cards r on r.organization_id = q.organization_id and r.id = q.resolved_by_id
    where q.organization_id = $1 and q.item_id = any($2::uuid[])
    order by q.asked_at, q.id`,
);
const itemOf = statement(
  'pre_read.item_of',
  'select item_id as "itemId" from item_questions where organization_id = $1 and id = $2',
);

type Asked = Omit<ItemQuestionModel, 'standing' | 'maySpeak'> & { readonly resolvedAt: Date | null };
type Agenda = Awaited<ReturnType<AgendaPages['ofMeeting']>>;
type Item = Agenda['items'][number];

/** An item of a meeting as the viewer reads it, with who answers for it. */
export interface SeenItem {
  readonly meetingId: string;
  readonly boardId: string;
  readonly item: Item;
  readonly mayAnswer: boolean;
}

/** Whoever reads an item of an agenda reads what was asked about it. */
@Injectable()
export class PreReadReads {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendaPages,
  ) {}

  async ofMeeting(viewer: Viewer, meetingId: string): Promise<MeetingQuestionsModel> {
    const agenda = await this.agendas.ofMeeting(viewer, meetingId);
    const { id, meeting, items } = agenda;
    const values = [viewer.organizationId, items.map((item) => item.id)];
    const rows = items.length ? await this.database.read<Asked>(viewer, asked, values) : [];
    const isOpen = refuseQuestion(meeting) === null;
    const questions = rows.map((row) => {
      const item = items.find((one) => one.id === row.itemId);
      const speaks = row.asker.id === viewer.personId || (item !== undefined && answersFor(viewer, agenda, item));
      return { ...row, standing: standingWith(row), maySpeak: isOpen && speaks };
    });
    const unanswered = questions.filter(({ standing }) => standing === 'UNANSWERED').length;
    return { id, isOpen, unanswered, questions };
  }

  /** An item on an agenda; what waits in the backlog is asked about when it is on one. */
  async seen(viewer: Viewer, itemId: string): Promise<SeenItem> {
    const list = await this.agendas.listOf(viewer, itemId);
    const agenda = foundOr404('meeting' in list ? list : null);
    const item = foundOr404(agenda.items.find(({ id }) => id === itemId));
    // What is confidential is not asked about by whoever does not read it.
    foundOr404(!item.isConfidential || item.readers !== null || null);
    const { id: meetingId, boardId } = agenda;
    return { meetingId, boardId, item, mayAnswer: answersFor(viewer, agenda, item) };
  }

  async seenWith(viewer: Viewer, itemQuestionId: string): Promise<SeenItem> {
    const values = [viewer.organizationId, itemQuestionId];
    const [row] = await this.database.read<{ itemId: string }>(viewer, itemOf, values);
    return this.seen(viewer, foundOr404(row).itemId);
  }
}

const standingWith = ({ asker, resolvedAt, answers }: Asked) =>
  standingOf({ askerId: asker.id, resolvedAt, answers: answers.map(({ author }) => ({ authorId: author.id })) });

function answersFor(viewer: Viewer, { boardId }: Agenda, { presenterId, project }: Item): boolean {
  const owners = project && { boardId, ownerId: project.owner.id, coOwnerId: project.coOwner?.id ?? null };
  return may(viewer).answerQuestions({ boardId, presenterId, project: owners });
}
