import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

interface Column {
  readonly name: string;
  readonly type: string;
}
interface Link {
  readonly columns: readonly string[];
  readonly table: string;
}
interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly links: readonly Link[];
  /** Columns that allow only some words, with the first of them. */
  readonly words: Readonly<Record<string, string>>;
}

/** Every table of organizations with an id, as PostgreSQL's catalogue describes it: columns a row needs, links, words. */
const describing = `
select c.relname as name,
  (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)))
    from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.atthasdef and a.attgenerated = ''
      and a.attname not in ('organization_id', 'id')
      and (a.attnotnull or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
        and f.confrelid <> c.oid and a.attnum = any(f.conkey)))) as columns,
  coalesce((select json_agg(json_build_object('table', f.confrelid::regclass::text, 'columns',
      (select json_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum = any(f.conkey))))
    from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as links,
  coalesce((select json_object_agg(a.attname, substring(pg_get_constraintdef(k.oid) from $$= ANY \\(*ARRAY\\['([A-Z_a-z]+)'$$))
    from pg_constraint k join pg_attribute a on a.attrelid = c.oid and k.conkey = array[a.attnum]
    where k.conrelid = c.oid and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'ANY \\(*ARRAY'), '{}') as words
from pg_class c
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  and exists (select from pg_attribute where attrelid = c.oid and attname = 'organization_id')
  and exists (select from pg_attribute where attrelid = c.oid and attname = 'id')
order by 1`;

const ofType: Readonly<Record<string, unknown>> = {
  integer: 1,
  bigint: 1,
  'double precision': 1,
  numeric: 1,
  boolean: false,
  text: 'example',
  date: '2026-11-02',
  'timestamp with time zone': '2026-11-02T09:00:00Z',
  'timestamp without time zone': '2026-11-02T09:00:00',
  'time without time zone': '10:00',
  bytea: Buffer.from('example'),
  jsonb: '{}',
  'text[]': [],
  'integer[]': [],
  'uuid[]': [],
};
/** Values that a check asks for and the type does not tell. */
const ofColumn: Readonly<Record<string, unknown>> = {
  time_zone: 'Europe/Prague',
  month: '2026-11-01',
  currency: 'EUR',
  digest: 'a'.repeat(64),
  sha256: 'a'.repeat(64),
  minutes: 60,
  metrics_minutes: 90,
  project_review_minutes: 90,
  every_days: 7,
  scale_min: 0,
  scale_max: 10,
  domains: ['bank.example'],
  changes: '[]',
  lines: '[]',
  content: '{"items":[]}',
  record: '{"items":[],"attendance":[]}',
};
/** Values that a check asks for between the columns of one table. */
const ofTable: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  agenda_items: { kind: 'TOPIC', position: 1, proposal_id: null, decision_id: null, action_id: null },
  stories: { chosen_for_id: null },
  step_links: { metric_id: null, other_step_id: null, kind: null },
  process_steps: { emotion: 0 },
  cause_evidence: { kind: 'DOCUMENT', snapshot_id: null, person_id: null, value: null, unit: '', text: 'example' },
  causes: { parent_id: null },
  lane_answers: { signature: 'SIGNED' },
  projects: { co_owner_id: null, reason_id: null },
  imports: { doubted_by_id: null },
  attendances: { substitute_id: null },
  pack_links: { form: 'PDF' },
  access_tokens: { scope: 'SEND_FILES' },
  item_questions: { resolved_by_id: null },
  packs: { reader_id: null, confidential_ids: '{}' },
  printed_minutes: { reader_id: null },
  signal_steps: { period_from: '2026-11-02' },
  proposal_files: { uploaded_by_id: null },
  proposal_answers: { decision: 'ACCEPTED' },
  proposal_comments: { by_author: true },
  report_acknowledgements: { meeting_id: null },
  quarterly_reports: { quarter: '2026-Q1', digest: null, frozen_at: null },
  nomination_evidence: { kind: 'OBSERVATION', snapshot_id: null, proposal_id: null, story_id: null, text: 'example' },
};

const sealed = ['seq', 'digest', 'texts_digest'];

/** One row of every kind for an organization, so that each kind of id has one that exists. */
export class ExampleRows {
  private readonly making = new Set<string>();

  private constructor(
    private readonly owner: pg.Client,
    private readonly tables: ReadonlyMap<string, Table>,
  ) {}

  static async open(ownerUrl: string): Promise<ExampleRows> {
    const owner = new pg.Client(ownerUrl);
    await owner.connect();
    const { rows } = await owner.query<Table>(describing);
    return new ExampleRows(owner, new Map(rows.map((table) => [table.name, table])));
  }

  close() {
    return this.owner.end();
  }

  get names(): readonly string[] {
    return [...this.tables.keys()];
  }

  /** The table that a column or argument of this name points into. */
  pointedAt(column: string): string | undefined {
    const links = [...this.tables.values()].flatMap((table) => table.links);
    return links.find(({ columns }) => columns.includes(column))?.table;
  }

  /** The id of this organization's row in a table; made when there is none. */
  async idIn(table: string, organizationId: string): Promise<string> {
    const { rows } = await this.owner.query<{ id: string }>(
      `select id from ${table} where organization_id = $1 order by id limit 1`,
      [organizationId],
    );
    return rows[0]?.id ?? this.make(table, organizationId);
  }

  /** A digest of everything an organization has, but for what the relay and the sealer do in the meantime. */
  async digest(organizationId: string): Promise<Record<string, string>> {
    const digests: Record<string, string> = {};
    for (const table of this.names.filter((name) => name !== 'outbox')) {
      const { rows } = await this.owner.query<{ digest: string }>(
        `select count(*) || ' ' || md5(coalesce(string_agg(said, '|' order by said), '')) as digest
         from (select (to_jsonb(t) - $2::text[])::text as said from ${table} t where organization_id = $1) rows`,
        [organizationId, table === 'audit_entries' ? sealed : []],
      );
      digests[table] = String(rows[0]?.digest);
    }
    return digests;
  }

  query(text: string, values: unknown[] = []) {
    return this.owner.query(text, values);
  }

  private async make(name: string, organizationId: string): Promise<string> {
    const table = this.tables.get(name);
    if (!table) throw new Error(`${name} is no table of organizations.`);
    if (this.making.has(name)) throw new Error(`A row of ${name} needs a row of ${name}.`);
    this.making.add(name);
    // A row that stands beside another one has its id.
    const beside = table.links.find(({ columns }) => columns.includes('id'));
    const id = beside ? await this.idIn(beside.table, organizationId) : uuidv7();
    const values: Record<string, unknown> = { organization_id: organizationId, id };
    Object.assign(values, ofTable[name]);
    for (const column of table.columns)
      if (!(column.name in values)) values[column.name] = await this.valueOf(table, column, organizationId);
    const columns = Object.keys(values);
    await this.owner
      .query(
        `insert into ${name} (${columns.join(', ')}) values (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
        Object.values(values),
      )
      .catch((error: Error) => {
        throw new Error(`An example row of ${name} needs a value in testing/example-rows.ts: ${error.message}`);
      });
    this.making.delete(name);
    return id;
  }

  private async valueOf(table: Table, { name, type }: Column, organizationId: string): Promise<unknown> {
    const link = table.links.find(({ columns }) => columns.includes(name));
    if (link && this.tables.has(link.table)) return this.idIn(link.table, organizationId);
    if (type === 'uuid') return uuidv7();
    return table.words[name] ?? ofColumn[name] ?? ofType[type];
  }
}
