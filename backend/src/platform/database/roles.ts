import type { Pool } from 'pg';
import type pg from 'pg';

/** The API never serves with a login that row-level security does not bind. */
export async function refuseStrongLogin(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; strong: boolean; owner: boolean }>(`
    select current_user as name, rolsuper or rolbypassrls as strong,
      exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relowner = pg_roles.oid) as owner
    from pg_roles where rolname = current_user`);
  const login = rows[0];
  if (!login || login.strong || login.owner)
    throw new Error(
      `The database login "${login?.name ?? ''}" stands above row-level security (superuser, BYPASSRLS or owner of tables). Serve with cx_app: run \`npm run migrate\` and set DATABASE_URL to that login.`,
    );
}

export interface Logins {
  readonly app: { readonly password: string };
  readonly worker: { readonly password: string };
}

const groups = ['cx_owner', 'cx_jobs', 'cx_relay'];

/**
 * Creates the roles of conventions.md 18 where they are missing and sets the passwords of the two logins:
 * cx_owner owns the tables, cx_app serves, cx_worker (granted cx_jobs, cx_relay) listens, relays and keeps the queue.
 */
export async function prepareRoles(client: pg.Client, { app, worker }: Logins): Promise<void> {
  for (const name of [...groups, 'cx_app', 'cx_worker'])
    await client.query(
      `do $$ begin if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if; end $$`,
    );
  for (const [name, { password }] of [
    ['cx_app', app],
    ['cx_worker', worker],
  ] as const)
    await client.query(`alter role ${name} login password ${client.escapeLiteral(password)}`);
  const database = client.escapeIdentifier(client.database ?? '');
  await client.query(`
    grant cx_owner, cx_jobs, cx_relay to current_user;
    grant cx_jobs, cx_relay to cx_worker;
    grant connect on database ${database} to cx_app, cx_worker;
    grant create on database ${database} to cx_owner;
    grant create, usage on schema public to cx_owner;
    grant usage on schema public to cx_app, cx_worker, cx_relay;
  `);
}
