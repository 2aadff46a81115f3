import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenAServer } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { Browser } from '../../testing/browser.ts';
import { clientId, clientSecret, identityProvider, type Signing, type Staff } from '../../testing/identity-provider.ts';
import { SignUpForTestDocument } from '../accounts/accounts.api.generated.ts';
import { Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import {
  ConnectProviderForTestDocument,
  DisconnectProviderForTestDocument,
  GoToProviderForTestDocument,
  LetInOnlyByProviderForTestDocument,
  SignInWaysForTestDocument,
  SingleSignOnForTestDocument,
  TryProviderForTestDocument,
  WhereIBelongForTestDocument,
  WhoIAmThereForTestDocument,
} from './single-sign-on.api.generated.ts';

let board: TestBoard;
let elsewhere: TestBoard;
let provider: Awaited<ReturnType<typeof identityProvider>>;
beforeAll(async () => {
  const server = await givenAServer({ secretsKey: 'a key that only this test has, and nobody else' });
  board = await givenABoard(server);
  elsewhere = await givenABoard(server);
  const backTo = ({ slug, config }: TestBoard) => `${config.publicUrl}/api/${slug}/sign-in`;
  provider = await identityProvider([backTo(board), backTo(elsewhere)]);
  await connect();
});
afterAll(async () => {
  await provider.close();
  await board.close();
});
beforeEach(() => {
  Object.assign(provider.lies, { token: undefined, metadata: undefined, keys: undefined });
});

const settings = async (at = board) => (await at.administrator.sends(SingleSignOnForTestDocument, {})).singleSignOn;
async function connect(more: object = {}, at = board) {
  const { provider: before } = await settings(at);
  const input = {
    ...{ issuer: provider.issuer, clientId, secret: clientSecret, domains: ['bank.test'] },
    ...{ expectedVersion: before?.version ?? null, ...more },
  };
  return (await at.administrator.sends(ConnectProviderForTestDocument, { input })).connectProvider;
}
async function letInOnly(isOnly: boolean) {
  const input = { isOnly, expectedVersion: (await settings()).provider?.version ?? 0 };
  return (await board.administrator.sends(LetInOnlyByProviderForTestDocument, { input })).letInOnlyByProvider;
}

const browser = () => new Browser(board.app);
let subjects = 0;
/** Somebody the provider knows, with an address of the house that it has verified. */
function staff(more: Staff = {}) {
  subjects += 1;
  const person = { subject: `subject-${subjects}`, email: `person-${uuidv7()}@bank.test`, name: 'Eva Nová' };
  provider.knows(person.subject, { email: person.email, email_verified: true, name: person.name, ...more });
  return { ...person, ...more };
}
async function send(at: Browser, slug = board.slug, next: string | null = null): Promise<string> {
  const { goToProvider } = await at.sends(GoToProviderForTestDocument, { input: { organization: slug, next } });
  if (goToProvider.__typename !== 'ProviderAddress') throw new Error(JSON.stringify(goToProvider));
  return goToProvider.address;
}
/** There and back, as far as the address that the provider sends the browser to. */
const sentBack = async (at: Browser, as: { subject: string } | { error: string }, slug = board.slug) =>
  provider.signsIn(await send(at, slug), 'subject' in as ? as.subject : as);
const pathOf = ({ pathname, search }: URL) => `${pathname}${search}`;
const signIn = async (at: Browser, as: { subject: string }, slug = board.slug) =>
  (await at.visits(pathOf(await sentBack(at, as, slug)))).location;
const refused = (why: string, slug = board.slug) => `/sign-in?house=${slug}&why=${why}`;
const me = async (at: Browser) => (await at.sends(WhereIBelongForTestDocument, {})).me;
const viewerOf = async (at: Browser, slug = board.slug) =>
  (await at.asks(WhoIAmThereForTestDocument, {}, slug)).data?.viewer;
const inOrganization = <T>(act: (work: Parameters<Parameters<Database['workFor']>[1]>[0]) => Promise<T>) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);

async function signUp(email: string) {
  const at = browser();
  const own = { email, name: 'Somebody', organizationName: 'Elsewhere', password: 'a red kite over the mill' };
  const place = { timeZone: 'Europe/Berlin', locale: 'de', currency: 'EUR' };
  await at.sends(SignUpForTestDocument, { input: { ...own, ...place } });
  return at;
}

