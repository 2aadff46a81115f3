import { type Arrival, arrivalOf, type Vouched } from '@cxboard/domain/people/single-sign-on.rules';
import { Injectable } from '@nestjs/common';
import { addPerson, attachAccount, Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { accountOf, addAccount } from '../platform/identity/accounts.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import type { AtTheDoor } from '../platform/identity/session-door.ts';
import { redeemToken } from '../platform/identity/single-use-tokens.ts';
import { NotLetIn } from './arriving.ts';
import { keepIdentity, knownAs, listedAs } from './identities.ts';
import { SignInProvider } from './sign-in-provider.entity.ts';
import type { House } from './sign-in-providers.ts';

/** As whom somebody comes in for whom a provider has vouched. */
@Injectable()
export class LettingInService {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
  ) {}

  /** Uses up what was begun; false when it was used before, is too old, or was begun for another organization. */
  async wasBegun(secret: string, { organizationId }: House): Promise<boolean> {
    const begun = await redeemToken(this.rows, 'SIGN_IN', { token: secret, mark: null });
    return begun?.organizationId === organizationId;
  }

  /** The account that comes in; whoever is new becomes an employee in the same act. */
  async letIn({ organizationId, client }: House, vouched: Vouched, at: AtTheDoor): Promise<string> {
    const signedInId = at.account && !at.account.organizationId ? at.account.accountId : null;
    const account = vouched.email === null ? null : await accountOf(this.rows, vouched.email);
    return this.database.workFor({ organizationId, reason: 'single sign-on' }, async (work) => {
      const provider = await work.first(SignInProvider, {});
      // Who vouches may have been changed while somebody was away.
      if (provider?.issuer !== client.issuer) throw new NotLetIn('OFF');
      const arrival = arrivalOf(vouched, {
        domains: provider.domains,
        known: await knownAs(work, vouched),
        listed: await listedAs(work, vouched),
        accountId: account?.id ?? null,
        signedInId,
      });
      const accountId = await admit(work, arrival, vouched);
      if (!provider.workedAt) await work.change(provider, { workedAt: work.now });
      return accountId;
    });
  }
}

async function admit(work: Work, arrival: Arrival, vouched: Vouched): Promise<string> {
  if (arrival.as === 'REFUSED') throw new NotLetIn(arrival.why);
  if (arrival.as === 'KNOWN') return arrival.accountId;
  if (arrival.as === 'LINKED') {
    await link(work, await work.get(Person, arrival.personId), vouched);
    return arrival.accountId;
  }
  const { email, name } = nameOf(vouched);
  const person =
    arrival.as === 'LISTED' ? await work.lock(Person, arrival.personId) : await addPerson(work, { email, name });
  const accountId = arrival.accountId ?? (await addAccount(work, { email, name: person.name, passwordHash: null }));
  // The address got an account a moment ago, or its account comes in here as somebody else.
  if (!accountId || !(await attachAccount(work, person, accountId))) throw new NotLetIn('HAS_ACCOUNT');
  await link(work, person, vouched);
  return accountId;
}

async function link(work: Work, person: Person, vouched: Vouched): Promise<void> {
  await keepIdentity(work, person.id, vouched);
  work.note('LINKED_TO_PROVIDER', person);
  work.tell('PERSON', person.id);
}

function nameOf({ email, name }: Vouched) {
  const address = email ?? '';
  return { email: address, name: (name ?? address.slice(0, address.lastIndexOf('@'))).slice(0, 200) };
}
