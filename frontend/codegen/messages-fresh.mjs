import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** The English catalogue must hold every sentence of pages and mails, or a build would show their ids. */
/* global URL */
const catalogue = new URL('../messages/en.po', import.meta.url);
const before = readFileSync(catalogue, 'utf8');
/** Sentences only: neither the day of extraction, nor the lines they stand on, nor the order in which files were read. */
const sentences = (text) =>
  text
    .replace(/^("POT-Creation-Date:|#).*\n/gm, '')
    .split(/\n{2,}/)
    .sort()
    .join('\n\n');

const { status } = spawnSync('npm run -s messages', { stdio: 'ignore', shell: true });
const after = readFileSync(catalogue, 'utf8');
writeFileSync(catalogue, before);
if (status !== 0 || sentences(before) !== sentences(after)) {
  console.error(
    'frontend/messages/en.po lacks sentences or keeps old ones. Run `npm run messages` in frontend and commit it.',
  );
  process.exit(1);
}