test('only an administrator of the organization names its provider', async () => {
  const input = { issuer: provider.issuer, clientId, domains: ['bank.test'] };
  const edit = { expectedVersion: 1 };
  for (const who of [board.stranger, board.chair, board.analyst, board.employee]) {
    const code = who === board.stranger ? 'NOT_FOUND' : 'FORBIDDEN';
    expect(await who.isRefused(SingleSignOnForTestDocument, {})).toBe(code);
    expect(await who.isRefused(ConnectProviderForTestDocument, { input })).toBe(code);
    expect(await who.isRefused(TryProviderForTestDocument, { input: { issuer: provider.issuer } })).toBe(code);
    expect(await who.isRefused(LetInOnlyByProviderForTestDocument, { input: { ...edit, isOnly: true } })).toBe(code);
    expect(await who.isRefused(DisconnectProviderForTestDocument, { input: edit })).toBe(code);
  }
});

test.each([
  { issuer: 'http://login.bank.test' },
  { issuer: 'https://login.bank.test/?a=b' },
  { issuer: 'login' },
  { domains: [] },
  { domains: ['bank'] },
  { domains: ['*.test'] },
])('a provider with %j is bad input', async (more) => {
  const input = { issuer: provider.issuer, clientId, domains: ['bank.test'], expectedVersion: 1, ...more };
  expect(await board.administrator.isRefused(ConnectProviderForTestDocument, { input })).toBe('BAD_USER_INPUT');
});

test('whoever comes first with a verified address of the house becomes an employee, and is the same from then on', async () => {
  const eva = staff();
  const at = browser();
  expect(await signIn(at, eva)).toBe(`/${board.slug}`);
  const first = await viewerOf(at);
  expect(first).toMatchObject({ name: 'Eva Nová', roles: [] });
  expect(await me(at)).toEqual({ email: eva.email, organizations: [{ slug: board.slug, opensElsewhere: false }] });

  // Another name and another address, the same subject.
  provider.knows(eva.subject, { email: 'married@elsewhere.test', email_verified: false, name: 'Eva Malá' });
  const again = browser();
  expect(await signIn(again, eva)).toBe(`/${board.slug}`);
  expect((await viewerOf(again))?.personId).toBe(first?.personId);
  expect((await settings()).provider?.workedAt).not.toBeNull();
});

test('the page that was wanted comes after, if it is one of this organization', async () => {
  const eva = staff();
  for (const [next, place] of [
    [`/${board.slug}/metrics?layer=OUTCOME`, `/${board.slug}/metrics?layer=OUTCOME`],
    ['//evil.example/x', `/${board.slug}`],
    [`/${elsewhere.slug}`, `/${board.slug}`],
    ['/\\evil.example', `/${board.slug}`],
  ] as const) {
    const at = browser();
    const back = await provider.signsIn(await send(at, board.slug, next), eva.subject);
    expect((await at.visits(pathOf(back))).location).toBe(place);
  }
});

test('a session that one house began opens that house alone, and proves nothing to another', async () => {
  const bea = await signUp(`bea-${uuidv7()}@bank.test`);
  const email = (await me(bea))?.email ?? '';
  const known = staff({ email });
  expect(await signIn(bea, known)).toBe(`/${board.slug}`);
  expect((await me(bea))?.organizations.map(({ slug }) => slug)).toEqual([board.slug]);
  const own = await board.app.get(GlobalRows).query<{ slug: string }>({
    name: 'test.own',
    text: `select slug from organizations where name = 'Elsewhere' limit 1`,
  });
  expect(await viewerOf(bea, own[0]?.slug ?? '')).toBeUndefined();
});

test('an address leads to the person of a list and to who was invited; to an account made elsewhere only its owner', async () => {
  const listed = await inOrganization((work) =>
    work.add(Person, { name: 'Lena Listed', email: 'lena@bank.test', roles: ['ANALYST'], jobTitle: 'Agent' }),
  );
  const lena = browser();
  expect(await signIn(lena, staff({ email: 'lena@bank.test' }))).toBe(`/${board.slug}`);
  expect(await viewerOf(lena)).toMatchObject({ personId: listed.id, name: 'Lena Listed', roles: ['ANALYST'] });

  await inOrganization(async (work) =>
    work.change(await work.get(Person, board.member.id), { email: 'mona@bank.test' }),
  );
  const mona = browser();
  expect(await signIn(mona, staff({ email: 'mona@bank.test' }))).toBe(`/${board.slug}`);
  expect((await viewerOf(mona))?.personId).toBe(board.member.id);

  // Somebody made an account with an address that nobody proved to be theirs, and waits for its owner.
  const email = `victim-${uuidv7()}@bank.test`;
  const squatter = await signUp(email);
  const victim = staff({ email });
  expect(await signIn(browser(), victim)).toBe(refused('HAS_ACCOUNT'));
  expect(await viewerOf(squatter)).toBeUndefined();
});

