import { classed, sql } from './sql.ts';

/** A pack is had as a PDF or as slides; each is made once a version. */
export const packsAsSlides = sql(
  161,
  'packs-as-slides',
  `
alter table packs add column form text not null default 'PDF' check (form in ('PDF', 'PPTX'));
alter table packs alter column form drop default;
alter table packs drop constraint one_pack_a_version;
alter table packs add constraint one_pack_a_version
  unique nulls not distinct (organization_id, version_id, reader_id, form);
${classed('packs', { form: 'none' })}
`,
);
