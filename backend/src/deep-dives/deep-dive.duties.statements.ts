import { limits } from '@cxboard/domain/limits';
import { statement } from '../platform/database/statement.ts';

/** $1 person · $2 today */
export const duties = statement(
  'deep_dives.duties',
  `
with own as (
  select * from deep_dives where organization_id = current_organization() and owner_id = $1 and state <> 'CLOSED')
select 'SIGN_LANE' as kind, l.id, l.name || ' (' || d.title || ')' as title, d.number, to_char(d.asked_on + ${limits.deepDives.signDays}, 'YYYY-MM-DD') as "dueOn"
from process_lanes l join deep_dives d on d.organization_id = l.organization_id and d.id = l.deep_dive_id
where l.organization_id = current_organization() and l.signer_id = $1 and l.signature is null and l.removed_at is null
  and d.state = 'VALIDATING'
union all
select 'MAP_PROCESS', id, title, number, to_char(coalesce(due_on, created_at::date + ${limits.deepDives.mapDays}), 'YYYY-MM-DD') from own where state in ('SCOPED', 'MAPPING')
union all
select 'EXAMINE_CAUSES', id, title, number,
  to_char(coalesce(due_on, coalesce(asked_on, created_at::date) + ${limits.deepDives.examineDays}), 'YYYY-MM-DD') from own
where state in ('VALIDATING', 'VALIDATED', 'PRESENTED') and exists (
  select from causes c where c.organization_id = current_organization() and c.deep_dive_id = own.id
    and c.state = 'HYPOTHESIS')
union all
select 'VERIFY_DEEP_DIVE', id, title, number, to_char(verified_on + ${limits.deepDives.staleDays}, 'YYYY-MM-DD') from own
where state in ('VALIDATED', 'PRESENTED') and verified_on < $2::date - ${limits.deepDives.staleDays}
union all
select 'REVALIDATE_RATIONALE', id, title, null, to_char(revalidate_on, 'YYYY-MM-DD') from rationales
where organization_id = current_organization() and holder_id = $1 and revalidate_on <= $2::date
  and standing <> 'OBSOLETE'`,
);
