import { statement } from '../platform/database/statement.ts';

/** Rows wait here, then move over in a few statements. */
export const waitingRoom = `
  create temp table incoming_cases (id uuid, label_id uuid, opened_at timestamp, closed_at timestamp) on commit drop`;
export const copyIn = 'copy incoming_cases from stdin';

/** What stands as it is told is not told again; of a case that a file tells twice, the later closing. $1 organization · $2 source · $3 import */
export const addCases = statement(
  'cases.add',
  `insert into cases (organization_id, id, import_id, source_id, label_id, opened_at, closed_at)
   select distinct on (i.id) $1::uuid, i.id, $3::uuid, $2::uuid, i.label_id, i.opened_at, i.closed_at
   from incoming_cases i
   where not exists (
     select from told_cases t where t.id = i.id and t.opened_at = i.opened_at and t.label_id = i.label_id
       and t.closed_at is not distinct from i.closed_at)
   order by i.id, i.closed_at desc nulls last`,
);
/** What is past its time was erased and is not told again. $1 first day kept */
export const leavePastOut = statement('cases.leave_past_out', 'delete from incoming_cases where closed_at < $1::date');
/** A case that is still open is not past its time, however old. $1 source · $2 first day kept */
export const eraseBefore = statement(
  'cases.erase_before',
  `delete from cases c using told_cases t
   where t.source_id = $1 and t.closed_at < $2::date and c.organization_id = t.organization_id and c.id = t.id`,
);
export const rowsWaiting = statement('cases.rows_waiting', 'select count(*) as count from incoming_cases');
export const removeCasesOf = statement('cases.remove', 'delete from cases where import_id = $1');
/** $1 source */
export const labelsOfSource = statement(
  'cases.labels_of_source',
  `select coalesce(array_agg(distinct l.grouping), '{}') as labels
   from contact_labels l where l.id in (select c.label_id from cases c where c.source_id = $1)`,
);

/**
 * Cases of the last months (so many before the newest) that lasted alike: to the minute below a day, to the hour above. Open ones have lasted
 * until the newest moment of their source. $1 months before the newest
 */
export const casesAlike = statement(
  'cases.alike',
  `
with told as (select * from told_cases),
  ends as (
    select source_id, greatest(max(opened_at), max(closed_at)) as as_at from told group by 1),
  newest as (select max(as_at) as as_at from ends),
  lasting as (
    select t.id, t.label_id, t.closed_at is not null as closed, date_trunc('month', t.opened_at)::date as month,
      extract(epoch from coalesce(t.closed_at, e.as_at) - t.opened_at)::float8 / 3600 as hours
    from told t join ends e on e.source_id = t.source_id
    where t.opened_at >= date_trunc('month', (select as_at from newest)) - make_interval(months => $1::int)),
  alike as (
    select l.month, c.name as reason, l.closed,
      case when abs(l.hours) < 24 then round(l.hours * 60) / 60 else round(l.hours) end as hours, count(*)::int as cases
    from lasting l join contact_labels w on w.id = l.label_id left join counted_reasons c on c.id = w.reason_id
    group by 1, 2, 3, 4)
select json_build_object(
  'asAt', (select to_char(as_at, 'YYYY-MM-DD"T"HH24:MI') from newest),
  'alike', coalesce((
    select json_agg(json_build_object('month', month, 'reason', coalesce(reason, ''), 'closed', closed,
      'hours', hours, 'cases', cases)) from alike), '[]'::json)) as facts`,
);

/** The files that told what stands. */
export const importsOfCases = statement(
  'cases.imports',
  `select coalesce(array_agg(distinct import_id), '{}') as ids from cases`,
);
