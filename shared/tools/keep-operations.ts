import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Before a release: keeps the list of operations that this build's pages send, and forgets all but the last ten,
 * so that a tab opened before a deploy is answered after it.
 */
const kept = 'shared/contract/kept-operations.json';
const lists = (existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : []) as Record<string, string>[];
const current = JSON.parse(readFileSync('shared/contract/operations.generated.json', 'utf8')) as Record<string, string>;
const same = (list: Record<string, string>) => Object.keys(list).join() === Object.keys(current).join();

if (lists[0] && same(lists[0])) console.log('The newest kept list is already this one.');
else {
  writeFileSync(kept, `${JSON.stringify([current, ...lists].slice(0, 10), null, 2)}\n`);
  console.log(`Kept ${Object.keys(current).length} operations; ${Math.min(lists.length + 1, 10)} lists in all.`);
}
