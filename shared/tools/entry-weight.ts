import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a browser fetches before the first page can begin, packed, in bytes; pages bring the rest themselves. */
const most = { script: 200_000, style: 12_000 } as const;

const built = 'frontend/dist/';
const index = readFileSync(`${built}index.html`, 'utf8');
const packed = (tag: RegExp) =>
  [...index.matchAll(tag)]
    .map(([, file]) => gzipSync(readFileSync(`${built}${file}`), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
const weights = {
  script: packed(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="\/([^"]+\.js)"/g),
  style: packed(/<link rel="stylesheet"[^>]* href="\/([^"]+\.css)"/g),
} as const;

for (const kind of ['script', 'style'] as const) {
  console.log(`${kind}: ${weights[kind]} of ${most[kind]} bytes, packed`);
  if (weights[kind] > 0 && weights[kind] <= most[kind]) continue;
  console.error(
    `The entry must load between 1 and ${most[kind]} bytes of ${kind}. Let a page bring what only it needs.`,
  );
  process.exitCode = 1;
}
