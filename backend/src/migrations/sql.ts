import type { MigrationInterface, QueryRunner } from 'typeorm';

type Migration = new () => MigrationInterface;

/** A migration in plain SQL. Numbers order them; they only go forward, a change of mind is a new one. */
export function sql(number: number, name: string, text: string): Migration {
  return class implements MigrationInterface {
    // TypeORM orders migrations by the 13 digits at the end of their name.
    readonly name = `${name}-${String(1_800_000_000_000 + number)}`;

    async up(runner: QueryRunner) {
      await runner.query(text);
    }

    async down(): Promise<void> {
      throw new Error('Migrations only go forward.');
    }
  };
}

/** Walls a table off by organization: row-level security for everyone, its owner included. */
export const tenantTable = (table: string, grants = 'select, insert, update, delete') => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy tenant on ${table}
  using (organization_id = current_organization()) with check (organization_id = current_organization());
grant ${grants} on ${table} to cx_app;
`;

/** Says what kind of words a text column holds; a test refuses a column without a class. */
export const classed = (table: string, columns: Readonly<Record<string, 'none' | 'personal' | 'free text'>>) =>
  Object.entries(columns)
    .map(([column, kind]) => `comment on column ${table}.${column} is '${kind}';`)
    .join('\n');
