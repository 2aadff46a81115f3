import 'reflect-metadata';
import { readSettings, type Settings, WrongSetting } from './platform/config.ts';
import { migrate } from './platform/database/migrate.ts';
import { embeddedPostgres } from './platform/embedded/embedded-postgres.ts';
import { orSay } from './platform/command.ts';

/** `npm run migrate`: roles, logins and tables as this version needs them; running it again changes nothing. */
await orSay(async () => {
  const settings = readSettings(process.env);
  await (settings.databaseUrl ? migrateOutside(settings) : migrateEmbedded(settings));
  console.log('The database is ready for this version.');
});

async function migrateOutside({ databaseUrl = '', databaseDirectUrl = '', databaseOwnerUrl }: Settings) {
  if (!databaseOwnerUrl)
    throw new WrongSetting('DATABASE_OWNER_URL is not set; it names the login that may create roles and tables.');
  const app = { password: passwordIn('DATABASE_URL', databaseUrl, 'cx_app') };
  const worker = { password: passwordIn('DATABASE_DIRECT_URL', databaseDirectUrl, 'cx_worker') };
  await migrate(databaseOwnerUrl, { app, worker });
}

function passwordIn(variable: string, address: string, login: string) {
  const { username, password } = new URL(address);
  if (username !== login || !password)
    throw new WrongSetting(
      `${variable} must name the login ${login} and the password it shall have: postgres://${login}:…@host/database.`,
    );
  return decodeURIComponent(password);
}

async function migrateEmbedded({ dataDir, embeddedPort }: Settings) {
  const embedded = await embeddedPostgres({ dataDir: `${dataDir}/pg`, port: embeddedPort });
  try {
    await migrate(embedded.url, embedded.logins);
  } finally {
    if (embedded.owned) await embedded.stop();
  }
}
