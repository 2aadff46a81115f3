import { classed, sql, tenantTable } from './sql.ts';

/** How the customer experience index is made: which answers say what of each component, and how much each counts. */
export const kei = sql(
  281,
  'kei',
  `
create table kei_definitions (
  organization_id uuid not null references organizations,
  id uuid not null,
  number integer not null check (number > 0),
  defined_at timestamptz not null,
  defined_by_id uuid,
  effectiveness_question_id uuid not null,
  ease_question_id uuid not null,
  -- Without one, emotion is what people heard in comments.
  emotion_question_id uuid,
  effectiveness_weight double precision not null,
  ease_weight double precision not null,
  emotion_weight double precision not null,
  reason_dimension text not null check (length(reason_dimension) <= 200),
  primary key (organization_id, id),
  unique (organization_id, number),
  foreign key (organization_id, defined_by_id) references people,
  foreign key (organization_id, effectiveness_question_id) references questions,
  foreign key (organization_id, ease_question_id) references questions,
  foreign key (organization_id, emotion_question_id) references questions
);
${tenantTable('kei_definitions', 'select, insert')}
${classed('kei_definitions', { reason_dimension: 'none' })}
`,
);
