import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const backend = dirname(import.meta.dirname);
const gathered = join(backend, '.data/gathered');

/** As many worlds as keep two processors evenly busy to the end. */
const worlds = 6;

/**
 * `npm test` runs the files of API tests in a few worlds instead of one each: reading the product anew for every file
 * took longer than testing it. Each file
 * stands in a `describe` of its own; its organizations are its own, the server is the same.
 */
const files = globSync('src/**/*.api.test.ts', { cwd: backend })
  .map((file) => ({ file, size: readFileSync(join(backend, file)).length }))
  .sort((one, other) => other.size - one.size);

const groups = Array.from({ length: worlds }, () => ({ size: 0, files: [] as string[] }));
for (const { file, size } of files) {
  const smallest = groups.reduce((least, group) => (group.size < least.size ? group : least));
  smallest.files.push(file);
  smallest.size += size;
}

const oneServer = `import { closeTheServer, keepOneServer } from '../tests/testing/app.ts.js';
keepOneServer();
afterAll(closeTheServer);
`;

rmSync(gathered, { recursive: true, force: true });
mkdirSync(gathered, { recursive: true });
groups.forEach((group, index) => {
  const imports = group.files.toSorted().map((file) => `import '../tests/${file}.js';\n`);
  writeFileSync(join(gathered, `api-${index + 1}.test.mjs`), [oneServer, ...imports].join(''));
});
