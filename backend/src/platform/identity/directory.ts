import { KeyReused } from '../barriers.ts';
import { statement } from '../database/statement.ts';
import type { Work } from '../database/work.ts';
import type { Asks } from './global-rows.ts';

const add = statement(
  'identity.add_organization',
  `insert into organizations (id, slug, name, is_demo, created_at, made_with, made_from)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
);
const made = statement(
  'identity.made_organization',
  'select slug, made_from as "madeFrom" from organizations where made_with = $1',
);
const rename = statement('identity.rename_organization', 'update organizations set name = $2 where id = $1');
const like = statement(
  'identity.slugs_like',
  `select slug from organizations where slug = $1 or starts_with(slug, $1 || '-')`,
);
const join = statement(
  'identity.add_membership',
  `insert into account_memberships (account_id, organization_id, person_id) values ($1, $2, $3)
   on conflict do nothing returning person_id`,
);
const admit = statement(
  'identity.admit',
  'update account_memberships set active = $3 where organization_id = $1 and person_id = $2',
);

/** The marks of the act that makes an organization: which request it was, and what was asked. */
export interface MadeBy {
  readonly with: Buffer;
  readonly from: Buffer;
}

export interface Listed {
  readonly slug: string;
  readonly name: string;
  readonly isDemo: boolean;
  readonly madeBy: MadeBy | null;
}

/** Lists the organization of this work. False when its slug is taken, or when this act has made one already. */
export async function listOrganization(work: Work, { slug, name, isDemo, madeBy }: Listed): Promise<boolean> {
  const marks = [madeBy?.with ?? null, madeBy?.from ?? null];
  const listed = await work.query(add, [work.organizationId, slug, name, isDemo, work.now, ...marks]);
  return listed.length === 1;
}

/** The slug of the organization that this act has made; one key for two different wishes is refused. */
export async function organizationMadeBy(rows: Asks, madeBy: MadeBy): Promise<string | null> {
  const [found] = await rows.query<{ slug: string; madeFrom: Buffer }>(made, [madeBy.with]);
  if (found && !found.madeFrom.equals(madeBy.from)) throw new KeyReused();
  return found?.slug ?? null;
}

export async function renameOrganization(work: Work, name: string): Promise<void> {
  await work.query(rename, [work.organizationId, name]);
}

/** The slugs that stand in the way of this one and of its numbered sisters. */
export async function slugsLike(rows: Asks, slug: string): Promise<readonly string[]> {
  return (await rows.query<{ slug: string }>(like, [slug])).map((row) => row.slug);
}

/** The account may come in as this person. False when it already does, as this one or as another. */
export async function addMembership(work: Work, accountId: string, personId: string): Promise<boolean> {
  const joined = await work.query(join, [accountId, work.organizationId, personId]);
  return joined.length === 1;
}

/** Lets a person in or keeps them out, from their next operation on. */
export async function admitPerson(work: Work, personId: string, active: boolean): Promise<void> {
  await work.query(admit, [work.organizationId, personId, active]);
}

const showProvider = statement(
  'identity.show_provider',
  'update organizations set sign_in_issuer = $2, sign_in_domains = $3, only_by_provider = $4 where id = $1',
);
const bySlugOrDomain = statement(
  'identity.sign_in_ways',
  `select slug, name, sign_in_issuer as "issuer" from organizations
   where sign_in_issuer is not null and (slug = $1 or sign_in_domains @> array[$2::text])
   order by lower(name), slug limit 5`,
);

/** By whose identity provider an organization is entered, as whoever stands before it may know. */
export interface ShownProvider {
  readonly issuer: string;
  readonly domains: readonly string[];
  readonly isOnly: boolean;
}

export async function showSignInProvider(work: Work, shown: ShownProvider | null): Promise<void> {
  const values = [work.organizationId, shown?.issuer ?? null, shown?.domains ?? [], shown?.isOnly ?? false];
  await work.query(showProvider, values);
}

/** Organizations with an identity provider that go by this short name, or whose addresses end like this. */
export async function signInWays(rows: Asks, { slug, domain }: { slug: string; domain: string }) {
  return rows.query<{ slug: string; name: string; issuer: string }>(bySlugOrDomain, [slug, domain]);
}

const idOfSlug = statement('identity.organization_at', 'select id from organizations where slug = $1');
const addresses = statement(
  'identity.addresses',
  `select m.person_id as "personId", a.email from account_memberships m join accounts a on a.id = m.account_id
   where m.organization_id = $1 and m.active and m.person_id = any($2::uuid[])`,
);

/** The organization that an address names; null when there is none. */
export async function organizationAt(rows: Asks, slug: string): Promise<string | null> {
  return (await rows.query<{ id: string }>(idOfSlug, [slug]))[0]?.id ?? null;
}

/** Where mail reaches these people: the addresses they sign in with, of those who may come in. */
export async function mailAddresses(work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await work.query<{ personId: string; email: string }>(addresses, [work.organizationId, personIds]);
  return new Map(rows.map(({ personId, email }) => [personId, email]));
}
