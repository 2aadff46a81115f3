import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { OrderSaidModel, ProjectOrderModel, RevisionModel } from './revision.model.ts';

const decided = (alias: string) => `
  'decision', case when ${alias}.id is not null then
    jsonb_build_object('id', ${alias}.id, 'number', ${alias}.number, 'text', ${alias}.text) end`;

/** While its meeting is open, a decision that was taken out again is none. $1 project */
const ofProject = statement(
  'revisions.of_project',
  `
select jsonb_build_object(
    'id', r.id, 'number', r.number, 'kind', r.kind, 'was', r.was, 'now', r.now, 'because', r.because,
    'state', case when u.is_taken_out then case when r.on_the_spot then 'WITHDRAWN' else 'PROPOSED' end else r.state end,
    'proposedBy', p.card, 'proposedAt', r.proposed_at, 'onTheSpot', r.on_the_spot,
    'isRefused', r.is_refused and not coalesce(u.is_taken_out, false), 'settledAt', r.settled_at,
    ${decided('d')}, 'meeting', m.card) as tree
from revisions r
  left join person_cards p on p.organization_id = r.organization_id and p.id = r.proposed_by_id
  left join decisions d on d.organization_id = r.organization_id and d.id = r.decision_id
  left join revision_rulings u on u.organization_id = r.organization_id and u.id = r.id
  left join meeting_references m on m.organization_id = r.organization_id
    and m.id = coalesce(d.meeting_id, case when not u.is_taken_out then u.meeting_id end)
where r.organization_id = current_organization() and r.project_id = $1
order by r.number desc`,
);

/** $1 board */
const newestOrder = statement(
  'revisions.newest_order',
  `
select jsonb_build_object(
    'id', o.id, 'boardId', o.board_id, 'projectIds', o.project_ids, 'orderedAt', o.ordered_at, 'orderedBy', p.card,
    ${decided('d')}, 'meeting', m.card) as tree
from project_orders o
  join decisions d on d.organization_id = o.organization_id and d.id = o.decision_id
  left join person_cards p on p.organization_id = o.organization_id and p.id = o.ordered_by_id
  left join meeting_references m on m.organization_id = o.organization_id and m.id = d.meeting_id
where o.organization_id = current_organization() and o.board_id = $1
order by o.ordered_at desc, o.id desc limit 1`,
);

/** $1 board */
const orderSaid = statement(
  'revisions.order_said',
  `
select jsonb_build_object('projectIds', o.project_ids, 'meeting', m.card) as tree
from orders_said o join meeting_references m on m.organization_id = o.organization_id and m.id = o.meeting_id
where o.organization_id = current_organization() and o.board_id = $1 and not o.is_taken_out
order by o.id desc limit 1`,
);

/** $1 project */
const verdictAwaited = statement(
  'revisions.project_awaits_verdict',
  `select 1 as one from effect_standings e
   where e.organization_id = current_organization() and e.project_id = $1 and e.awaits_verdict`,
);

@Injectable()
export class RevisionsReads {
  constructor(private readonly database: Database) {}

  async ofProject(viewer: Viewer, projectId: string): Promise<RevisionModel[]> {
    const rows = await this.database.read<{ tree: RevisionModel }>(viewer, ofProject, [projectId]);
    return rows.map(({ tree }) => tree);
  }

  async awaitsVerdict(viewer: Viewer, projectId: string): Promise<boolean> {
    return (await this.database.read(viewer, verdictAwaited, [projectId])).length > 0;
  }

  /** The order that holds; null while the board has not decided on one. */
  async orderIfAny(viewer: Viewer, boardId: string): Promise<ProjectOrderModel | null> {
    const [row] = await this.database.read<{ tree: ProjectOrderModel }>(viewer, newestOrder, [boardId]);
    return row?.tree ?? null;
  }

  /** The last order that a meeting which still sits has decided on. */
  async orderSaid(viewer: Viewer, boardId: string): Promise<OrderSaidModel | null> {
    const [row] = await this.database.read<{ tree: OrderSaidModel }>(viewer, orderSaid, [boardId]);
    return row?.tree ?? null;
  }

  async order(viewer: Viewer, boardId: string): Promise<ProjectOrderModel> {
    return foundOr404(await this.orderIfAny(viewer, boardId));
  }
}
