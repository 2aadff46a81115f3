import type { LocalDate } from '@cxboard/domain/local-time';
import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

/**
 * Items of coming meetings with a question whose asker had the last word. Who presents the item or owns its project
 * answers; where that is nobody but the asker, whoever prepares the agenda. $1 organization · $2 person · $3 boards
 */
const unanswered = statement(
  'pre_read.duties',
  `
select l.id, coalesce(c.title, l.line ->> 'title') as title, m.number, m.held_on::text as "heldOn", b.slug as "boardSlug"
from item_questions q
  join agenda_lines l on l.organization_id = q.organization_id and l.id = q.item_id and l.position is not null
  join meeting_reviews m on m.organization_id = q.organization_id and m.id = l.list_id
  join board_cards b on b.organization_id = q.organization_id and b.id = m.board_id
  left join confidential_subjects c on c.organization_id = q.organization_id and c.id = l.id
  left join project_cards p on p.organization_id = q.organization_id
    and p.id = coalesce(c.project_id, (l.line ->> 'projectId')::uuid)
  cross join lateral (
    select array_remove(array_remove(array[
        coalesce(c.presenter_id, (l.line ->> 'presenterId')::uuid), p.owner_id, p.co_owner_id], null), q.asker_id) as named) a
where q.organization_id = $1 and q.resolved_at is null and q.asker_id <> $2
  and m.state in ('PUBLISHED', 'IN_SESSION', 'ADJOURNED')
  and ($2 = any(a.named) or (a.named = '{}' and m.board_id = any($3::uuid[])))
  and coalesce((
    select s.author_id from item_answers s
    where s.organization_id = q.organization_id and s.item_question_id = q.id
    order by s.said_at desc, s.id desc limit 1), q.asker_id) = q.asker_id
group by 1, 2, 3, 4, 5 order by 4, 2 limit 20`,
);

interface Unanswered {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  readonly heldOn: LocalDate;
  readonly boardSlug: string;
}

/** What was asked before a meeting is answered before it. */
@Injectable()
export class QuestionDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const unowned = { presenterId: null, project: null };
    const planned = viewer.boards
      .filter(({ boardId }) => may(viewer).answerQuestions({ boardId, ...unowned }))
      .map(({ boardId }) => boardId);
    const values = [viewer.organizationId, viewer.personId, planned];
    const rows = await this.database.read<Unanswered>(viewer, unanswered, values);
    return rows.map(({ id, title, number, heldOn, boardSlug }) => ({
      ...{ kind: 'ANSWER_QUESTIONS', subject: { type: 'AGENDA_ITEM', id }, title, dueOn: heldOn },
      place: { page: 'MEETING', boardSlug, number },
    }));
  }
}
