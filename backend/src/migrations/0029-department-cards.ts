import { sql } from './sql.ts';

/** Departments for the statements of other chapters. */
export const departmentCards = sql(
  29,
  'department-cards',
  `
create view department_cards with (security_invoker = true) as
  select organization_id, id, parent_id, name, jsonb_build_object('id', id, 'name', name, 'parentId', parent_id) as card
  from departments;
grant select on department_cards to cx_app;
`,
);
