import { sql, tenantTable } from './sql.ts';

/**
 * What operations count without asking: so many of so many, day by day. A later file that tells a day anew is believed,
 * and taking it back brings the earlier one back. Series read it from the same day histograms as answers.
 */
export const observations = sql(
  335,
  'observations',
  `
create table observations (
  organization_id uuid not null,
  question_id uuid not null,
  day date not null,
  dimension_set_id uuid not null,
  import_id uuid not null,
  hits integer not null check (hits >= 0),
  total integer not null check (total >= hits),
  primary key (organization_id, question_id, day, dimension_set_id, import_id)
);
create index observations_of_import on observations (organization_id, import_id);
${tenantTable('observations', 'select, insert, delete')}

alter table metric_definitions
  drop constraint metric_definitions_rule_check,
  add constraint metric_definitions_rule_check check (rule in ('NPS', 'CSAT', 'CES', 'SHARE')),
  drop constraint metric_definitions_programme_check,
  add constraint metric_definitions_programme_check
    check (programme in ('RELATIONSHIP', 'TRANSACTIONAL', 'PULSE', 'OPERATIONS'));
`,
);
