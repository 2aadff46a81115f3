import pg from 'pg';

/** A sum that is not what its rows add up to. */
interface Wrong {
  readonly what: string;
  readonly of: string;
  readonly period: string;
  readonly stands: string | null;
  readonly counted: string | null;
}

const differ = (sums: readonly string[]) =>
  sums
    .map(
      (sum) => `s.${sum} is distinct from c.${sum} and (s.${sum} is null or c.${sum} is null
      or abs(s.${sum} - c.${sum}) > 1e-9 * (1 + abs(c.${sum})))`,
    )
    .join(' or ');

/** Sums by day against the answers themselves. What a source erased in time, and what operations count, has no answers. */
const days = `
with counted as (
    select a.question_id, a.day, r.dimension_set_id, a.score, r.import_id,
      count(*) as n, sum(r.weight) as sum_w, sum(r.weight * r.weight) as sum_w2
    from answers a join responses r
      on r.organization_id = a.organization_id and r.day = a.day and r.id = a.response_id
    where a.organization_id = current_organization() group by 1, 2, 3, 4, 5),
  standing as (
    select d.* from answer_days d
      join questions q on q.organization_id = d.organization_id and q.id = d.question_id
      join sources s on s.organization_id = q.organization_id and s.id = q.source_id
    where d.organization_id = current_organization() and d.day >= coalesce(s.erased_until, '-infinity')
      and not exists (select from observations o where o.organization_id = d.organization_id and o.question_id = d.question_id))
select 'day' as what, coalesce(s.question_id, c.question_id)::text as "of", coalesce(s.day, c.day)::text as period,
  s.n::text as stands, c.n::text as counted
from standing s full join counted c on c.question_id = s.question_id and c.day = s.day
  and c.dimension_set_id = s.dimension_set_id and c.score = s.score and c.import_id = s.import_id
where ${differ(['n', 'sum_w', 'sum_w2'])}
order by 2, 3 limit 20`;

interface Summed {
  readonly days: string;
  readonly periods: string;
  readonly keys: readonly string[];
  readonly sums: readonly string[];
}

const byQuestion = ['question_id', 'dimension_set_id'];
const summed: readonly Summed[] = [
  { days: 'answer_days', periods: 'answer_periods', keys: [...byQuestion, 'score'], sums: ['n', 'sum_w', 'sum_w2'] },
  { days: 'exclusion_days', periods: 'exclusion_periods', keys: [...byQuestion, 'reason', 'code'], sums: ['n'] },
  {
    ...{ days: 'contact_days', periods: 'contact_periods', keys: ['label_id', 'channel'] },
    sums: ['contacts', 'handling_seconds', 'cost_in_cents'],
  },
];

/** ISO weeks and months against their days. */
const periods = ({ days: table, periods: kept, keys, sums }: Summed) => `
with counted as (
    select g.grain, date_trunc(g.grain, d.day::timestamp)::date as starts, ${keys.map((key) => `d.${key}`).join(', ')},
      ${sums.map((sum) => `sum(d.${sum}) as ${sum}`).join(', ')}
    from ${table} d, unnest(array['week', 'month']) g (grain)
    where d.organization_id = current_organization() group by 1, 2, ${keys.map((key) => `d.${key}`).join(', ')}),
  standing as (select * from ${kept} where organization_id = current_organization())
select coalesce(s.grain, c.grain) as what, coalesce(s.${keys[0]}, c.${keys[0]})::text as "of",
  coalesce(s.starts, c.starts)::text as period, s.${sums[0]}::text as stands, c.${sums[0]}::text as counted
from standing s full join counted c
  on ${['grain', 'starts', ...keys].map((key) => `c.${key} = s.${key}`).join(' and ')}
where ${differ(sums)}
order by 1, 2, 3 limit 20`;

/** Months of all answers to a question against their days. */
const months = `
with counted as (
    select question_id, date_trunc('month', day::timestamp)::date as month, score,
      sum(n) as n, sum(sum_w) as sum_w, sum(sum_w2) as sum_w2
    from answer_days where organization_id = current_organization() group by 1, 2, 3),
  standing as (select * from answer_months where organization_id = current_organization())
select 'month' as what, coalesce(s.question_id, c.question_id)::text as "of", coalesce(s.month, c.month)::text as period,
  s.n::text as stands, c.n::text as counted
from standing s full join counted c on c.question_id = s.question_id and c.month = s.month and c.score = s.score
where ${differ(['n', 'sum_w', 'sum_w2'])}
order by 2, 3 limit 20`;

const checks = [
  { table: 'answer_days', text: days },
  { table: 'answer_months', text: months },
  ...summed.map((one) => ({ table: one.periods, text: periods(one) })),
];

/**
 * Counts every sum by day, ISO week and month anew from what it was added up of, organization by organization, and says
 * which are not right. Only reads; weights are added up in another order, so their last digits may differ.
 */
export async function wrongSums(databaseUrl: string): Promise<readonly string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; slug: string }>(
      'select id, slug from organizations order by slug',
    );
    const wrong: string[] = [];
    for (const { id, slug } of rows) wrong.push(...(await wrongSumsOf(client, { id, slug })));
    return wrong;
  } finally {
    await client.end();
  }
}

async function wrongSumsOf(client: pg.Client, { id, slug }: { readonly id: string; readonly slug: string }) {
  const found: string[] = [];
  await client.query('begin transaction isolation level repeatable read read only');
  await client.query(`select set_config('app.organization_id', $1, true)`, [id]);
  for (const { table, text } of checks)
    for (const { what, of, period, stands, counted } of (await client.query<Wrong>(text)).rows)
      found.push(
        `${slug}: ${table}, ${what} ${period}, ${of}: ${stands ?? 'nothing'} stands, its rows add up to ${counted ?? 'nothing'}.`,
      );
  await client.query('commit');
  return found;
}
