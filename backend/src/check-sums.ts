import { join } from 'node:path';
import { wrongSums } from './imports/index.ts';
import { CannotDo, orSay } from './platform/command.ts';
import { readSettings } from './platform/config.ts';
import { embeddedPostgres } from './platform/embedded/embedded-postgres.ts';

/** `npm run check-sums`: whether every sum by day, ISO week and month is what its rows add up to, while CX Board runs or not. */
await orSay(async () => {
  const { dataDir, embeddedPort, databaseUrl } = readSettings(process.env);
  if (databaseUrl) return say(await wrongSums(databaseUrl));
  const embedded = await embeddedPostgres({ dataDir: join(dataDir, 'pg'), port: embeddedPort });
  try {
    say(await wrongSums(embedded.databases.databaseUrl));
  } finally {
    if (embedded.owned) await embedded.stop();
  }
});

function say(wrong: readonly string[]) {
  if (wrong.length > 0) throw new CannotDo(`These sums are not what their rows add up to:\n${wrong.join('\n')}`);
  console.log('Every sum by day, week and month is what its rows add up to.');
}
