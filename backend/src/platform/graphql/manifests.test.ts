import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { manifests, withKept } from './manifests.ts';
import { guard, limitsOfDocuments } from './guard.ts';
import { sha256, TrustedDocuments } from './trusted-documents.ts';

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

test('a tab opened before a deploy is answered after it: what an earlier release sent is still listed', () => {
  const [today, before] = ['query A { viewer { name } }', 'query A { viewer { id name } }'];
  const list = (text: string) => ({ [sha256(text)]: text });
  const releases = [{ release: '0.1.0', operations: list(before) }];
  const trusted = new TrustedDocuments(withKept(list(today), releases));
  expect([today, before].map((text) => trusted.lists(text))).toEqual([true, true]);
  expect(trusted.byHash.get(sha256(before))).toBe(before);
  expect(trusted.lists('query A { viewer { email } }')).toBe(false);
});

const backend = join(import.meta.dirname, '../../..');
const textsOf = (...patterns: string[]) =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: backend }))
    .map((file) => readFileSync(join(backend, file), 'utf8'));

/** What an operation's document asks at its root. */
const fieldsOf = ({ selectionSet }: OperationDefinitionNode) =>
  selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));

test('every mutation of the contract is sent by a test of the API', () => {
  const tests = textsOf('src/**/*.test.ts', 'testing/*.ts').join('\n');
  // A document that is only imported is sent by nobody.
  const isSent = (name: string) => tests.split(new RegExp(`\\b${name}Document\\b`)).length > 2;
  const sent = textsOf('src/**/*.api.graphql')
    .flatMap((text) => parse(text).definitions)
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .filter(({ name }) => name && isSent(name.value))
    .flatMap(fieldsOf);
  const known = new Set(sent);
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const isWrittenOut = (field: string) => new RegExp(`mutation[^{]*\\{\\s*${field}\\b`).test(tests);
  expect(mutations.filter((field) => !known.has(field) && !isWrittenOut(field))).toEqual([]);
});

test('a manifest whose text was changed stops the start', () => {
  expect(() => new TrustedDocuments([{ abc: 'query A { viewer { name } }' }])).toThrow(/does not match/);
});
