import { classed, sql, tenantTable } from './sql.ts';

/**
 * What employees said between the rounds. No answer is kept, only how many there were; who has answered stands apart,
 * without a time. Counters of a department are all written at every answer, so that no transaction tells which one grew.
 */
export const visionPulse = sql(
  190,
  'vision-pulse',
  `
create table vision_pulse_takers (
  organization_id uuid not null references organizations,
  vision_id uuid not null,
  person_id uuid not null,
  primary key (organization_id, vision_id, person_id),
  foreign key (organization_id, vision_id) references visions,
  foreign key (organization_id, person_id) references people
);
${tenantTable('vision_pulse_takers', 'select, insert')}

create table vision_pulse_counts (
  organization_id uuid not null references organizations,
  id uuid not null default gen_random_uuid(),
  vision_id uuid not null,
  -- Of the people who answered; it may be gone since.
  department_id uuid,
  question text not null check (question in ('LIVED', 'SIGNED')),
  answer text not null check (answer in ('YES', 'PARTLY', 'NO')),
  n integer not null check (n >= 0),
  primary key (organization_id, id),
  unique nulls not distinct (organization_id, vision_id, department_id, question, answer),
  foreign key (organization_id, vision_id) references visions
);
${tenantTable('vision_pulse_counts', 'select, insert, update')}
${classed('vision_pulse_counts', { question: 'none', answer: 'none' })}
`,
);
