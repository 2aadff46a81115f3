import { readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../../backend/src/platform/settings.ts';

/** Writes the configuration table between the README's two marks; with --check it only says whether it is still true. */
const [begin, end] = ['<!-- settings -->', '<!-- /settings -->'];
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const rows = settings.map(
  (row) => `| \`${row.variable}\` | ${cell(row.default)} | ${cell(row.meaning)} | ${cell(row.allowed)} |`,
);
const table = ['| Variable | Default | Meaning | Allowed |', '| --- | --- | --- | --- |', ...rows].join('\n');

/** How wide the columns of a table are drawn is Prettier's business. */
const words = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

const readme = readFileSync('README.md', 'utf8');
const [before, after] = [readme.split(begin)[0], readme.split(end)[1]];
const fresh = `${before}${begin}\n\n${table}\n\n${end}${after}`;
if (after === undefined || (process.argv.includes('--check') && words(fresh) !== words(readme))) {
  console.error(
    'The configuration table in README.md is not what the code reads. Run `npm run settings` and commit it.',
  );
  process.exit(1);
}
if (words(fresh) !== words(readme)) writeFileSync('README.md', fresh);
