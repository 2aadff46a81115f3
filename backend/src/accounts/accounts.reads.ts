import { Injectable } from '@nestjs/common';
import { statement } from '../platform/database/statement.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import type { DemoPersonModel, MeModel } from './account.model.ts';

export type DemoPerson = DemoPersonModel & { readonly accountId: string; readonly organizationSlug: string };

const me = statement('accounts.me', 'select me_of($1) as found');
const demoPeople = statement('accounts.demo_people', 'select demo_people() as found');
const demonstrations = statement('accounts.demonstrations', 'select id from organizations where is_demo order by slug');

@Injectable()
export class AccountsReads {
  constructor(private readonly rows: GlobalRows) {}

  async me(accountId: string): Promise<MeModel> {
    const [row] = await this.rows.query<{ found: MeModel }>(me, [accountId]);
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
}
