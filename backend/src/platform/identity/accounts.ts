import { v7 as uuidv7 } from 'uuid';
import { statement } from '../database/statement.ts';
import type { Asks } from './global-rows.ts';

export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** null: nobody can sign in with a password. */
  readonly passwordHash: string | null;
  readonly organizationIds: readonly string[];
}

const columns = `
  select a.id, a.name, a.email, p.hash as "passwordHash",
    array(select m.organization_id from account_memberships m
          where m.account_id = a.id and m.active order by m.organization_id limit 5) as "organizationIds"
  from accounts a left join account_passwords p on p.account_id = a.id`;
const byEmail = statement('identity.account_by_email', `${columns} where a.email = $1`);
const byId = statement('identity.account_by_id', `${columns} where a.id = $1`);
const add = statement(
  'identity.add_account',
  `insert into accounts (id, email, name, created_at) values ($1, $2, $3, $4) on conflict do nothing returning id`,
);
const keepPassword = statement(
  'identity.keep_password',
  `insert into account_passwords (account_id, hash, changed_at) values ($1, $2, $3)
   on conflict (account_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
);

export async function accountOf(rows: Asks, email: string): Promise<KnownAccount | null> {
  return (await rows.query<KnownAccount>(byEmail, [email]))[0] ?? null;
}

export async function accountWithId(rows: Asks, id: string): Promise<KnownAccount | null> {
  return (await rows.query<KnownAccount>(byId, [id]))[0] ?? null;
}

export interface AccountDraft {
  readonly email: string;
  readonly name: string;
  /** null: an account of the demonstration, which nobody enters with a password. */
  readonly passwordHash: string | null;
}

/** The id of the new account; null when the address already has one. */
export async function addAccount(rows: Asks, draft: AccountDraft): Promise<string | null> {
  const [account] = await rows.query<{ id: string }>(add, [uuidv7(), draft.email, draft.name, rows.now]);
  if (!account) return null;
  if (draft.passwordHash) await setPassword(rows, account.id, draft.passwordHash);
  return account.id;
}

export async function setPassword(rows: Asks, accountId: string, hash: string): Promise<void> {
  await rows.query(keepPassword, [accountId, hash, rows.now]);
}
