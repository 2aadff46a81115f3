import { classed, sql } from './sql.ts';

/** A board has its own language and its own way to write dates and figures, or those of its organization. */
export const languagesOfBoards = sql(
  264,
  'languages-of-boards',
  `
alter table boards add column locale text check (locale ~ '^[a-z]{2}-[A-Z]{2}$');

create view board_languages with (security_invoker = true) as
  select b.organization_id, b.id, b.slug, coalesce(b.locale, s.locale) as locale
  from boards b join organization_settings s on s.organization_id = b.organization_id;
grant select on board_languages to cx_app;

${classed('boards', { locale: 'none' })}
`,
);
