import { classed, sql, tenantTable } from './sql.ts';

/** What is asked about a confidential item is as confidential as the item, from the moment it becomes so. */
const likeItsItem = (table: string) => `
create policy readers on ${table} as restrictive for all to cx_app using (
  not exists (
    select from agenda_items i
      where i.organization_id = ${table}.organization_id and i.id = ${table}.item_id and i.is_confidential)
  or exists (
    select from confidential_items c where c.organization_id = ${table}.organization_id and c.id = ${table}.item_id));`;

/** Questions about an item of an agenda, asked before the meeting, and what was said to them. */
export const preRead = sql(
  152,
  'pre-read',
  `
create table item_questions (
  organization_id uuid not null references organizations,
  id uuid not null,
  item_id uuid not null,
  asker_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  asked_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by_id uuid,
  -- The item, when it was confidential as this was said: the audit log, which anybody who reads it reads whole, then
  -- leaves the words out. Who reads the row is said by the policy, which asks the item as it is now.
  confidential_item_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, item_id) references agenda_items,
  foreign key (organization_id, asker_id) references people,
  foreign key (organization_id, resolved_by_id) references people,
  check ((resolved_at is null) = (resolved_by_id is null))
);
create index item_questions_of_item on item_questions (organization_id, item_id, asked_at, id);
${tenantTable('item_questions', 'select, insert, update')}
${likeItsItem('item_questions')}

create table item_answers (
  organization_id uuid not null references organizations,
  id uuid not null,
  item_id uuid not null,
  item_question_id uuid not null,
  author_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  said_at timestamptz not null,
  confidential_item_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, item_id) references agenda_items,
  foreign key (organization_id, item_question_id) references item_questions,
  foreign key (organization_id, author_id) references people
);
create index item_answers_of_question on item_answers (organization_id, item_question_id, said_at, id);
${tenantTable('item_answers', 'select, insert')}
${likeItsItem('item_answers')}

${classed('item_questions', { text: 'free text' })}
${classed('item_answers', { text: 'free text' })}
`,
);
