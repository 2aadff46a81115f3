import { sql } from './sql.ts';

const told = `'AGENDA_PUBLISHED', 'ITEM_GIVEN', 'MEETING_MOVED', 'MEETING_CANCELLED', 'SUBSTITUTE_NAMED', 'REPORT_DUE',
  'MINUTES_APPROVED', 'ACTION_DUE', 'ACTION_ANSWERED'`;

/** Who owns an action is asked for it by mail and answers from there; who was there hears that minutes are approved. */
export const actionAnswers = sql(
  112,
  'action-answers',
  `
alter table actions add column help_asked_at timestamptz;

alter table notices drop constraint notices_kind_check,
  add constraint notices_kind_check check (kind = any (array[${told}]));
alter table notice_preferences drop constraint notice_preferences_kind_check,
  add constraint notice_preferences_kind_check check (kind = any (array['INVITATION', ${told}]));
alter table mail_links drop constraint mail_links_act_check,
  add constraint mail_links_act_check
  check (act = any (array['ANSWER_INVITATION', 'REPORT_NO_CHANGE', 'ANSWER_ACTION', 'UNSUBSCRIBE']));

create index actions_due on actions (organization_id, due_on) where state = 'OPEN';

create view action_cards with (security_invoker = true) as
  select organization_id, id, jsonb_build_object(
    'text', text, 'dueOn', due_on, 'state', state, 'helpAskedAt', help_asked_at) as card
  from actions;
grant select on action_cards to cx_app;
`,
);
