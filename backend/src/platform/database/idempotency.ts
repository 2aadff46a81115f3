import { KeyReused } from '../barriers.ts';
import { statement } from './statement.ts';
import type { Work } from './work.ts';

/** A mutation that may arrive twice: the client's key and a digest of what it asks for. */
export interface Attempt {
  readonly key: string;
  readonly operation: string;
  readonly inputDigest: string;
}

const claim = statement(
  'idempotency.claim',
  `insert into idempotency_keys (organization_id, person_id, key, operation, input_digest, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`,
);
const earlier = statement(
  'idempotency.earlier',
  'select operation, input_digest as "inputDigest", answer from idempotency_keys where organization_id = $1 and person_id = $2 and key = $3',
);
const keep = statement(
  'idempotency.keep',
  'update idempotency_keys set answer = $4 where organization_id = $1 and person_id = $2 and key = $3',
);

/** Runs the act once per key: the second time the first answer is given again. A twin that comes meanwhile waits. */
export async function once<T>(work: Work, attempt: Attempt | null, act: () => Promise<T>): Promise<T> {
  if (!attempt || !work.personId) return act();
  const { key, operation, inputDigest } = attempt;
  const name = [work.organizationId, work.personId, key];
  const claimed = await work.query(claim, [...name, operation, inputDigest, work.now]);
  if (claimed.length === 0) {
    const [first] = await work.query<{ operation: string; inputDigest: string; answer: T }>(earlier, name);
    if (first?.operation !== operation || first.inputDigest !== inputDigest) throw new KeyReused();
    return first.answer;
  }
  const answer = await act();
  work.lastly(keep, [...name, JSON.stringify(answer ?? null)]);
  return answer;
}

const forgetNow = statement(
  'idempotency.forget_now',
  'delete from idempotency_keys where organization_id = $1 and person_id = $2 and created_at = $3',
);

/** For acts of which no trace may stay with the person: a digest of few possible inputs would tell which one it was. */
export async function untraced(work: Work): Promise<void> {
  await work.query(forgetNow, [work.organizationId, work.personId, work.now]);
}
