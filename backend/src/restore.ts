import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotDo, orSay } from './platform/command.ts';
import { readSettings } from './platform/config.ts';
import { restore } from './platform/embedded/restore.ts';

/** `npm run restore -- FOLDER [--replace]`: puts a checked backup where the next `npm start` looks. */
await orSay(async () => {
  const { dataDir, filesDir, erasuresFile, databaseUrl } = readSettings(process.env);
  if (databaseUrl) throw new CannotDo('DATABASE_URL names a PostgreSQL of your own: restore it with its own tools.');
  const words = process.argv.slice(2);
  const folder = words.find((word) => !word.startsWith('-'));
  if (!folder) throw new CannotDo('Which backup? npm run restore -- FOLDER');
  const replace = words.includes('--replace');
  const { madeAt, rows } = await restore({ folder: resolve(folder), dataDir: join(dataDir, 'pg'), filesDir, replace });
  console.log(
    `The state of ${madeAt} is back: ${Object.keys(rows).length} tables, every row counted. Start with npm start.`,
  );
  console.log(
    existsSync(erasuresFile)
      ? `Whoever was forgotten since is forgotten again at that start, as ${erasuresFile} tells.`
      : `There is no ${erasuresFile}: if somebody was forgotten since, put that file back first, or they are known again.`,
  );
});
