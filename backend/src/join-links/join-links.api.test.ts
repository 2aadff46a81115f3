import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser } from '../../testing/browser.ts';
import { givenABoardWithMail } from '../../testing/telling.ts';
import { AcceptInvitationForTestDocument } from '../accounts/accounts.api.generated.ts';
import { Person } from '../people/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import {
  AskToJoinForTestDocument,
  JoinLinkForTestDocument,
  JoinLinksForTestDocument,
  MakeJoinLinkForTestDocument,
  RevokeJoinLinkForTestDocument,
} from './join-links.api.generated.ts';

let world: Awaited<ReturnType<typeof givenABoardWithMail>>;
beforeAll(async () => {
  world = await givenABoardWithMail();
});
afterAll(() => world.closeAll());

const browser = () => new Browser(world.app);
async function made(more: object = {}) {
  const input = { domains: ['bank.test', 'Shop.test'], days: 14, ...more };
  const { makeJoinLink } = await world.administrator.sends(MakeJoinLinkForTestDocument, { input });
  return { token: makeJoinLink.token ?? '', id: makeJoinLink.joinLinks.links[0]?.id ?? '' };
}
const ask = async (token: string, email: string, organization = world.slug) =>
  (await browser().sends(AskToJoinForTestDocument, { input: { organization, token, name: 'Eva Nová', email } }))
    .askToJoin;
const look = async (token: string, organization = world.slug) =>
  (await browser().sends(JoinLinkForTestDocument, { organization, token })).joinLink;
const links = async () => (await world.administrator.sends(JoinLinksForTestDocument, {})).joinLinks.links;
const lettersTo = async (email: string) => {
  await world.quiet();
  return world.office.lettersTo(email);
};

test('only an administrator makes a link, sees what came of it and takes it back', async () => {
  const input = { domains: ['bank.test'], days: 14 };
  const { id: joinLinkId } = await made();
  for (const who of [world.stranger, world.chair, world.analyst, world.employee]) {
    const code = who === world.stranger ? 'NOT_FOUND' : 'FORBIDDEN';
    expect(await who.isRefused(JoinLinksForTestDocument, {})).toBe('NOT_FOUND');
    expect(await who.isRefused(MakeJoinLinkForTestDocument, { input })).toBe(code);
    expect(await who.isRefused(RevokeJoinLinkForTestDocument, { input: { joinLinkId } })).toBe('NOT_FOUND');
  }
});

test.each([{ domains: [] }, { domains: ['*.test'] }, { domains: ['bank'] }, { days: 0 }, { days: 91 }, { most: 0 }])(
  'a link with %j is bad input',
  async (more) => {
    const input = { domains: ['bank.test'], days: 14, ...more };
    expect(await world.administrator.isRefused(MakeJoinLinkForTestDocument, { input })).toBe('BAD_USER_INPUT');
  },
);

test('an address of the house gets its invitation by mail and comes in; each is counted once it is sent', async () => {
  const { token, id } = await made();
  expect(await look(token)).toEqual({ organizationName: world.slug, domains: ['bank.test', 'shop.test'] });
  expect(await ask(token, 'eva@elsewhere.test')).toMatchObject({
    ...{ __typename: 'AddressNotOfHouse', domains: ['bank.test', 'shop.test'] },
  });
  expect(await ask(token, 'eva@bank.test')).toEqual({ __typename: 'JoinAsked', email: 'eva@bank.test' });
  const [letter] = await lettersTo('eva@bank.test');
  const invitation = /invitation#([\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? '';
  expect(letter?.body).toContain('Adam Administrator');
  const input = { token: invitation, name: 'Eva Nová', password: 'a red kite over the mill' };
  const { acceptInvitation } = await browser().sends(AcceptInvitationForTestDocument, { input });
  expect(acceptInvitation.__typename).toBe('SignedIn');
  expect((await links()).find((one) => one.id === id)).toMatchObject({ sent: 1, state: 'OPEN' });

  // Who is in already is told nothing else, and gets no second invitation.
  expect(await ask(token, 'eva@bank.test')).toMatchObject({ __typename: 'JoinAsked' });
  expect(await lettersTo('eva@bank.test')).toHaveLength(1);
  expect((await links()).find((one) => one.id === id)?.sent).toBe(1);
});

test('whoever was asked to leave does not come back by a link, and whoever stands in a list keeps their place', async () => {
  const { token } = await made();
  const database = world.app.get(Database);
  const add = (email: string, more: object) =>
    database.workFor({ organizationId: world.organizationId, reason: 'test' }, (work) =>
      work.add(Person, { name: 'Listed', email, roles: [], jobTitle: 'Agent', ...more }),
    );
  await add('gone@bank.test', { deactivatedAt: new Date() });
  const listed = await add('listed@bank.test', {});
  for (const email of ['gone@bank.test', 'listed@bank.test'])
    expect(await ask(token, email)).toEqual({ __typename: 'JoinAsked', email });
  expect(await lettersTo('gone@bank.test')).toEqual([]);
  expect(await lettersTo('listed@bank.test')).toHaveLength(1);
  const all = await database.workFor({ organizationId: world.organizationId, reason: 'test' }, (work) =>
    work.find(Person, { email: 'listed@bank.test' }),
  );
  expect(all).toMatchObject([{ id: listed.id, name: 'Listed', jobTitle: 'Agent' }]);
});

test('a link that is used up, taken back, too old, of another house or made up opens nothing', async () => {
  const one = await made({ most: 1 });
  const both = await Promise.all([ask(one.token, 'a@bank.test'), ask(one.token, 'b@bank.test')]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['JoinAsked', 'LinkExpired']);
  expect((await links()).find(({ id }) => id === one.id)?.state).toBe('USED_UP');

  const back = await made();
  await world.administrator.sends(RevokeJoinLinkForTestDocument, { input: { joinLinkId: back.id } });
  const old = await made({ days: 1 });
  expect(await look(old.token, 'no-such-house')).toBeNull();
  const clock = world.app.get(Clock);
  clock.set(new Date(clock.now().getTime() + 2 * 86_400_000));
  for (const token of [one.token, back.token, old.token, 'A'.repeat(43)]) {
    expect(await look(token)).toBeNull();
    expect((await ask(token, 'late@bank.test')).__typename).toBe('LinkExpired');
  }
  expect(await lettersTo('late@bank.test')).toEqual([]);
});

test('neither the log nor any table holds the secret of a link', async () => {
  const { token } = await made();
  const rows = await world.app.get(Database).readFor<{ row: string }>(world.organizationId, {
    name: 'rows of join links',
    text: `select row_to_json(l)::text as row from join_links l union all select row_to_json(a)::text from audit_texts a`,
  });
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
});
