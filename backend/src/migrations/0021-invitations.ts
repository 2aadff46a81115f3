import { sql } from './sql.ts';

/** When somebody was invited and until when their link works, beside the person; the link itself is in no table. */
export const invitations = sql(
  21,
  'invitations',
  `
alter table people add column invited_at timestamptz, add column invitation_expires_at timestamptz,
  add constraint people_invited_until check ((invited_at is null) = (invitation_expires_at is null));
create index people_in_department on people (organization_id, department_id);
create index departments_in_department on departments (organization_id, parent_id);
`,
);
