import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { rolldown } from 'rolldown';
import { swc } from '../../shared/tools/swc.ts';

const backend = dirname(import.meta.dirname);
const isOurs = (id: string) => id.startsWith('.') || id.startsWith('/') || id.startsWith('@cxboard/');

/**
 * Jest reads every module of the product anew for each test file, which took it longer than the tests themselves.
 * Bundled together, a test file reads a handful; they still share nothing while they run.
 */
export async function bundleTests(): Promise<void> {
  const tests = [...globSync('src/**/*.test.ts', { cwd: backend }), 'testing/app.ts'];
  const bundle = await rolldown({
    cwd: backend,
    input: Object.fromEntries(tests.map((file) => [file, file])),
    platform: 'node',
    external: (id) => !isOurs(id),
    plugins: [
      {
        name: 'swc',
        transform: {
          filter: { id: /\.tsx?$/ },
          handler: async (source, filename) => {
            const options = { ...swc, filename, sourceMaps: true };
            const { code, map } = await transform(inItsChapter(wherePlaced(source, filename), filename), options);
            return { code, map, moduleType: 'js' };
          },
        },
      },
    ],
  });
  await bundle.write({
    dir: join(backend, '.data/tests'),
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
  });
  await bundle.close();
}

/** A module finds what lies beside it where it was written, not where its bundle lies. */
const wherePlaced = (source: string, filename: string): string =>
  source
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(filename).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(filename)));

/** Files of tests may run in one world (see gather.ts): the hooks of each are for its own tests. Lines stay where they are. */
const inItsChapter = (source: string, filename: string): string => {
  if (!filename.endsWith('.api.test.ts')) return source;
  const imports = source.match(/^import[\s\S]*?;$/gm) ?? [];
  const end = source.lastIndexOf(imports.at(-1) ?? '') + (imports.at(-1)?.length ?? 0);
  const name = JSON.stringify(basename(filename, '.api.test.ts'));
  return `${source.slice(0, end)} describe(${name}, () => {${source.slice(end)}});`;
};
