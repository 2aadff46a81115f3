import { classed, sql, tenantTable } from './sql.ts';

/** What a mail can carry beside its words, when its text was handed over, and the links in mails that need no signing in. */
export const mailLinks = sql(
  100,
  'mail-links',
  `
alter table mails
  add column unsubscribe_url text check (length(unsubscribe_url) <= 2000),
  add column calendar text,
  add column calendar_method text check (calendar_method = any (array['REQUEST', 'CANCEL', 'PUBLISH'])),
  add column handed_at timestamptz,
  add check ((calendar is null) = (calendar_method is null));

create table mail_links (
  organization_id uuid not null references organizations,
  id uuid not null,
  digest bytea not null,
  person_id uuid not null,
  act text not null check (act = any (array['ANSWER_INVITATION', 'REPORT_NO_CHANGE', 'UNSUBSCRIBE'])),
  subject_id uuid,
  about text check (length(about) <= 100),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, digest),
  foreign key (organization_id, person_id) references people
);
create index mail_links_of_person on mail_links (organization_id, person_id);
create index mail_links_by_expiry on mail_links (organization_id, expires_at);
${tenantTable('mail_links')}

${classed('mails', { unsubscribe_url: 'personal', calendar: 'free text', calendar_method: 'none' })}
${classed('mail_links', { act: 'none', about: 'none' })}
`,
);
