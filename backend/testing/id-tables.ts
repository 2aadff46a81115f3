import type { GraphQLField } from 'graphql';
import type { ExampleRows } from './example-rows.ts';
import type { IdPlace } from './made-arguments.ts';

/** Arguments whose name says less than the table they point into. */
const tableOf: Readonly<Record<string, string>> = {
  seatId: 'board_members',
  chairId: 'people',
  intoId: 'proposals',
  reasonIds: 'contact_reasons',
  topicId: 'contact_reasons',
  belowId: 'contact_reasons',
  otherReasonId: 'contact_reasons',
  otherReasonIds: 'contact_reasons',
  continuesId: 'vision_promises',
  remarkId: 'vision_remarks',
  absentId: 'people',
  toPersonId: 'people',
  substituteId: 'people',
  currentItemId: 'session_items',
  leftItemIds: 'session_items',
  recurringItemIds: 'session_items',
  lineIds: 'decisions',
  accessTokenId: 'access_tokens',
  thingId: 'search_entries',
  afterId: 'process_steps',
  toId: 'process_steps',
  witnessId: 'step_witnesses',
  linkId: 'step_links',
  seenId: 'stated_values',
  seenTargetId: 'metric_targets',
  targetId: 'metric_targets',
  evidenceId: 'cause_evidence',
  laneId: 'process_lanes',
  stepId: 'process_steps',
  topicProcessId: 'topic_processes',
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const singular = (table: string) => table.replace(/ies$/, 'y').replace(/s$/, '').replace('people', 'person');
type Field = Pick<GraphQLField<unknown, unknown>, 'name'>;

/** The table an id points into, from its name: a column's, a table's, or the operation's. */
export function tableFor(rows: ExampleRows, field: Field, { name, path, type }: IdPlace): string {
  if (type === 'Slug') return ['metric', 'metrics'].includes(field.name) ? 'metrics' : 'boards';
  const said = ['id', 'after'].includes(name) ? singular(snake(field.name)) : snake(name).replace(/_ids?$/, '');
  const named = tableOf[name] ?? rows.pointedAt(`${said}_id`);
  const found = named ?? rows.names.find((table) => said === singular(table) || singular(table).endsWith(`_${said}`));
  if (found) return found;
  throw new Error(`${field.name}(${path}) takes an id of which table? Say it in testing/id-tables.ts.`);
}