test.each([
  ['an address nobody verified', { email_verified: false }, 'MAIL_UNVERIFIED'],
  ['an address that is not said to be verified', { email_verified: undefined }, 'MAIL_UNVERIFIED'],
  ['no address', { email: undefined }, 'MAIL_UNVERIFIED'],
  ['an address of another house', { email: 'eva@bank.test.evil.test' }, 'MAIL_ELSEWHERE'],
  ['an address of a part of the house', { email: 'eva@sub.bank.test' }, 'MAIL_ELSEWHERE'],
])('%s lets nobody in', async (_, more, why) => {
  const at = browser();
  expect(await signIn(at, staff(more))).toBe(refused(why));
  expect(await me(at)).toBeNull();
});

test('whoever was asked to leave stays out, by their subject and by their address', async () => {
  const eva = staff();
  const at = browser();
  await signIn(at, eva);
  const id = (await viewerOf(at))?.personId ?? '';
  await inOrganization(async (work) => work.change(await work.get(Person, id), { deactivatedAt: new Date() }));
  expect(await signIn(browser(), eva)).toBe(refused('LEFT'));
  expect(await signIn(browser(), staff({ email: eva.email }))).toBe(refused('LEFT'));
  expect(await viewerOf(at)).toBeUndefined();
});

test('of whoever is forgotten, what their provider called them goes too', async () => {
  const eva = staff();
  const at = browser();
  await signIn(at, eva);
  const id = (await viewerOf(at))?.personId ?? '';
  const identities = () =>
    inOrganization((work) =>
      work.query({ name: 'test.identities', text: 'select from sign_in_identities where person_id = $1' }, [id]),
    );
  expect(await identities()).toHaveLength(1);
  await inOrganization(async (work) => work.change(await work.get(Person, id), { accountId: null }));
  expect(await identities()).toHaveLength(0);
});

const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);
test.each<[string, () => Record<string, unknown>, Signing]>([
  ['of another issuer', () => ({ iss: 'https://evil.example' }), 'OWN_KEY'],
  ['for another client', () => ({ aud: 'somebody-else' }), 'OWN_KEY'],
  ['for several, with another one in charge', () => ({ aud: [clientId, 'other'], azp: 'other' }), 'OWN_KEY'],
  ['that has run out', () => ({ exp: now() - hour, iat: now() - 2 * hour }), 'OWN_KEY'],
  ['that never runs out', () => ({ exp: undefined }), 'OWN_KEY'],
  ['that is not good yet', () => ({ nbf: now() + hour }), 'OWN_KEY'],
  ['of another journey', () => ({ nonce: 'the nonce of somebody else' }), 'OWN_KEY'],
  ['without a nonce', () => ({ nonce: undefined }), 'OWN_KEY'],
  ['of nobody', () => ({ sub: undefined }), 'OWN_KEY'],
  ['signed with another key', () => ({}), 'OTHER_KEY'],
  ['signed with what the client knows', () => ({}), 'CLIENT_SECRET'],
  ['whose signature was cut off', () => ({}), 'NO_SIGNATURE'],
  ['that says it needs no signature', () => ({}), 'ALG_NONE'],
])('a token %s is refused', async (_, changes, signing) => {
  const at = browser();
  provider.lies.token = (token) => provider.forges(token, changes(), signing);
  expect(await signIn(at, staff())).toBe(refused('REFUSED'));
  expect(await me(at)).toBeNull();
});

test('a token signed again with nothing changed is believed: it was the change that was refused', async () => {
  provider.lies.token = (token) => provider.forges(token, {});
  expect(await signIn(browser(), staff())).toBe(`/${board.slug}`);
});

test('the nonce of one journey does not serve another', async () => {
  const eva = staff();
  let kept = '';
  provider.lies.token = (token) => (kept = token);
  await signIn(browser(), eva);
  provider.lies.token = () => kept;
  expect(await signIn(browser(), eva)).toBe(refused('REFUSED'));
});

