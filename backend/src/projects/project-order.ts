import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

/** The order in which a board works on its projects, as it once decided; the last one holds. */
@Entity('project_orders')
export class ProjectOrder extends TenantRow {
  @Column('uuid')
  boardId!: string;

  @Column('uuid', { array: true })
  projectIds!: readonly string[];

  @Column('timestamptz')
  orderedAt!: Date;

  @Column('uuid', { nullable: true })
  orderedById!: string | null;

  @Column('uuid')
  decisionId!: string;
}

const inOrder = statement(
  'projects.in_order',
  `select o.project_id as id, p.title from project_places o
     join projects p on p.organization_id = o.organization_id and p.id = o.project_id
   where o.organization_id = $1 and o.board_id = $2 order by o.place`,
);

/** The projects of a board that are going on, in its order. */
export const orderOf = (work: Work, boardId: string) =>
  work.query<{ readonly id: string; readonly title: string }>(inOrder, [work.organizationId, boardId]);

interface Ordered {
  readonly boardId: string;
  readonly projectIds: readonly string[];
  readonly decisionId: string;
}

/** From now on the board works in this order. */
export async function writeOrder(work: Work, ordered: Ordered): Promise<void> {
  await work.add(ProjectOrder, { ...ordered, orderedAt: work.now, orderedById: work.personId });
  work.tell('PROJECT', ordered.boardId, { boardId: ordered.boardId });
}
