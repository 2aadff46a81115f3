import { statement } from '../database/statement.ts';
import type { Asks } from './global-rows.ts';
import { digestOf, newToken } from './session-token.ts';

export type Purpose = 'INVITATION' | 'PASSWORD_RESET' | 'SIGN_IN';

/** What a link stands for: an invitation names a person of an organization, a reset an account, a sign-in an organization. */
export interface Promised {
  readonly accountId: string | null;
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly expiresAt: Date;
}

const columns = `account_id as "accountId", organization_id as "organizationId", person_id as "personId", expires_at as "expiresAt"`;
const issue = statement(
  'identity.issue_token',
  `insert into single_use_tokens (digest, purpose, account_id, organization_id, person_id, created_at, expires_at, issued_with)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (issued_with) do nothing returning digest`,
);
const look = statement(
  'identity.look_at_token',
  `select ${columns} from single_use_tokens
   where digest = $1 and purpose = $2 and used_at is null and expires_at > $3`,
);
const redeem = statement(
  'identity.redeem_token',
  `update single_use_tokens set used_at = $3, used_with = $4
   where digest = $1 and purpose = $2 and used_at is null and expires_at > $3 returning ${columns}`,
);
const used = statement(
  'identity.used_token',
  `select ${columns}, used_at as "usedAt" from single_use_tokens where digest = $1 and purpose = $2 and used_with = $3`,
);
const forget = statement(
  'identity.forget_tokens',
  `delete from single_use_tokens where purpose = $1 and (person_id = $2 or account_id = $2) and digest is distinct from $3`,
);

/** A new secret for a link; only its digest is kept, and earlier links for the same end no longer work. */
export async function issueToken(rows: Asks, purpose: Purpose, promised: Promised): Promise<string> {
  const token = await issueTokenOnce(rows, purpose, { ...promised, mark: null });
  if (!token) throw new Error('A token without a mark is always issued.');
  return token;
}

/** The same, once for each mark: null when this act has issued one already. */
export async function issueTokenOnce(
  rows: Asks,
  purpose: Purpose,
  { mark, ...promised }: Promised & { readonly mark: Buffer | null },
): Promise<string | null> {
  const token = newToken();
  const digest = digestOf(token);
  const { accountId, organizationId, personId, expiresAt } = promised;
  const values = [digest, purpose, accountId, organizationId, personId, rows.now, expiresAt, mark];
  const issued = await rows.query(issue, values);
  if (issued.length === 0) return null;
  await rows.query(forget, [purpose, personId ?? accountId, digest]);
  return token;
}

/** What the link stands for, without using it up. */
export async function lookAtToken(rows: Asks, purpose: Purpose, token: string): Promise<Promised | null> {
  return (await rows.query<Promised>(look, [digestOf(token), purpose, rows.now]))[0] ?? null;
}

/** A link and the mark of the act that uses it. */
export interface Used {
  readonly token: string;
  readonly mark: Buffer | null;
}

/** Uses the link up. Of any number who try at once exactly one succeeds; a work that rolls back gives it back. */
export async function redeemToken(rows: Asks, purpose: Purpose, { token, mark }: Used): Promise<Promised | null> {
  return (await rows.query<Promised>(redeem, [digestOf(token), purpose, rows.now, mark]))[0] ?? null;
}

/** What the link stood for that this very act has used before. */
export async function redeemedBefore(rows: Asks, purpose: Purpose, { token, mark }: Used) {
  if (!mark) return null;
  const [found] = await rows.query<Promised & { usedAt: Date }>(used, [digestOf(token), purpose, mark]);
  return found ?? null;
}

export async function forgetTokens(rows: Asks, purpose: Purpose, of: string | null): Promise<void> {
  await rows.query(forget, [purpose, of, null]);
}
