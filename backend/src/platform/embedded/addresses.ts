import type { Passwords } from './passwords.ts';

/** Where a cluster on this machine is found: by its superuser, and by the two logins that serve. */
export function addressesOf(port: number, passwords: Passwords, database: string) {
  const url = (login: string, password: string) => `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;
  return {
    url: url('postgres', passwords.owner),
    databases: {
      databaseUrl: url('cx_app', passwords.app),
      databaseDirectUrl: url('cx_worker', passwords.worker),
    },
  };
}
