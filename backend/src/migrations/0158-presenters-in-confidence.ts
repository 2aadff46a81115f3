import { sql } from './sql.ts';

/** Jobs read no word of a confidential item; whom to tell that they present one, they may know. */
export const presentersInConfidence = sql(
  158,
  'presenters-in-confidence',
  `
create function presenters_in_confidence(of_items uuid[]) returns table (id uuid, presenter_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select c.id, c.presenter_id from confidential_items c
      where c.organization_id = current_organization() and c.id = any(of_items);
  end;
`,
);
