import { readFileSync } from 'node:fs';

/** The contract as it is kept, for tests that ask what is not in it. */
export const schemaText = (): string =>
  readFileSync(new URL('../../shared/contract/schema.graphql', import.meta.url), 'utf8');
