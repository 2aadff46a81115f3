import type { KnownHere, Vouched } from '@cxboard/domain/people/single-sign-on.rules';
import { v7 as uuidv7 } from 'uuid';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

const known = `p.id as "personId", p.account_id as "accountId", p.deactivated_at is not null as "hasLeft"`;
const byIdentity = statement(
  'single_sign_on.known_as',
  `select ${known} from sign_in_identities i
     join people p on p.organization_id = i.organization_id and p.id = i.person_id
   where i.organization_id = $1 and i.issuer = $2 and i.subject = $3`,
);
const byAddress = statement(
  'single_sign_on.listed_as',
  `select ${known} from people p where p.organization_id = $1 and p.email = $2
   order by p.deactivated_at nulls first, p.id limit 1`,
);
// By no entity: the audit log tells that somebody came in, and not what their provider calls them.
const keep = statement(
  'single_sign_on.keep_identity',
  `insert into sign_in_identities (organization_id, id, person_id, issuer, subject, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);

/** Who came by this issuer and subject before. */
export async function knownAs(work: Work, { issuer, subject }: Vouched): Promise<KnownHere | null> {
  return (await work.query<KnownHere>(byIdentity, [work.organizationId, issuer, subject]))[0] ?? null;
}

/** Whom the organization has under this address. */
export async function listedAs(work: Work, { email }: Vouched): Promise<KnownHere | null> {
  return (await work.query<KnownHere>(byAddress, [work.organizationId, email]))[0] ?? null;
}

export async function keepIdentity(work: Work, personId: string, { issuer, subject }: Vouched): Promise<void> {
  await work.query(keep, [work.organizationId, uuidv7(), personId, issuer, subject, work.now]);
}
