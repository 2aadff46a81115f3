import {
  deliveriesOf,
  type Delivery,
  mailKinds,
  type MailKind,
  usualDelivery,
} from '@cxboard/domain/notifications/notices.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { type Connection, pageSize, partOf } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { NoticeBoxModel, NoticeModel, NotificationSettingsModel } from './notice.model.ts';
import type { NoticesArgs } from './notices.inputs.ts';

const list = statement(
  'notices.list',
  `with mine as (select id, kind, facts, at, read_at, for_id from notices where organization_id = $1 and person_id = $2),
   part as (
     select * from mine
     where $3::uuid is null or (at, id) < (select l.at, l.id from mine l where l.id = $3)
     order by at desc, id desc limit $4 + 1)
   select json_build_object('totalCount', (select count(*) from mine), 'nodes', coalesce((
     select json_agg(json_build_object('id', id, 'kind', kind, 'facts', facts, 'at', at, 'readAt', read_at,
       'forPerson', (select c.card from person_cards c where c.organization_id = $1 and c.id = for_id))
       order by at desc, id desc) from part), '[]')) as found`,
);
const unread = statement(
  'notices.unread',
  `select count(*)::int as unread from notices where organization_id = $1 and person_id = $2 and read_at is null`,
);
const choices = statement(
  'notices.choices',
  'select kind, delivery from notice_preferences where organization_id = $1 and person_id = $2',
);

interface Part {
  readonly totalCount: number;
  readonly nodes: readonly NoticeModel[];
}

@Injectable()
export class NoticesReads {
  constructor(private readonly database: Database) {}

  async notices(viewer: Viewer, { first, after }: NoticesArgs): Promise<Connection<NoticeModel>> {
    const most = pageSize(first);
    const values = [viewer.organizationId, viewer.personId, after ?? null, most];
    const [row] = await this.database.read<{ found: Part }>(viewer, list, values);
    const { nodes, totalCount } = foundOr404(row).found;
    return partOf(nodes, { totalCount, most });
  }

  async box(viewer: Viewer): Promise<NoticeBoxModel> {
    const values = [viewer.organizationId, viewer.personId];
    const [row] = await this.database.read<{ unread: number }>(viewer, unread, values);
    return { id: viewer.personId, unread: row?.unread ?? 0 };
  }

  async settings(viewer: Viewer): Promise<NotificationSettingsModel> {
    const values = [viewer.organizationId, viewer.personId];
    const rows = await this.database.read<{ kind: MailKind; delivery: Delivery }>(viewer, choices, values);
    const chosen = new Map(rows.map(({ kind, delivery }) => [kind, delivery]));
    return {
      id: viewer.personId,
      choices: mailKinds.map((kind) => ({
        kind,
        delivery: chosen.get(kind) ?? usualDelivery(kind),
        offered: deliveriesOf(kind),
      })),
    };
  }
}
