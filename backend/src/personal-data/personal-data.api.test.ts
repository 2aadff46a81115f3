import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { TouchPoint } from '../contacts/index.ts';
import { Nomination } from '../nominations/index.ts';
import { Person } from '../people/index.ts';
import { DeactivatePersonForTestDocument, EditPersonForTestDocument } from '../people/people.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import { Mail } from '../platform/mail/mail.ts';
import { SubmitProposalForTestDocument } from '../proposals/proposals.api.generated.ts';
import { ForgetPersonForTestDocument } from './personal-data.api.generated.ts';

/** A name that stands nowhere else. */
const canary = 'zeisig';
const name = 'Quirin Zeisig';
const email = 'quirin.zeisig@example.org';

let board: TestBoard;
let owner: pg.Client;
beforeAll(async () => {
  board = await givenABoard();
  owner = new pg.Client(board.database.ownerUrl);
  await owner.connect();
  await givenQuirin();
});
afterAll(async () => {
  await owner.end();
  await board.close();
});

const personId = () => board.employee.person.id;

/** Words about him wherever the product keeps some: his account, his row, the audit log, a proposal, a mail, a witness. */
async function givenQuirin() {
  const { organizationId, administrator, employee } = board;
  const edited = { personId: personId(), expectedVersion: 1, name, jobTitle: 'Keeper of Zeisig' };
  await administrator.sends(EditPersonForTestDocument, { input: edited });
  await owner.query(
    'update accounts set name = $2, email = $3 where id = (select account_id from people where id = $1)',
    [personId(), name, email],
  );
  await employee.sends(SubmitProposalForTestDocument, { input: { text: 'Statements are hard to read' } });
  const himself = { organizationId, personId: personId(), attempt: null };
  await board.app.get(Database).work(himself, async (work) => work.note('READ', await work.get(Person, personId())));
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    await board.app.get(Mail).queue(work, {
      ...{ key: 'hello', kind: 'NOTICE', personId: personId(), to: email },
      ...{ subject: `Hello ${name}`, text: `Dear ${name}` },
    });
  });
}

const myData = (who: Caller) => board.app.inject({ url: `/api/${board.slug}/my-data`, headers: who.headers() });
const forget = async (who: Caller) =>
  (await who.sends(ForgetPersonForTestDocument, { input: { personId: personId() } })).forgetPerson.__typename;

/** Every row of every table that says the canary, by table: words, lists and documents alike. */
async function said(): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  const found: string[] = [];
  for (const table of tables) {
    const { rowCount } = await owner.query(`select from ${table.name} t where to_jsonb(t)::text ilike $1`, [
      `%${canary}%`,
    ]);
    if (rowCount) found.push(table.name);
  }
  return found;
}

test('my data are one file for me alone: who I am, what I did, what names me', async () => {
  expect((await myData(board.stranger)).statusCode).toBe(404);
  expect((await myData(board.visitor)).statusCode).toBe(401);
  const answer = await myData(board.employee);
  expect(answer.headers['content-disposition']).toContain('my-data.json');
  expect(answer.json()).toMatchObject({
    account: { email, name },
    person: { id: personId(), job_title: 'Keeper of Zeisig' },
    proposals: [{ text: 'Statements are hard to read' }],
    mails: [{ subject: `Hello ${name}` }],
  });
  expect(answer.json<{ acts: object[] }>().acts.length).toBeGreaterThan(0);
  expect(answer.body).not.toContain('token_digest');
  expect((await myData(board.chair)).body.toLowerCase()).not.toContain(canary);
});

test('who is only named is told where, and nothing of what others wrote there', async () => {
  const { organizationId, boardId, owner: named, member } = board;
  const nomination = { boardId, source: 'DATA', reasonId: null, projectId: null, ownerId: named.person.id } as const;
  const whose = { nominatorId: member.person.id };
  const { draft, sent } = await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => ({
    draft: await work.add(Nomination, { ...nomination, ...whose, number: 1, state: 'DRAFT', title: 'Finch drafted' }),
    sent: await work.add(Nomination, { ...nomination, ...whose, number: 2, state: 'SUBMITTED', title: 'Finch sent' }),
  }));
  const theirs = (await myData(named)).json<{ rows: Record<string, object[]> }>();
  expect(theirs.rows['nominations.owner_id']).toEqual([{ id: sent.id }]);
  expect(JSON.stringify(theirs)).not.toContain('Finch');
  const { rows } = (await myData(member)).json<{ rows: Record<string, { id: string; title: string }[]> }>();
  expect(rows['nominations.nominator_id']?.map(({ id, title }) => [id, title]).toSorted()).toEqual(
    [
      [draft.id, 'Finch drafted'],
      [sent.id, 'Finch sent'],
    ].toSorted(),
  );
});

