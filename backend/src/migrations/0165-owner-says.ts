import { classed, sql } from './sql.ts';

/** Whose promise takes longer or needs help says why; a link in a mail knows when it is somebody else's to answer. */
export const ownerSays = sql(
  165,
  'owner-says',
  `
alter table actions add column owner_says text not null default '' check (length(owner_says) <= 2000);
create index actions_needing_help on actions (organization_id, board_id, help_asked_at) where state = 'OPEN' and help_asked_at is not null;

create or replace view action_cards with (security_invoker = true) as
  select organization_id, id, jsonb_build_object(
    'text', text, 'dueOn', due_on, 'state', state, 'helpAskedAt', help_asked_at, 'ownerId', owner_id,
    'ownerSays', owner_says) as card
  from actions;

${classed('actions', { owner_says: 'free text' })}
`,
);
