import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const backend = dirname(import.meta.dirname);

/** Jest's way from a test file to its part of the bundle, and from a place in the bundle to the line that was written. */
export default {
  process: (source, filename) =>
    filename.endsWith('.test.ts')
      ? { code: `import ${JSON.stringify(join(backend, '.data/tests', `${relative(backend, filename)}.js`))};` }
      : {
          code: source,
          ...(/\n\/\/# sourceMappingURL=/.test(source) && { map: readFileSync(`${filename}.map`, 'utf8') }),
        },
};
