import { classed, sql } from './sql.ts';

/** Each act on a dive has its place, so that its author finds what to take back there; a witness taken back can return. */
export const actsInPlaces = sql(
  460,
  'acts-in-places',
  `
alter table map_acts no force row level security;
alter table map_acts add column place text;
update map_acts set place = case when act like '%\\_LANE' then 'LANES' else changes ->> 'map' end;
alter table map_acts alter column place set not null;
alter table map_acts add check (place = any (array['DOCUMENTED', 'PRACTISED', 'TO_BE', 'LANES', 'CAUSES']));
alter table map_acts force row level security;
create index map_acts_to_undo on map_acts (organization_id, deep_dive_id, person_id, place, id)
  where undone_at is null and act <> 'UNDO';

alter table step_witnesses add column removed_at timestamptz;
grant update (removed_at) on step_witnesses to cx_app;

${classed('map_acts', { place: 'none' })}
`,
);
