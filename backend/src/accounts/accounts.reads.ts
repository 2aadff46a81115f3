import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import type { DemoPersonModel, MeModel } from './account.model.ts';

export type DemoPerson = DemoPersonModel & { readonly accountId: string; readonly organizationSlug: string };

const me = statement('accounts.me', 'select me_of($1, $2) as found');
const demoPeople = statement('accounts.demo_people', 'select demo_people() as found');
const demonstrations = statement('accounts.demonstrations', 'select id from organizations where is_demo order by slug');

const clockOf = statement(
  'accounts.clock',
  'select time_zone as "timeZone" from organization_cards where organization_id = $1',
);

@Injectable()
export class AccountsReads {
  constructor(
    private readonly rows: GlobalRows,
    private readonly database: Database,
  ) {}

  /** With the organizations it belongs to, or the only one that its session opens. */
  async me(accountId: string, organizationId: string | null = null): Promise<MeModel> {
    const [row] = await this.rows.query<{ found: MeModel }>(me, [accountId, organizationId]);
    if (!row) throw new Error('me_of answers with one row.');
    return row.found;
  }

  async demoPeople(): Promise<readonly DemoPerson[]> {
    const [row] = await this.rows.query<{ found: DemoPerson[] }>(demoPeople);
    return row?.found ?? [];
  }

  async demonstrations(): Promise<readonly string[]> {
    return (await this.rows.query<{ id: string }>(demonstrations)).map(({ id }) => id);
  }

  /** By whose clocks the organization lives. */
  async timeZoneOf(organizationId: string): Promise<string> {
    const values = [organizationId];
    const [row] = await this.database.readFor<{ timeZone: string }>(organizationId, clockOf, values);
    return foundOr404(row).timeZone;
  }
}