test('who is still here is not forgotten, and only an administrator forgets', async () => {
  const input = { personId: personId() };
  expect(await board.stranger.isRefused(ForgetPersonForTestDocument, { input })).toBe('NOT_FOUND');
  for (const who of [board.chair, board.analyst, board.employee])
    expect(await who.isRefused(ForgetPersonForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await forget(board.administrator)).toBe('StillHere');
});

test('a forgotten person is named nowhere, what they did stays, and the chain of the audit log holds', async () => {
  const before = await said();
  expect(before).toEqual(
    expect.arrayContaining([
      'accounts',
      'audit_texts',
      'mails',
      'people',
      'search_entries',
      'search_slips',
      'search_words',
    ]),
  );
  const { rows: acts } = await owner.query('select id from audit_entries where person_id = $1', [personId()]);
  const { version } = await board.app
    .get(Database)
    .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) => work.get(Person, personId()));
  const leaving = { personId: personId(), expectedVersion: version };
  await board.administrator.sends(DeactivatePersonForTestDocument, { input: leaving });
  expect(await forget(board.administrator)).toBe('PersonForgotten');
  expect(await forget(board.administrator)).toBe('PersonForgotten');

  expect(await said()).toEqual([]);
  const { rows: kept } = await owner.query('select id from audit_entries where person_id = $1', [personId()]);
  expect(kept.length).toBeGreaterThanOrEqual(acts.length);
  const { rows: people } = await owner.query('select name, email, account_id from people where id = $1', [personId()]);
  expect(people).toEqual([{ name: 'Former member', email: null, account_id: null }]);
  const { rows: proposals } = await owner.query('select text from proposals where organization_id = $1', [
    board.organizationId,
  ]);
  expect(proposals).toEqual([{ text: 'Statements are hard to read' }]);
  expect((await myData(board.employee)).statusCode).toBe(401);
});

/** Somebody who has left, and what others are told of them and of their namesakes: a note in the log and a mail each. */
async function givenGone(left: string, notes: readonly string[], address: string | null = null): Promise<string> {
  const { organizationId } = board;
  return board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const gone = await work.add(Person, { name: left, email: address, roles: [], deactivatedAt: work.now });
    for (const [nth, text] of notes.entries()) {
      await work.add(TouchPoint, { name: `${text} (${nth} of ${gone.id})`.slice(0, 200), words: text, ownerId: null });
      await board.app.get(Mail).queue(work, {
        ...{ key: `${gone.id} ${nth}`, kind: 'NOTICE', to: 'somebody@example.org', subject: 'News', text },
      });
    }
    return gone.id;
  });
}

/** A step that somebody outside the list of members showed, by name, and who spoke for a cause of it; the act can be taken back. */
const givenAWitness = (name: string) =>
  owner.query(
    `with dive as (insert into deep_dives (organization_id, id, created_at, board_id, number, state, title, owner_id)
        select $1::uuid, uuidv7(), now(), $2::uuid, coalesce(max(number), 0) + 1, 'SCOPED', 'Limits', $3::uuid
        from deep_dives where organization_id = $1::uuid returning id),
      lane as (insert into process_lanes (organization_id, id, created_at, deep_dive_id, position, name, kind)
        select $1::uuid, uuidv7(), now(), id, 1, 'Service', 'DEPARTMENT' from dive returning id, deep_dive_id),
      step as (insert into process_steps (organization_id, id, created_at, deep_dive_id, map, trace_id, lane_id, position,
          name, is_end, is_customer_visible)
        select $1::uuid, uuidv7(), now(), deep_dive_id, 'PRACTISED', uuidv7(), id, 1, 'Ask', false, false from lane returning id),
      cause as (insert into causes (organization_id, id, created_at, deep_dive_id, text, bone, state)
        select $1::uuid, uuidv7(), now(), id, 'Habit', 'RULE', 'SUPPORTED' from dive returning id, deep_dive_id),
      proof as (insert into cause_evidence (organization_id, id, cause_id, kind, text, source, said_on, added_at)
        select $1::uuid, uuidv7(), id, kind, 'It was always so', $4::text || ', at the desk', '2026-01-05', now()
        from cause, unnest(array['WITNESS', 'DOCUMENT']) kind returning id, kind, source),
      act as (insert into map_acts (organization_id, id, deep_dive_id, act, acted_at, place, changes)
        select $1::uuid, uuidv7(), c.deep_dive_id, 'ADD_EVIDENCE', now(), 'CAUSES', jsonb_build_object('rows', jsonb_agg(
          jsonb_build_object('kind', 'CauseEvidence', 'id', p.id, 'before', null, 'after',
            jsonb_build_object('kind', p.kind, 'source', p.source, 'personId', null)) order by p.kind)) from cause c, proof p group by 1, 2, 3)
     insert into step_witnesses (organization_id, id, step_id, name, showed, seen_on)
       select $1::uuid, uuidv7(), id, $4::text, 'How it is asked', '2026-01-05' from step`,
    [board.organizationId, board.boardId, board.owner.person.id, name],
  );
const witnesses = async () =>
  (
    await owner.query<{ name: string }>('select name from step_witnesses where organization_id = $1 order by id', [
      board.organizationId,
    ])
  ).rows.map((row) => row.name);

