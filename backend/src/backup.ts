import { join, resolve } from 'node:path';
import { CannotDo, orSay } from './platform/command.ts';
import { readSettings } from './platform/config.ts';
import { backUp } from './platform/embedded/backup.ts';
import { embeddedPostgres } from './platform/embedded/embedded-postgres.ts';

/** `npm run backup [FOLDER]`: the embedded database and the kept files, checked, while CX Board runs or not. */
await orSay(async () => {
  const { dataDir, embeddedPort, filesDir, databaseUrl } = readSettings(process.env);
  if (databaseUrl)
    throw new CannotDo(
      'DATABASE_URL names a PostgreSQL of your own: back it up with its own tools (pg_basebackup, pg_dump), and FILES_DIR with it.',
    );
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const folder = resolve(process.argv[2] ?? join(dataDir, 'backups', moment));
  const embedded = await embeddedPostgres({ dataDir: join(dataDir, 'pg'), port: embeddedPort });
  try {
    const { files, rows } = await backUp({ embedded, filesDir, folder });
    console.log(
      `${folder} holds ${Object.keys(rows).length} tables in ${Object.keys(files).length} files. It was started and read through once. It also holds the passwords: keep it safe.`,
    );
  } finally {
    if (embedded.owned) await embedded.stop();
  }
});
