import { sql } from './sql.ts';

/** Papers draw the maps of the processes that a topic rests on. */
export const mapsOfTopics = sql(
  290,
  'maps-of-topics',
  `
create view maps_of_topics with (security_invoker = true) as
  select p.organization_id, p.board_topic_id, p.added_at, p.id, v.card
  from topic_processes p
    join deep_dive_papers v on v.organization_id = p.organization_id and v.id = p.deep_dive_id;
grant select on maps_of_topics to cx_app;
`,
);
