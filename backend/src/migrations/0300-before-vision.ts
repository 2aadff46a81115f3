import { sql } from './sql.ts';

/**
 * What is accepted while no vision is ratified says so wherever it is read: on the agenda before the board speaks, with
 * the reason once it has spoken, and in the words that publishing freezes.
 */
export const beforeVision = sql(
  300,
  'before-vision',
  `
-- Nominations that a board decides, or has decided, without a vision to hold them against.
create view nominations_before_vision with (security_invoker = true) as
  select n.organization_id, n.id as nomination_id,
    coalesce(nullif(n.override_because, ''), said.override_because) as because
  from nominations n
    left join lateral (
      select r.override_because from nomination_rulings r
        join results o on o.organization_id = r.organization_id and o.id = r.id and o.removed_at is null
      where r.organization_id = n.organization_id and r.nomination_id = n.id and r.applied_at is null
        and r.override_because <> '' and n.state in ('SUBMITTED', 'SHORTLISTED', 'DEFERRED')
      order by r.id desc limit 1) said on true
  where n.override_because <> '' or n.state in ('SUBMITTED', 'SHORTLISTED', 'DEFERRED') and not exists (
    select from visions v
    where v.organization_id = n.organization_id and v.board_id = n.board_id and v.state = 'RATIFIED');
grant select on nominations_before_vision to cx_app;

create view items_before_vision with (security_invoker = true) as
  select k.organization_id, k.item_id, jsonb_build_object('because', b.because) as card
  from nominations_of_items k
    join nominations_before_vision b on b.organization_id = k.organization_id and b.nomination_id = k.nomination_id;
grant select on items_before_vision to cx_app;

-- The reason stands beside the decision whoever rewords it later.
create view decisions_before_vision with (security_invoker = true) as
  select organization_id, id, override_because as because from nomination_rulings where override_because <> '';
grant select on decisions_before_vision to cx_app;

create or replace view words_of_items with (security_invoker = true) as
  select i.organization_id, i.id as item_id, i.is_confidential,
    n.number as nomination_number, n.problem, n.owner_id,
    coalesce(np.card ->> 'text', pp.card ->> 'text', nullif(p.promise_in_words, '')) as promise,
    exists (
      select from nominations_before_vision b
      where b.organization_id = n.organization_id and b.nomination_id = n.id) as is_before_vision
  from agenda_items i
    left join nominations n on n.organization_id = i.organization_id and n.id = i.nomination_id
    left join projects p on p.organization_id = i.organization_id and p.id = i.project_id
    left join promise_cards np on np.organization_id = n.organization_id and np.id = n.promise_id
    left join promise_cards pp on pp.organization_id = p.organization_id and pp.id = p.promise_id
  where n.id is not null or p.id is not null;
`,
);
