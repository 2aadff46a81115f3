import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Keeps the list of operations that the pages of this release send, and forgets all but the last ten releases, so that
 * a tab opened before a deploy is answered after it. With --check it only says whether a release was forgotten: one that
 * CHANGELOG.md does not call unreleased.
 */
const file = 'shared/contract/kept-operations.json';
const most = 10;
interface Kept {
  readonly release: string;
  readonly operations: Readonly<Record<string, string>>;
}

const kept = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []) as readonly Kept[];
const headings = readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\d+\.\d+\.\d+)(.*)$/gm);
const released = [...headings].filter(([, , state]) => !state?.includes('unreleased')).map(([, release]) => release);

function check() {
  const forgotten = released.slice(0, most).filter((release) => !kept.some((one) => one.release === release));
  if (forgotten.length === 0) return;
  console.error(
    `The operations of ${forgotten.join(', ')} are not kept. Run \`npm run keep-operations\` and commit it.`,
  );
  process.exit(1);
}

function keep() {
  const { version: release } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const text = readFileSync('shared/contract/operations.generated.json', 'utf8');
  const operations = JSON.parse(text) as Kept['operations'];
  const others = kept.filter((one) => one.release !== release).slice(0, most - 1);
  writeFileSync(file, `${JSON.stringify([{ release, operations }, ...others], null, 2)}\n`);
  console.log(`Kept ${Object.keys(operations).length} operations of ${release}; ${others.length + 1} releases in all.`);
}

if (process.argv.includes('--check')) check();
else keep();
