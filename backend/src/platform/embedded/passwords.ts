import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Passwords {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  /** Seals what has to be read again, such as the secrets of identity providers. */
  readonly secrets: string;
}

export const passwordFile = (dataDir: string) => `${dataDir}.passwords.json`;

/** The passwords of a cluster: made once, readable by their owner alone. */
export function passwordsOf(dataDir: string): Passwords {
  const file = passwordFile(dataDir);
  const fresh = () => randomBytes(24).toString('base64url');
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Passwords & { secrets?: string };
    return kept.secrets ? kept : keep(file, { ...kept, secrets: fresh() });
  }
  if (existsSync(join(dataDir, 'PG_VERSION')))
    throw new Error(`The database in ${dataDir} is there but its passwords are not: put ${file} back from a backup.`);
  return keep(file, { owner: fresh(), app: fresh(), worker: fresh(), secrets: fresh() });
}

function keep(file: string, passwords: Passwords): Passwords {
  writeFileSync(`${file}.new`, JSON.stringify(passwords), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return passwords;
}
