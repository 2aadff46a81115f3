import { absenceLimits, lentRoles } from '@cxboard/domain/people/absence.rules';
import { validate as isUuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import type { StoodInFor } from './viewer.ts';

/** $1 organization · $2 the deputy · $3 now · $4 who is away, null for all of them · $5 at most */
const inForce = statement(
  'identity.stands_in_for',
  `select s.person_id as "personId", s.name, s.until_on::text as "untilOn", to_jsonb(s.roles) as roles, coalesce((
      select jsonb_agg(jsonb_build_object('boardId', b.board_id, 'role', b.role) order by b.board_id, b.role)
      from board_members b where b.organization_id = s.organization_id and b.person_id = s.person_id
        and b.from_on <= t.day and (b.until_on is null or b.until_on >= t.day)), '[]') as boards
   from stand_ins s
     join organization_settings o on o.organization_id = s.organization_id
     cross join lateral (select ($3::timestamptz at time zone o.time_zone)::date as day) t
   where s.organization_id = $1 and s.deputy_id = $2 and t.day between s.from_on and s.until_on
     and ($4::uuid is null or s.person_id = $4)
   order by s.name, s.person_id limit $5`,
);

interface Deputy {
  readonly organizationId: string;
  readonly personId: string;
}

/** Whom somebody stands in for now, with the roles and seats of each. It ends by itself, with the day. */
export async function standsInFor(
  database: Database,
  { organizationId, personId }: Deputy,
  { now, absentId = null }: { readonly now: Date; readonly absentId?: string | null },
): Promise<StoodInFor[]> {
  const values = [organizationId, personId, now, absentId, absenceLimits.standsInFor];
  const rows = await database.readFor<StoodInFor>(organizationId, inForce, values);
  return rows.map((row) => ({ ...row, roles: lentRoles(row.roles) }));
}

/** The one that a request asks to act for, in the header `x-cx-for`; null when they are not away, or not in these hands. */
export async function standingIn(
  database: Database,
  deputy: Deputy | null,
  { asked, now }: { readonly asked: unknown; readonly now: Date },
): Promise<StoodInFor | null> {
  if (!deputy || typeof asked !== 'string' || !isUuid(asked)) return null;
  const [found] = await standsInFor(database, deputy, { now, absentId: asked });
  return found ?? null;
}
