import type { SlugRefused } from '@cxboard/domain/organization/slug.rules';
import { type PasswordRefused, refusePassword } from '@cxboard/domain/people/password.rules';
import { type SignInRefused, signInRefused, type TooManyAttempts } from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { Organizations } from '../organization/index.ts';
import { addPerson, attachAccount } from '../people/index.ts';
import type { Work } from '../platform/database/work.ts';
import { accountOf, addAccount } from '../platform/identity/accounts.ts';
import { markOf } from '../platform/identity/act-mark.ts';
import type { MadeBy } from '../platform/identity/directory.ts';
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

    const madeBy = marksOf(at, input);
    const before = await this.organizations.madeBefore(madeBy);
    if (before && 'accountId' in proven) return this.entrance.enter(at, proven.accountId, before);

    const made = await this.organizations.add({ ...draftOf(input), madeBy }, (work) =>
      makeAdministrator(work, input, proven),
    );
    if (!('__typename' in made)) return this.entrance.enter(at, made.answer, made.slug);
    // A twin of this request may just have been faster: then the same is asked of the account there is now.
    return (await this.organizations.madeBefore(madeBy)) ? this.signUp(at, input) : made;
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

const draftOf = ({ organizationName: name, slug = null, timeZone, locale, currency }: SignUpInput) => ({
  name,
  slug,
  timeZone,
  locale,
  currency,
});

function marksOf({ attempt }: AtTheDoor, input: SignUpInput): MadeBy | null {
  const which = markOf(attempt, 'sign up', input.email);
  const what = markOf(attempt, input.name, draftOf(input));
  return which && what && { with: which, from: what };
}

async function makeAdministrator(work: Work, { email, name }: SignUpInput, proven: Proven) {
  const accountId = 'accountId' in proven ? proven.accountId : await addAccount(work, { email, name, ...proven });
  if (!accountId) return signInRefused;
  const person = await addPerson(work, { email, name, roles: ['ADMINISTRATOR'] });
  await attachAccount(work, person, accountId);
  return accountId;
}