/** Of the last one: who said it, as it stands and as an undo of it would know it; of a document and of a witness. */
async function sources() {
  const { rows } = await owner.query<{ source: string; kept: string }>(
    `select e.source, r #>> '{after,source}' as kept
     from cause_evidence e
       join map_acts a on a.organization_id = e.organization_id and a.changes @> jsonb_build_object('rows', jsonb_build_array(jsonb_build_object('id', e.id)))
       cross join lateral jsonb_array_elements(a.changes -> 'rows') r
     where e.organization_id = $1 and r ->> 'id' = e.id::text
     order by a.id desc, e.kind limit 2`,
    [board.organizationId],
  );
  return rows.map(({ source, kept }) => [source, kept]);
}

/** Which of these words are told by the log, and which by mails. */
async function stillTold(notes: readonly string[]) {
  const { rows } = await owner.query<{ log: string[] | null; mails: string[] | null }>(
    `select array_agg(n order by n) filter (where exists (
         select from audit_texts where organization_id = $1 and after ->> 'words' = n)) as log,
       array_agg(n order by n) filter (where exists (select from mails where organization_id = $1 and body = n)) as mails
     from unnest($2::text[]) n`,
    [board.organizationId, notes],
  );
  return { log: rows[0]?.log ?? [], mails: rows[0]?.mails ?? [] };
}

test.each([
  {
    ...{ left: 'Jan Novak', address: 'jan@example.org', other: 'Jan Novakova', isTheirs: true },
    goes: ['Ask Jan Novak about it', 'First:\nJan Novak, then the rest', 'Write to jan@example.org.'],
    stays: ['Ask Jan Novakova about it', 'Pjan Novak', 'Write to vojan@example.org', 'Write to jan@example.org.uk'],
  },
  {
    ...{ left: 'Zoë Černá', address: null, other: 'Zoë Černáková', isTheirs: true },
    goes: ['Zoë Černá said so', '“Zoë Černá”'],
    stays: ['Zoë Černáková said so'],
  },
  { left: 'May', address: null, other: 'June Day', isTheirs: false, goes: [], stays: ['May it rain', 'Asked May'] },
  {
    ...{ left: 'Petr Maly', address: 'petr@example.org', other: 'petr maly', isTheirs: false },
    goes: ['Mail petr@example.org'],
    stays: ['Petr Maly promised it'],
  },
  {
    left: 'Ota Kral',
    address: null,
    other: 'Ota Kral Junior',
    isTheirs: false,
    goes: [],
    stays: ['Ota Kral Junior', 'Ota Kral'],
  },
])('forgetting $left forgets nothing of others', async ({ left, address, other, isTheirs, goes, stays }) => {
  const { organizationId } = board;
  await board.app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, (work) => work.add(Person, { name: other, roles: [] }));
  const notes = [...goes, ...stays];
  const id = await givenGone(left, notes, address);
  await givenAWitness(left);
  const all = notes.toSorted();
  expect((await stillTold(notes)).log.toSorted()).toEqual(all);
  const { forgetPerson } = await board.administrator.sends(ForgetPersonForTestDocument, { input: { personId: id } });
  expect(forgetPerson.__typename).toBe('PersonForgotten');
  const told = await stillTold(notes);
  expect(told.log.toSorted()).toEqual(stays.toSorted());
  expect(told.mails.toSorted()).toEqual(stays.toSorted());
  expect((await witnesses()).at(-1)).toBe(isTheirs ? '' : left);
  const written = `${left}, at the desk`;
  const said = isTheirs ? '' : written;
  expect(await sources()).toEqual([
    [written, written],
    [said, said],
  ]);
});

/** Every column that holds something personal, and what becomes of it when somebody is forgotten. */
const covered: Readonly<Record<string, string>> = {
  'accounts.email': 'the account goes with the last membership',
  'accounts.name': 'the account goes with the last membership',
  'people.name': 'becomes "Former member"',
  'people.email': 'emptied',
  'people.job_title': 'emptied',
  'mails.recipient': 'the mail is deleted',
  'mails.unsubscribe_url': 'the mail is deleted',
  'guest_presenters.name': 'replaced where the address is theirs',
  'guest_presenters.email': 'emptied where it is theirs',
  'guest_presenters.company': 'emptied where the address is theirs',
  'pack_links.recipient': 'replaced where it is theirs',
  'pack_links.company': 'emptied where the recipient is theirs',
  'step_witnesses.name': 'emptied where it is theirs',
  'cause_evidence.source': 'of a witness emptied where it is theirs, also in what an undo would bring back',
  'stories.consent_note': 'of a customer, not of a member; goes with the story',
  'search_entries.title': 'follows the row of the person',
  'search_entries.body': 'follows the row of the person',
  'search_words.word': 'follows the entry',
  'search_slips.slip': 'follows the entry',
  'search_slips.word': 'follows the entry',
  'sign_in_identities.subject': 'the row goes when the person comes in no more',
};

test('every column of something personal says what becomes of it', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
       and col_description(c.oid, a.attnum) = 'personal' order by 1`,
  );
  expect(rows.map((row) => row.name)).toEqual(Object.keys(covered).toSorted());
});
