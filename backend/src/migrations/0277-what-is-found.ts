import { sql } from './sql.ts';

/** Whatever happens to rows of a table, search hears of the thing that this column names. */
const followed = (table: string, kind: string, column = 'id') =>
  (['insert', 'update', 'delete'] as const)
    .map(
      (event) => `
create trigger search_hears_${event} after ${event} on ${table}
  referencing ${event === 'delete' ? 'old' : 'new'} table as changed
  for each statement execute function search_follows('${kind}', '${column}');`,
    )
    .join('');

/** What is found of one kind of thing, from its own rows; who reads it is its audience, its board or it names them. */
const found = (kind: string, { from, ...facts }: Readonly<Record<string, string>>) => {
  const { board = 'null::uuid', audience = `'BOARD'`, readers = `'{}'::uuid[]`, number = 'null::integer' } = facts;
  const { slug = 'null::text', facet = 'null::text', title, body = `''`, on } = facts;
  return `
create view found_${kind.toLowerCase()} with (security_invoker = true) as
  select t.organization_id, t.id, '${kind}'::text as kind, ${board} as board_id, ${audience}::text as audience,
    array_remove(${readers}, null) as readers, ${number} as number, ${slug} as slug, ${facet} as facet,
    ${title} as title, left(${body}, 8000) as body, (${on})::date as happened_on
  from ${from};
grant select on found_${kind.toLowerCase()} to cx_app;
`;
};

const ofBoard = { board: 't.board_id', number: 't.number' };

/** Every kind of thing that is found, and the rows whose changes it hears of. */
export const whatIsFound = sql(
  277,
  'what-is-found',
  `
${found('MEETING', {
  ...ofBoard,
  audience: `'EVERYONE'`,
  facet: 't.kind',
  title: `case t.kind when 'METRICS' then 'Metrics session ' else 'Project review ' end || t.number`,
  body: `concat_ws(' ', 'meeting', to_char(t.starts_at at time zone t.time_zone, 'YYYY-MM-DD FMDay FMDD FMMonth YYYY'), t.place)`,
  on: 't.starts_at at time zone t.time_zone',
  from: `meetings t where t.state <> 'CANCELLED'`,
})}
${found('METRIC', {
  audience: `case t.state when 'DRAFT' then 'LEADS' else 'EVERYONE' end`,
  slug: 't.slug',
  title: 't.name',
  on: 't.created_at',
  from: 'metrics t',
})}
${found('PROJECT', {
  ...ofBoard,
  readers: `array[t.owner_id, t.co_owner_id] || array(select d.contact_id from project_departments d
      where d.organization_id = t.organization_id and d.project_id = t.id)`,
  title: 't.title',
  body: `concat_ws(' ', t.problem, t.scope, t.solution, t.promise_in_words)`,
  on: 't.chartered_on',
  from: 'projects t',
})}
${found('PROPOSAL', {
  number: 't.number',
  audience: `'EVERYONE'`,
  title: 't.title',
  body: 't.text',
  on: 'coalesce(t.submitted_at, t.created_at)',
  from: `proposals t where t.state not in ('DRAFT', 'MERGED')`,
})}
${found('DECISION', {
  ...ofBoard,
  title: 't.text',
  body: 't.about',
  on: 't.decided_on',
  from: 'decisions t where t.confidential_item_id is null',
})}
${found('ACTION', {
  ...ofBoard,
  readers: 'array[t.owner_id]',
  title: 't.text',
  body: 't.about',
  on: 't.due_on',
  from: 'actions t where t.confidential_item_id is null',
})}
${found('RESOLUTION', {
  ...ofBoard,
  title: 't.text',
  body: 't.grounds',
  on: 't.closes_on',
  from: 'resolutions t',
})}
${found('TOPIC', {
  ...ofBoard,
  readers: 'array[t.owner_id]',
  title: 't.question',
  body: `concat_ws(' ', t.finding, t.conclusion)`,
  on: 't.created_at',
  from: 'board_topics t',
})}
${found('NOMINATION', {
  ...ofBoard,
  audience: `case t.state when 'DRAFT' then 'NOBODY' else 'BOARD' end`,
  readers: `case t.state when 'DRAFT' then array[t.nominator_id] else array[t.nominator_id, t.owner_id] end`,
  title: 't.title',
  body: 't.problem',
  on: 'coalesce(t.submitted_at, t.created_at)',
  from: 'nominations t',
})}
${found('DEEP_DIVE', {
  number: 't.number',
  audience: `'SEATS'`,
  readers: `array[t.owner_id] || array(select l.signer_id from process_lanes l
      where l.organization_id = t.organization_id and l.deep_dive_id = t.id and l.removed_at is null)`,
  title: 't.title',
  body: `concat_ws(' ', t.scope,
      (select string_agg(s.name, ' ' order by s.position, s.id) from process_steps s
        where s.organization_id = t.organization_id and s.deep_dive_id = t.id and s.removed_at is null),
      (select string_agg(c.text, ' ' order by c.id) from causes c
        where c.organization_id = t.organization_id and c.deep_dive_id = t.id))`,
  on: 't.created_at',
  from: 'deep_dives t',
})}
${found('RATIONALE', {
  audience: `'SEATS'`,
  title: 't.title',
  body: 't.source',
  on: 't.created_at',
  from: 'rationales t',
})}
${found('STORY', {
  audience: `'SEATS'`,
  title: 't.title',
  body: 't.text',
  on: 't.happened_on',
  from: 'stories t where t.forgotten_at is null',
})}
${found('VISION', {
  board: 't.board_id',
  number: 't.number',
  audience: `case t.state when 'RATIFIED' then 'EVERYONE' else 'BOARD' end`,
  title: 't.statement',
  body: `coalesce((select string_agg(p.text, ' ' order by p.position) from vision_promises p
      where p.organization_id = t.organization_id and p.vision_id = t.id), '')`,
  on: 'coalesce(t.ratified_on, t.created_at::date)',
  from: `visions t where t.state <> 'SUPERSEDED'`,
})}
${found('PERSON', {
  audience: `'EVERYONE'`,
  title: 't.name',
  body: `coalesce(t.job_title, '')`,
  on: 't.created_at',
  from: 'people t where t.deactivated_at is null',
})}

${followed('meetings', 'MEETING')}
${followed('metrics', 'METRIC')}
${followed('projects', 'PROJECT')}
${followed('project_departments', 'PROJECT', 'project_id')}
${followed('proposals', 'PROPOSAL')}
${followed('decisions', 'DECISION')}
${followed('actions', 'ACTION')}
${followed('resolutions', 'RESOLUTION')}
${followed('board_topics', 'TOPIC')}
${followed('nominations', 'NOMINATION')}
${followed('deep_dives', 'DEEP_DIVE')}
${followed('process_lanes', 'DEEP_DIVE', 'deep_dive_id')}
${followed('process_steps', 'DEEP_DIVE', 'deep_dive_id')}
${followed('causes', 'DEEP_DIVE', 'deep_dive_id')}
${followed('rationales', 'RATIONALE')}
${followed('stories', 'STORY')}
${followed('visions', 'VISION')}
${followed('vision_promises', 'VISION', 'vision_id')}
${followed('people', 'PERSON')}

do $$
declare
  known record;
begin
  for known in select id from organizations loop
    perform set_config('app.organization_id', known.id::text, true);
    perform refill_search(known.id);
  end loop;
  perform set_config('app.organization_id', '', true);
end $$;
`,
);
