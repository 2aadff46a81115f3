import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { manifests } from './manifests.ts';
import { guard, limitsOfDocuments } from './guard.ts';
import { TrustedDocuments } from './trusted-documents.ts';

const contract = new URL('../../../../shared/contract/schema.graphql', import.meta.url);
const schema = buildSchema(readFileSync(contract, 'utf8'));
const documents = [...new TrustedDocuments(manifests).byHash.values()];

test('every operation of our pages, of this build and of those kept, fits the contract', () => {
  expect(documents.length).toBeGreaterThan(0);
  for (const text of documents) expect({ text, errors: validate(schema, parse(text)) }).toEqual({ text, errors: [] });
});

test('every operation of our pages costs at most half of what is allowed', () => {
  const half = guard({ ...limitsOfDocuments, cost: limitsOfDocuments.cost / 2 });
  for (const text of documents)
    expect({ text, errors: validate(schema, parse(text), [half]) }).toEqual({ text, errors: [] });
});

test('a manifest whose text was changed stops the start', () => {
  expect(() => new TrustedDocuments([{ abc: 'query A { viewer { name } }' }])).toThrow(/does not match/);
});
