import { createHash } from 'node:crypto';
import { type AgendaContent, canonicalAgenda } from '@cxboard/domain/agenda/agenda-version.rules';
import type pg from 'pg';

/** What must hold at every moment, each as the rows that break it. */
const promises: Readonly<Record<string, string>> = {
  'a roll-up differs from its answers': `
    select coalesce(d.day, a.day)::text as day, d.n as "rolledUp", a.n as answers
    from (select question_id, day, import_id, dimension_set_id, score, sum(n)::int as n, sum(sum_w) as w
        from answer_days group by 1, 2, 3, 4, 5) d
      full join (select a.question_id, a.day, r.import_id, r.dimension_set_id, a.score, count(*)::int as n, sum(r.weight) as w
        from answers a join responses r on r.organization_id = a.organization_id and r.day = a.day and r.id = a.response_id
        group by 1, 2, 3, 4, 5) a using (question_id, day, import_id, dimension_set_id, score)
    where d.n is distinct from a.n or d.w is distinct from a.w`,
  'a month differs from its days': `
    select m.question_id, month, score, m.n as "inAll", d.n as days
    from answer_months m full join (
        select question_id, date_trunc('month', day::timestamp)::date as month, score, sum(n)::int as n
        from answer_days group by 1, 2, 3) d using (question_id, month, score)
    where m.n is distinct from d.n`,
  'an answer has no response': `
    select a.response_id from answers a where not exists (
      select from responses r where r.organization_id = a.organization_id and r.day = a.day and r.id = a.response_id)`,
  'an import that was taken over lacks rows': `
    select i.id, i.counts from imports i where i.state = 'COMMITTED'
      and (i.counts ->> 'goodRows')::int - coalesce((i.counts ->> 'duplicates')::int, 0) - coalesce((i.counts ->> 'erased')::int, 0)
        <> (select count(*) from responses r where r.organization_id = i.organization_id and r.import_id = i.id)`,
  'an import that was not taken over left rows': `
    select i.id, i.state from imports i where i.state not in ('COMMITTED', 'ROLLING_BACK') and (
      exists (select from responses r where r.organization_id = i.organization_id and r.import_id = i.id)
      or exists (select from answer_days d where d.organization_id = i.organization_id and d.import_id = i.id))`,
  'the positions of a list have a gap or a double': `
    select list_id, array_agg(position order by position) as positions from agenda_items where position is not null
    group by list_id having count(*) <> max(position) or count(distinct position) <> count(*)`,
  'an item was added twice': `select title, count(*) from agenda_items group by title having count(*) > 1`,
  'the versions of an agenda have a gap or a double': `
    select meeting_id, array_agg(number order by number) as numbers from agenda_versions
    group by meeting_id having count(*) <> max(number) or min(number) <> 1`,
  'a meeting was published by half': `
    select m.number, m.state from meetings m where (m.state = 'PUBLISHED') <> exists (
      select from agenda_versions v where v.organization_id = m.organization_id and v.meeting_id = m.id)`,
  'a version is not in the audit log exactly once': `
    select v.id from agenda_versions v where 1 <> (
      select count(*) from audit_entries a where a.organization_id = v.organization_id and a.subject_id = v.id)`,
  'a key was claimed and never answered': `select key from idempotency_keys where answer is null`,
};

/** What is promised, in sentences that say how it would be broken. */
export const promised = Object.keys(promises);

/** Everything that is wrong, in sentences; one look at one moment, with the owner's eyes. */
export async function faultsIn(owner: pg.Client): Promise<string[]> {
  const faults: string[] = [];
  await owner.query('begin isolation level repeatable read read only');
  try {
    for (const [sentence, text] of Object.entries(promises)) {
      const { rows } = await owner.query(text);
      if (rows.length > 0) faults.push(`${sentence}: ${rows.length} times, first ${JSON.stringify(rows[0])}`);
    }
    const { rows } = await owner.query<{ id: string; content: AgendaContent; digest: string }>(
      'select id, content, digest from agenda_versions',
    );
    for (const { id, content, digest } of rows)
      if (createHash('sha256').update(canonicalAgenda(content)).digest('hex') !== digest)
        faults.push(`version ${id} does not match its digest`);
  } finally {
    await owner.query('commit').catch(() => {});
  }
  return faults;
}
