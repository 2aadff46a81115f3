import { sql } from './sql.ts';

/** What an agenda item is about has to be there: a snapshot of a metric, a project. */
export const agendaSubjects = sql(
  58,
  'agenda-subjects',
  `
alter table agenda_items add foreign key (organization_id, snapshot_id) references snapshots;
alter table agenda_items add foreign key (organization_id, project_id) references projects;
`,
);