test('an answer counts once, in the browser that was sent, with the state it was given', async () => {
  const eva = staff();
  const at = browser();
  const back = await sentBack(at, eva);
  const kept = new Map(at.cookies);
  expect((await browser().visits(pathOf(back))).location).toBe(refused('EXPIRED'));
  expect((await at.visits(pathOf(back))).location).toBe(`/${board.slug}`);

  // The same answer again, even with the cookie of the way put back.
  expect((await at.visits(pathOf(back))).location).toBe(refused('EXPIRED'));
  const thief = browser();
  for (const [name, value] of kept) thief.cookies.set(name, value);
  expect((await thief.visits(pathOf(back))).location).toBe(refused('EXPIRED'));
  expect(await me(thief)).toBeNull();

  for (const state of ['', 'made-up', 'A'.repeat(43)]) {
    const other = browser();
    const changed = await sentBack(other, eva);
    changed.searchParams.set('state', state);
    expect((await other.visits(pathOf(changed))).location).toBe(refused('EXPIRED'));
  }
});

test('the code of one browser is worth nothing in another', async () => {
  const thief = browser();
  const theirs = await sentBack(thief, staff());
  const at = browser();
  const own = await sentBack(at, staff());
  own.searchParams.set('code', theirs.searchParams.get('code') ?? '');
  expect((await at.visits(pathOf(own))).location).toBe(refused('REFUSED'));
});

test('an answer that names another issuer, or comes to another organization, is refused', async () => {
  await connect({}, elsewhere);
  const eva = staff();
  const one = browser();
  const back = await sentBack(one, eva);
  expect(back.searchParams.get('iss')).toBe(provider.issuer);
  back.searchParams.set('iss', 'https://evil.example');
  expect((await one.visits(pathOf(back))).location).toBe(refused('REFUSED'));

  const two = browser();
  const other = pathOf(await sentBack(two, eva)).replace(board.slug, elsewhere.slug);
  expect((await two.visits(other)).location).toBe(refused('EXPIRED', elsewhere.slug));
});

test('whoever gives up at the provider, and whoever comes with an error, is not in', async () => {
  const at = browser();
  const back = await sentBack(at, { error: 'access_denied' });
  expect((await at.visits(pathOf(back))).location).toBe(refused('DENIED'));
  expect(await me(at)).toBeNull();
  const faulty = await sentBack(at, { error: 'server_error' });
  expect((await at.visits(pathOf(faulty))).location).toBe(refused('REFUSED'));
  expect((await browser().visits(`/api/${board.slug}/sign-in`)).location).toBe(refused('EXPIRED'));
  expect((await browser().visits('/api/no-such-house/sign-in?code=1&state=2')).location).toBe(
    refused('OFF', 'no-such-house'),
  );
});

test('of ten who bring one answer at once exactly one comes in', async () => {
  const at = browser();
  const back = pathOf(await sentBack(at, staff()));
  const kept = new Map(at.cookies);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => {
      const one = browser();
      for (const [name, value] of kept) one.cookies.set(name, value);
      return one.visits(back);
    }),
  );
  expect(answers.filter(({ location }) => location === `/${board.slug}`)).toHaveLength(1);
});

test('the way in is found by the short name and by an address of the house, and by nothing else', async () => {
  const ways = async (said: string) => (await browser().sends(SignInWaysForTestDocument, { said })).signInWays;
  const way = { slug: board.slug, name: board.slug, host: new URL(provider.issuer).host };
  expect(await ways(board.slug)).toEqual([way]);
  expect(await ways(board.slug.toUpperCase())).toEqual([way]);
  expect(await ways('Whoever@Bank.test')).toContainEqual(way);
  for (const said of ['', 'bank.test', 'whoever@sub.bank.test', 'whoever@bank', '%', board.slug.slice(0, 5)])
    expect(await ways(said)).toEqual([]);
  const { goToProvider } = await browser().sends(GoToProviderForTestDocument, { input: { organization: 'nowhere' } });
  expect(goToProvider).toEqual({ __typename: 'ProviderNotReady', why: 'OFF' });
});

test('a provider that is tried says what is wrong with it', async () => {
  const problem = async (issuer: string) =>
    (await board.administrator.sends(TryProviderForTestDocument, { input: { issuer } })).tryProvider.problem;
  expect(await problem(provider.issuer)).toBeNull();
  provider.lies.metadata = { issuer: 'https://evil.example' };
  expect(await problem(provider.issuer)).toBe('OTHER_ISSUER');
  provider.lies.metadata = { response_types_supported: ['id_token'] };
  expect(await problem(provider.issuer)).toBe('NO_CODE_FLOW');
  provider.lies.metadata = undefined;
  provider.lies.keys = [];
  expect(await problem(provider.issuer)).toBe('NO_KEYS');
  expect(await problem('http://127.0.0.1:1')).toBe('NOT_REACHED');
  expect(await problem('https://10.0.0.1')).toBe('INSIDE');
  expect(await problem('https://[::ffff:169.254.169.254]')).toBe('INSIDE');
});

