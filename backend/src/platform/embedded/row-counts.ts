import pg from 'pg';

/** How many rows each table holds. */
export type RowCounts = Readonly<Record<string, number>>;

/** Runs an act with a connection of its own. */
export async function connected<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  client.on('error', () => {}); // the act's own statement reports it
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

export async function tablesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by 1`);
  return rows.map(({ name }) => name);
}

/** Counts by reading every page of every table, so that a page whose checksum is wrong is found. */
export async function countRows(client: pg.Client): Promise<RowCounts> {
  await client.query('set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off');
  const counts: Record<string, number> = {};
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table}`);
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
}

/** What two counts disagree on, as sentences. */
export function differences(expected: RowCounts, found: RowCounts): readonly string[] {
  const tables = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...tables]
    .filter((table) => expected[table] !== found[table])
    .map((table) => `${table} should have ${expected[table] ?? 'no'} rows and has ${found[table] ?? 'none'}.`);
}
