import { sql } from './sql.ts';

/** A decision on the table says what came of the vote: what was not adopted was not decided. */
export const whatWasNotAdopted = sql(
  311,
  'what-was-not-adopted',
  `
create or replace view decision_subjects with (security_invoker = true) as
  select d.organization_id, d.id, jsonb_build_object(
    'kind', 'DECISION', 'id', d.id, 'number', d.number, 'text', d.text, 'personName', null, 'on', d.decided_on,
    'dueOn', d.review_on, 'says', '', 'meetingNumber', m.number, 'resolutionNumber', d.resolution_number,
    'lookedAtOn', d.looked_at_on, 'outcome', d.outcome,
    'isSettled', d.outcome <> 'ADOPTED' or d.superseded_by_id is not null or d.review_on is null) as subject
  from decisions d left join meetings m on m.organization_id = d.organization_id and m.id = d.meeting_id;
`,
);
