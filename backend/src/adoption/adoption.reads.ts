import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { read } from './adopting.ts';
import type { AdoptionInput } from './adoption.inputs.ts';
import type { AdoptionModel } from './adoption.model.ts';

const tree = `jsonb_build_object('id', a.id, 'kind', a.kind, 'count', a.count, 'adoptedAt', a.adopted_at,
  'adoptedBy', p.card, 'undoneAt', a.undone_at) as tree
from adoptions a left join person_cards p on p.organization_id = a.organization_id and p.id = a.adopted_by_id`;

const boardIn = statement(
  'adoption.board',
  'select id, slug from board_cards where organization_id = current_organization() and (slug = $1 or id = $2)',
);
/** $1 board */
const ofBoard = statement(
  'adoption.of_board',
  `select ${tree} where a.organization_id = current_organization() and a.board_id = $1 order by a.adopted_at desc, a.id desc limit 100`,
);
const byId = statement(
  'adoption.by_id',
  `select ${tree} where a.organization_id = current_organization() and a.id = $1`,
);

@Injectable()
export class AdoptionReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What would come in. Reading it changes nothing. */
  async preview(viewer: Viewer, input: AdoptionInput) {
    await this.board(viewer, { id: input.boardId });
    const ask = <Row>(named: Parameters<Database['read']>[1], values?: readonly unknown[]) =>
      this.database.read<Row>(viewer, named, values);
    const found = await read(ask, input, localDateOf(this.clock.now(), viewer.organization.timeZone));
    if ('message' in found) return found;
    const { table, mapping, missing, people, asksForDateOrder } = found;
    const columns = table.headers.map((header, at) => ({
      ...{ header, field: mapping[at] ?? null },
      samples: table.rows.slice(0, 3).map(({ fields }) => fields[at] ?? ''),
    }));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const rows = found.rows.map(({ values, ...row }) => ({
      ...{ ...row, ...values, title: row.title },
      ownerName: names.get(values.ownerId ?? '') ?? null,
    }));
    return { columns, missing, asksForDateOrder, rows };
  }

  async adoptions(viewer: Viewer, slug: string): Promise<AdoptionModel[]> {
    const { id } = await this.board(viewer, { slug });
    const rows = await this.database.read<{ tree: AdoptionModel }>(viewer, ofBoard, [id]);
    return rows.map((row) => row.tree);
  }

  async adoption(viewer: Viewer, id: string): Promise<AdoptionModel> {
    return foundOr404((await this.database.read<{ tree: AdoptionModel }>(viewer, byId, [id]))[0]).tree;
  }

  /** The board, for those who may bring something into it. */
  private async board(viewer: Viewer, { slug = '', id = null }: { slug?: string; id?: string | null }) {
    const board = foundOr404((await this.database.read<{ id: string }>(viewer, boardIn, [slug, id]))[0]);
    stopUnless(may(viewer).adopt({ boardId: board.id }));
    return board;
  }
}
