import { classed, sql } from './sql.ts';

/** What speaks for a cause says where it is written, who said it and when, or how much was counted. */
export const typedEvidence = sql(
  501,
  'typed-evidence',
  `
alter table cause_evidence
  add column source text not null default '' check (length(source) <= 200),
  add column said_on date,
  add column person_id uuid,
  add column value double precision,
  add column unit text not null default '' check (length(unit) <= 200),
  add foreign key (organization_id, person_id) references people,
  add check (kind = 'WITNESS' or person_id is null),
  add check (kind = 'NUMBER' or value is null and unit = ''),
  add check (kind <> 'SNAPSHOT' or source = '' and said_on is null);

${classed('cause_evidence', { source: 'free text', unit: 'free text' })}
`,
);
