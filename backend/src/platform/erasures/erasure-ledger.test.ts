import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Erased, ErasureLedger } from './erasure-ledger.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cxboard-erasures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const organizationId = uuidv7();
const erased = (more: Partial<Erased> = {}): Erased => ({
  ...{ kind: 'PERSON', organizationId, id: uuidv7(), at: '2026-11-23T10:00:00.000Z' },
  ...more,
});

test('what was noted is told by kind and organization, also after an unfinished line', async () => {
  const path = join(folder, 'later', 'erasures.jsonl');
  const ledger = new ErasureLedger(path);
  expect(await ledger.all('PERSON')).toEqual(new Map());
  const [first, second, customer] = [erased(), erased(), erased({ kind: 'CUSTOMER' })];
  await ledger.note(first);
  appendFileSync(path, '\n{"kind":"PERSON","organ');
  await ledger.note(second);
  await ledger.note(customer);
  expect(await new ErasureLedger(path).all('PERSON')).toEqual(new Map([[organizationId, [first, second]]]));
  expect(await ledger.all('CUSTOMER')).toEqual(new Map([[organizationId, [customer]]]));
});

test('nothing is written there but ids', async () => {
  const path = join(folder, 'erasures.jsonl');
  const named = { ...erased(), name: 'Quirin' };
  await new ErasureLedger(path).note(named);
  expect(readFileSync(path, 'utf8')).not.toContain('Quirin');
});
