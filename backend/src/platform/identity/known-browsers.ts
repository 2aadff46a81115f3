import { statement } from '../database/statement.ts';
import type { Asks } from './global-rows.ts';
import { digestOf } from './session-token.ts';

const find = statement(
  'identity.known_browser',
  'select from known_browsers where digest = $1 and account_id = $2 and expires_at > $3',
);
const keep = statement(
  'identity.keep_browser',
  `insert into known_browsers (digest, account_id, expires_at) values ($1, $2, $3)
   on conflict (digest, account_id) do update set expires_at = excluded.expires_at`,
);

/** Has this account signed in from this browser before? Then nobody else's wrong passwords keep it waiting. */
export async function isKnownBrowser(rows: Asks, browser: string | null, accountId: string): Promise<boolean> {
  if (!browser) return false;
  return (await rows.query(find, [digestOf(browser), accountId, rows.now])).length === 1;
}

export const browserDays = 365;

export async function rememberBrowser(rows: Asks, browser: string, accountId: string): Promise<void> {
  const until = new Date(rows.now.getTime() + browserDays * 86_400_000);
  await rows.query(keep, [digestOf(browser), accountId, until]);
}
