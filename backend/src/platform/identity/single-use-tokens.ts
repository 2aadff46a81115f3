import { statement } from '../database/statement.ts';
import type { Asks } from './global-rows.ts';
import { digestOf, newToken } from './session-token.ts';

export type Purpose = 'INVITATION' | 'PASSWORD_RESET';

/** What a link stands for: an invitation names a person of an organization, a reset names an account. */
export interface Promised {
  readonly accountId: string | null;
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly expiresAt: Date;
}

const columns = `account_id as "accountId", organization_id as "organizationId", person_id as "personId", expires_at as "expiresAt"`;
const issue = statement(
  'identity.issue_token',
  `insert into single_use_tokens (digest, purpose, account_id, organization_id, person_id, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const look = statement(
  'identity.look_at_token',
  `select ${columns} from single_use_tokens
   where digest = $1 and purpose = $2 and used_at is null and expires_at > $3`,
);
const redeem = statement(
  'identity.redeem_token',
  `update single_use_tokens set used_at = $3
   where digest = $1 and purpose = $2 and used_at is null and expires_at > $3 returning ${columns}`,
);
const forget = statement(
  'identity.forget_tokens',
  `delete from single_use_tokens where purpose = $1 and (person_id = $2 or account_id = $2)`,
);

/** A new secret for a link; only its digest is kept, and earlier links for the same end. */
export async function issueToken(rows: Asks, purpose: Purpose, promised: Promised): Promise<string> {
  const token = newToken();
  await forgetTokens(rows, purpose, promised.personId ?? promised.accountId);
  const { accountId, organizationId, personId, expiresAt } = promised;
  await rows.query(issue, [digestOf(token), purpose, accountId, organizationId, personId, rows.now, expiresAt]);
  return token;
}

/** What the link stands for, without using it up. */
export async function lookAtToken(rows: Asks, purpose: Purpose, token: string): Promise<Promised | null> {
  return (await rows.query<Promised>(look, [digestOf(token), purpose, rows.now]))[0] ?? null;
}

/** Uses the link up. Of any number who try at once exactly one succeeds; a work that rolls back gives it back. */
export async function redeemToken(rows: Asks, purpose: Purpose, token: string): Promise<Promised | null> {
  return (await rows.query<Promised>(redeem, [digestOf(token), purpose, rows.now]))[0] ?? null;
}

export async function forgetTokens(rows: Asks, purpose: Purpose, of: string | null): Promise<void> {
  await rows.query(forget, [purpose, of]);
}