test('once somebody has come by it, it can be the only way: passwords then open the house to administrators alone', async () => {
  await connect({ clientId: 'another', secret: null });
  expect((await letInOnly(true)).__typename).toBe('ProviderUntried');
  await connect();
  const eva = browser();
  await signIn(eva, staff());
  expect(await letInOnly(true)).toMatchObject({ __typename: 'SingleSignOn', provider: { isOnly: true } });
  expect((await board.employee.asks(WhoIAmThereForTestDocument, {})).data?.viewer).toBeUndefined();
  expect((await board.chair.asks(WhoIAmThereForTestDocument, {})).data?.viewer).toBeUndefined();
  expect((await board.administrator.sends(WhoIAmThereForTestDocument, {})).viewer.name).toBe('Adam Administrator');
  expect((await viewerOf(eva))?.name).toBe('Eva Nová');
  const { me: chair } = await board.chair.sends(WhereIBelongForTestDocument, {});
  expect(chair?.organizations).toEqual([{ slug: board.slug, opensElsewhere: true }]);
  await letInOnly(false);
  expect((await board.chair.sends(WhoIAmThereForTestDocument, {})).viewer.name).toBe('Clara Chair');
});

test('another issuer or client starts without the secret, untried, and ends the sessions of the one before', async () => {
  await connect();
  const eva = browser();
  await signIn(eva, staff());
  const domains = ['bank.test', 'shop.test'];
  expect((await connect({ domains, secret: null })).provider).toMatchObject({ hasSecret: true, domains });
  expect((await viewerOf(eva))?.name).toBe('Eva Nová');
  const { provider: moved } = await connect({ clientId: 'another', secret: null });
  expect(moved).toMatchObject({ hasSecret: false, workedAt: null, isOnly: false });
  expect(await me(eva)).toBeNull();
  const stale = { issuer: provider.issuer, clientId, domains: ['bank.test'], expectedVersion: 1 };
  expect(await board.administrator.isRefused(ConnectProviderForTestDocument, { input: stale })).toBe('STALE');
  await connect();
});

test('neither a table nor the log holds the secret of the provider or of a journey', async () => {
  await connect();
  const at = browser();
  await send(at);
  const journey = [...at.cookies].find(([name]) => name.endsWith('cx_sign_in'))?.[1].split('.')[0] ?? '';
  expect(journey).toHaveLength(43);
  const rows = await board.app.get(Database).readFor<{ row: string }>(board.organizationId, {
    name: 'rows of single sign-on',
    text: `select row_to_json(l)::text as row from sign_in_providers l union all
      select row_to_json(t)::text from single_use_tokens t union all select row_to_json(a)::text from audit_texts a union all
      select row_to_json(i)::text from idempotency_keys i`,
  });
  expect(rows.length).toBeGreaterThan(3);
  const plain = [clientSecret, Buffer.from(clientSecret).toString('hex'), journey];
  expect(rows.filter(({ row }) => plain.some((secret) => row.includes(secret)))).toEqual([]);
});

test('when the provider is taken away, whoever came by it is out and nobody is offered it', async () => {
  await connect();
  const eva = browser();
  await signIn(eva, staff());
  const input = { expectedVersion: (await settings()).provider?.version ?? 0 };
  const { disconnectProvider } = await board.administrator.sends(DisconnectProviderForTestDocument, { input });
  expect(disconnectProvider.provider).toBeNull();
  expect(await me(eva)).toBeNull();
  expect((await browser().sends(SignInWaysForTestDocument, { said: board.slug })).signInWays).toEqual([]);
  await connect();
});

test('a provider that is down is said to be, and the password way goes on', async () => {
  const down = await identityProvider([]);
  await connect({ issuer: down.issuer });
  await down.close();
  const { goToProvider } = await browser().sends(GoToProviderForTestDocument, {
    input: { organization: board.slug },
  });
  expect(goToProvider).toEqual({ __typename: 'ProviderNotReady', why: 'UNREACHABLE' });
  expect((await board.chair.sends(WhoIAmThereForTestDocument, {})).viewer.name).toBe('Clara Chair');
  await connect();
});
