import { classed, sql } from './sql.ts';

/** What was taken back can be done again: an undo says which act it took back, and what is done again is no new act. */
export const doneAgain = sql(
  522,
  'done-again',
  `
alter table map_acts
  add column undid text,
  add column is_again boolean not null default false,
  add check (undid is null or act = 'UNDO');
create index map_acts_to_redo on map_acts (organization_id, deep_dive_id, person_id, place, id)
  where undone_at is null and undid is not null;
create index map_acts_afresh on map_acts (organization_id, deep_dive_id, person_id, place, id)
  where act <> 'UNDO' and not is_again;

${classed('map_acts', { undid: 'none' })}
`,
);
