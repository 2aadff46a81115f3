import 'reflect-metadata';
import { type Config, readConfig } from './platform/config.ts';
import { migrate } from './platform/database/migrate.ts';
import { embeddedPostgres } from './platform/embedded/embedded-postgres.ts';
import { keepRunning } from './platform/embedded/keep-running.ts';
import { type Life, live } from './platform/lifecycle.ts';
import { listen } from './platform/listening.ts';
import { server } from './server.ts';

/** Pages, API and worker in one process, with a PostgreSQL of its own unless DATABASE_URL names another. */
await live(async (life) => {
  const config = life.settings.databaseUrl ? readConfig(process.env, 'ALL') : await withOwnDatabase(life);
  const app = await server(config, life.log);
  life.atEnd(() => app.close());
  await listen(app, config, life.log);
});

async function withOwnDatabase({ settings, log, atEnd, stop }: Life): Promise<Config> {
  const starting = embeddedPostgres({ dataDir: `${settings.dataDir}/pg`, port: settings.embeddedPort });
  atEnd(async () => {
    const embedded = await starting;
    if (embedded.owned) await embedded.stop();
  });
  const embedded = await starting;
  atEnd(keepRunning(embedded, log, () => void stop('the database is lost', 1)));
  await migrate(embedded.url, embedded.logins);
  return { ...settings, ...embedded.databases, databaseOwnerUrl: undefined, role: 'ALL' };
}
