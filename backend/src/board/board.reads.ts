import { Injectable } from '@nestjs/common';
import { localDateOf } from '@cxboard/domain/local-time';
import { writtenLocales } from '@cxboard/messages/languages';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { BoardCardModel, BoardModel } from './board.model.ts';

const all = statement(
  'board.all',
  `select b.card from board_cards b where b.organization_id = $1 order by b.card ->> 'name', b.id`,
);

const inForce = '(s.from_on <= $2 and (s.until_on is null or s.until_on >= $2))';
const boardWhere = (condition: string) => `
select json_build_object(
  'id', b.id, 'version', b.version, 'slug', b.slug, 'name', b.name, 'charter', b.charter, 'quorum', b.quorum, 'locale', b.locale,
  'packDueWorkingDays', b.pack_due_working_days, 'reportDueWorkingDays', b.report_due_working_days,
  'seats', coalesce((
    select json_agg(json_build_object(
        'id', s.id, 'person', p.card, 'role', s.role, 'fromOn', s.from_on, 'untilOn', s.until_on,
        'inForce', ${inForce})
      order by ${inForce} desc, s.from_on > $2 desc, s.role, p.name, s.from_on)
    from board_members s join person_cards p on p.organization_id = s.organization_id and p.id = s.person_id
    where s.organization_id = b.organization_id and s.board_id = b.id), '[]')) as tree
from boards b where b.organization_id = $1 and ${condition}`;
const bySlug = statement('board.by_slug', boardWhere('b.slug = $3'));
const byId = statement('board.by_id', boardWhere('b.id = $3'));

@Injectable()
export class BoardReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async boards(viewer: Viewer): Promise<BoardCardModel[]> {
    const rows = await this.database.read<{ card: BoardCardModel }>(viewer, all, [viewer.organizationId]);
    return rows.map(({ card }) => card);
  }

  async board(viewer: Viewer, of: { slug: string } | { id: string }): Promise<BoardModel> {
    const [named, key] = 'slug' in of ? [bySlug, of.slug] : [byId, of.id];
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const [row] = await this.database.read<{ tree: BoardModel }>(viewer, named, [viewer.organizationId, today, key]);
    return { ...foundOr404(row).tree, localeChoices: writtenLocales };
  }
}
