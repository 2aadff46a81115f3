import pg from 'pg';
import { prepareQueue } from '../src/platform/jobs/queue-store.ts';
import { platform } from '../src/migrations/0001-platform.ts';
import { background } from '../src/migrations/0010-background.ts';
import { ownDatabase } from './database.ts';

export async function backgroundDatabase() {
  const url = await ownDatabase();
  const owner = new pg.Client(url);
  await owner.connect();
  for (const r of ['cx_owner', 'cx_jobs', 'cx_relay', 'cx_app', 'cx_worker'])
    await owner.query(
      `do $$ begin if not exists (select from pg_roles where rolname = '${r}') then create role ${r}; end if; end $$`,
    );
  await owner.query(`alter role cx_worker login password 'w'; grant cx_jobs, cx_relay to cx_worker; grant usage on schema public to cx_worker, cx_relay;
grant usage on schema public to cx_app;
    alter role cx_app login password 'a'`);
  for (const migration of [platform, background])
    await new migration().up({ query: (text: string) => owner.query(text) } as never);
  await prepareQueue(url);
  return {
    appUrl: url.replace(/\/\/[^@]*@/, '//cx_app:a@'),
    owner,
    ownerUrl: url,
    workerUrl: url.replace(/\/\/[^@]*@/, '//cx_worker:w@'),
  };
}
