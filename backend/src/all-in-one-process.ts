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
  const { config, closeDoor } = life.settings.databaseUrl
    ? { config: readConfig(process.env, 'ALL'), closeDoor: undefined }
    : await withOwnDatabase(life);
  const app = await server(config, life.log);
  life.atEnd(() => app.close());
  if (closeDoor) life.atEnd(closeDoor);
  await listen(app, config, life.log);
});

interface OwnDatabase {
  readonly config: Config;
  /** The first thing at the end: whoever starts meanwhile waits until the database is down. */
  readonly closeDoor: () => Promise<void>;
}

async function withOwnDatabase({ settings, log, atEnd, stop }: Life): Promise<OwnDatabase> {
  const onStopping = () => log.info('The previous CX Board is still stopping; this one starts after it.');
  const starting = embeddedPostgres({ dataDir: `${settings.dataDir}/pg`, port: settings.embeddedPort, onStopping });
  atEnd(async () => {
    const embedded = await starting;
    if (embedded.owned) await embedded.stop();
  });
  const embedded = await starting;
  atEnd(keepRunning(embedded, log, () => void stop('the database is lost', 1)));
  // Thrown out before everything was put away: the database is not left behind.
  process.once('exit', () => embedded.owned && embedded.tellToStop());
  await migrate(embedded.url, embedded.logins);
  return {
    config: {
      ...settings,
      ...embedded.databases,
      databaseOwnerUrl: undefined,
      secretsKey: settings.secretsKey ?? embedded.secretsKey,
      role: 'ALL',
    },
    closeDoor: async () => {
      if (embedded.owned) await embedded.closeDoor();
    },
  };
}
