import { sql } from './sql.ts';

/** The minutes say how the board decided; so does what only the readers of a confidential item see. */
export const howItWasDecided = sql(
  256,
  'how-it-was-decided',
  `
create or replace view confidential_results with (security_invoker = true) as
  select r.organization_id, r.item_id, jsonb_agg(jsonb_build_object(
      'id', r.id, 'kind', r.kind, 'text', r.text, 'ownerId', r.owner_id, 'dueOn', r.due_on, 'response', r.response,
      'number', coalesce(d.number, a.number), 'outcome', d.outcome,
      'how', case when d.id is not null or r.response is not null then jsonb_build_object(
        'rule', d.rule, 'quorum', d.quorum, 'reviewOn', d.review_on, 'supersedes', e.number,
        'cause', r.cause, 'withoutKnownCause', r.without_known_cause,
        'tally', case when d.id is not null then (select jsonb_build_object(
            'for', count(*) filter (where b.ballot ->> 'choice' = 'FOR'),
            'against', count(*) filter (where b.ballot ->> 'choice' = 'AGAINST'),
            'abstained', count(*) filter (where b.ballot ->> 'choice' = 'ABSTAIN'))
          from jsonb_array_elements(d.ballots) b (ballot)) end) end) order by r.created_at, r.id) as results
  from results r
    left join decisions d on d.organization_id = r.organization_id and d.id = r.id
    left join decisions e on e.organization_id = d.organization_id and e.id = d.supersedes_id
    left join actions a on a.organization_id = r.organization_id and a.id = r.id
  where r.confidential_item_id is not null and r.removed_at is null group by r.organization_id, r.item_id;
`,
);
