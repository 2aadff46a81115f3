import type { SlugRefused } from '@cxboard/domain/organization/slug.rules';
import { type PasswordRefused, refusePassword } from '@cxboard/domain/people/password.rules';
import { type SignInRefused, signInRefused, type TooManyAttempts } from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { Organizations } from '../organization/index.ts';
import { addPerson, attachAccount } from '../people/index.ts';
import type { Work } from '../platform/database/work.ts';
import { accountOf, addAccount } from '../platform/identity/accounts.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { hashOf } from '../platform/identity/password-hash.ts';
import { isAccount, PasswordGate } from '../platform/identity/password-gate.ts';
import type { AtTheDoor } from '../platform/identity/session-door.ts';
import type { SignUpInput } from './account.inputs.ts';
import type { SignedInModel } from './account.model.ts';
import { Entrance } from './entrance.ts';

type Refused = SignInRefused | TooManyAttempts | PasswordRefused | SlugRefused;
/** An account that is there already, or the hash of the password a new one gets. */
type Proven = { readonly accountId: string } | { readonly passwordHash: string };

@Injectable()
export class SignUpService {
  constructor(
    private readonly rows: GlobalRows,
    private readonly gate: PasswordGate,
    private readonly organizations: Organizations,
    private readonly entrance: Entrance,
  ) {}

  async signUp(at: AtTheDoor, input: SignUpInput): Promise<SignedInModel | Refused> {
    const refusal = refusePassword(input.password, input) ?? this.organizations.refuse(input);
    if (refusal) return refusal;
    const proven = await this.prove(at, input);
    if ('message' in proven) return proven;

    const { organizationName: name, slug = null, timeZone, locale, currency } = input;
    const draft = { name, slug, timeZone, locale, currency };
    const made = await this.organizations.add(draft, (work) => makeAdministrator(work, input, proven));
    return '__typename' in made ? made : this.entrance.enter(at, made.answer, made.slug);
  }

  /** One hash is computed either way, so that an address with an account takes as long as one without. */
  private async prove(at: AtTheDoor, input: SignUpInput): Promise<Proven | SignInRefused | TooManyAttempts> {
    if (await accountOf(this.rows, input.email)) {
      const found = await this.gate.pass(at, input);
      return isAccount(found) ? { accountId: found.id } : found;
    }
    return (await this.gate.count(at, input.email)) ?? { passwordHash: await hashOf(input.password) };
  }
}

async function makeAdministrator(work: Work, { email, name }: SignUpInput, proven: Proven) {
  const accountId = 'accountId' in proven ? proven.accountId : await addAccount(work, { email, name, ...proven });
  if (!accountId) return signInRefused;
  const person = await addPerson(work, { email, name, roles: ['ADMINISTRATOR'] });
  await attachAccount(work, person, accountId);
  return accountId;
}
