import type { BoardRole, OrganizationRole } from '@cxboard/domain/people/relations';
import { v7 as uuidv7 } from 'uuid';
import { Board, BoardMember } from '../src/board/index.ts';
import { OrganizationSettings } from '../src/organization/index.ts';
import { Person } from '../src/people/index.ts';
import { Database } from '../src/platform/database/database.ts';
import type { Work } from '../src/platform/database/work.ts';
import { addAccount } from '../src/platform/identity/accounts.ts';
import { addMembership } from '../src/platform/identity/directory.ts';
import { Sessions } from '../src/platform/identity/sessions.ts';
import { givenAServer, type TestApp } from './app.ts';
import { Caller } from './caller.ts';

interface Cast {
  readonly name: string;
  readonly roles?: OrganizationRole[];
  readonly seat?: BoardRole;
}

const cast = {
  chair: { name: 'Clara Chair', seat: 'CHAIR' },
  secretary: { name: 'Sam Secretary', seat: 'SECRETARY' },
  member: { name: 'Mona Member', seat: 'MEMBER' },
  analyst: { name: 'Ana Analyst', roles: ['ANALYST'] },
  administrator: { name: 'Adam Administrator', roles: ['ADMINISTRATOR'] },
  owner: { name: 'Olga Owner' },
  employee: { name: 'Emil Employee' },
} as const satisfies Record<string, Cast>;

type Role = keyof typeof cast;
export type People = Readonly<Record<Role, Caller>>;

export interface TestBoard extends TestApp, People {
  /** A chair of another organization on the same server. */
  readonly stranger: Caller;
  /** Nobody is signed in. */
  readonly visitor: Caller;
  readonly organizationId: string;
  readonly boardId: string;
  readonly slug: string;
}

/** Two organizations with a board and people in every role; the second one's chair is the stranger. */
export async function givenABoard(running?: TestApp): Promise<TestBoard> {
  const server = running ?? (await givenAServer());
  const slug = `meridian-${uuidv7().slice(-8)}`;
  const home = await addOrganization(server, slug);
  const elsewhere = await addOrganization(server, `other-${uuidv7().slice(-8)}`);
  const visitor = new Caller(server.app, slug, { id: '', name: 'nobody', token: null });
  return { ...server, ...home.people, ...home.ids, slug, visitor, stranger: elsewhere.people.chair.at(slug) };
}

async function addOrganization({ app }: TestApp, slug: string) {
  const database = app.get(Database);
  const organizationId = uuidv7();
  await database.reads.query('insert into organizations (id, slug, name, created_at) values ($1, $2, $3, now())', [
    organizationId,
    slug,
    slug,
  ]);
  const { boardId, ids } = await database.workFor({ organizationId, reason: 'test' }, async (work) => {
    await work.add(OrganizationSettings, {
      timeZone: 'Europe/Prague',
      locale: 'en',
      currency: 'EUR',
      workingDays: [1, 2, 3, 4, 5],
    });
    const board = await work.add(Board, { slug: 'cx', name: 'CX Board', charter: '' });
    const entries = Object.entries(cast) as [Role, Cast][];
    const ids: [Role, string, string][] = [];
    for (const [role, one] of entries) ids.push([role, ...(await addPerson(work, one, board.id))]);
    return { boardId: board.id, ids };
  });
  const sessions = app.get(Sessions);
  const callers: [Role, Caller][] = [];
  for (const [role, id, accountId] of ids)
    callers.push([role, new Caller(app, slug, { id, name: cast[role].name, token: await sessions.begin(accountId) })]);
  return { people: Object.fromEntries(callers) as People, ids: { organizationId, boardId } };
}

/** The ids of the person and of the account. */
async function addPerson(work: Work, { name, roles = [], seat }: Cast, boardId: string): Promise<[string, string]> {
  const accountId = await addAccount(work, { email: `${uuidv7()}@example.org`, name, passwordHash: null });
  if (!accountId) throw new Error('Two people got one address.');
  const person = await work.add(Person, { name, roles, accountId });
  await addMembership(work, accountId, person.id);
  if (seat) await work.add(BoardMember, { boardId, personId: person.id, role: seat, fromOn: '2020-01-01' });
  return [person.id, accountId];
}
