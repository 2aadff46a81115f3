import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenAServer } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { Meeting } from '../meetings/index.ts';
import { Metric } from '../metrics/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { Project } from '../projects/index.ts';
import { indexedKinds } from '@cxboard/domain/overview/search.rules';
import { AgendaItem } from '../agenda/index.ts';
import { Board, BoardMember } from '../board/index.ts';
import { ContactReason, TouchPoint } from '../contacts/index.ts';
import { Nomination } from '../nominations/index.ts';
import { Person } from '../people/index.ts';
import {
  OverviewActivityForTestDocument,
  ChangedSinceForTestDocument,
  EntrustTopicForTestDocument,
  HomeForTestDocument,
  NeglectForTestDocument,
  NoteVisitForTestDocument,
  SearchForTestDocument,
} from './overview.api.generated.ts';
import { ChangeSettingsForTestDocument, ReadSettingsForTestDocument } from '../organization/settings.api.generated.ts';
import { until } from '../../testing/until.ts';

let board: TestBoard;
beforeAll(async () => {
  const server = await givenAServer();
  server.app.get(Clock).set(new Date('2026-12-01T09:00:00Z'));
  board = await givenABoard(server);
  await givenPlaces();
});
afterAll(() => board.close());

async function givenPlaces() {
  const { organizationId, boardId, owner } = board;
  const meeting = { boardId, timeZone: 'Europe/Prague', minutes: 90, place: '' } as const;
  const metric = { layer: 'PERCEPTION', ownerId: null, target: null, influenceable: true } as const;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const held = { state: 'PLANNED', startsAt: new Date('2026-12-03T09:00:00Z') } as const;
    const calledOff = { state: 'CANCELLED', startsAt: new Date('2026-12-17T09:00:00Z') } as const;
    await work.add(Meeting, { ...meeting, ...held, number: 1, kind: 'METRICS' });
    await work.add(Meeting, { ...meeting, ...calledOff, number: 2, kind: 'METRICS' });
    await work.add(Meeting, {
      ...meeting,
      number: 12,
      kind: 'PROJECT_REVIEW',
      state: 'PLANNED',
      startsAt: new Date('2027-01-14T09:00:00Z'),
    });
    await work.add(Metric, { ...metric, slug: 'csat', name: 'Satisfaction after a call', state: 'PUBLISHED' });
    await work.add(Metric, { ...metric, slug: 'effort', name: 'Effort after a call', state: 'DRAFT' });
    await work.add(Project, {
      ...{ boardId, number: 1, title: 'Shorter calls', problem: '', ownerId: owner.person.id, coOwnerId: null },
      ...{ stage: 'ACTIVE', charteredOn: '2026-01-05', reviewOn: null, metricId: null },
    });
  });
}

const homeOf = async (who: Caller, asked = {}) => (await who.sends(HomeForTestDocument, asked)).home;
const search = async (who: Caller, words: string) => (await who.sends(SearchForTestDocument, { words })).search;

test('a home of another organization is not there, and a visitor has none', async () => {
  expect(await board.stranger.isRefused(HomeForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.visitor.isRefused(HomeForTestDocument, {})).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(SearchForTestDocument, { words: 'call' })).toBe('NOT_FOUND');
  expect(await board.visitor.isRefused(SearchForTestDocument, { words: 'call' })).toBe('UNAUTHENTICATED');
});

test('more than a hundred at once is no search', async () => {
  for (const first of [0, 101])
    expect(await board.chair.isRefused(SearchForTestDocument, { words: 'call', first })).toBe('BAD_USER_INPUT');
});

test('each sees what they must do, where it is done, and nothing of the others', async () => {
  const cadence = { kind: 'SET_CADENCE', title: 'CX Board', dueOn: null, page: 'BOARD', boardSlug: 'cx' };
  const draft = { kind: 'PUBLISH_METRIC', title: 'Effort after a call', page: 'METRIC', slug: 'effort' };
  for (const home of [await homeOf(board.chair), await homeOf(board.chair)]) {
    expect(home).toMatchObject({ today: '2026-12-01', more: 0 });
    expect(home.duties).toMatchObject([cadence, draft]);
  }
  expect((await homeOf(board.analyst)).duties).toMatchObject([draft]);
  expect(await homeOf(board.employee)).toMatchObject({ duties: [], more: 0 });
});

test('five things are shown and the rest is counted', async () => {
  const { organizationId } = board;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const metric = { layer: 'OUTCOME', state: 'DRAFT', ownerId: null, target: null, influenceable: true } as const;
    for (const slug of ['one', 'two', 'three', 'four', 'five'])
      await work.add(Metric, { ...metric, slug, name: `Draft ${slug}` });
  });
  expect(await homeOf(board.analyst)).toMatchObject({ duties: { length: 5 }, more: 1 });
  expect(await homeOf(board.analyst, { isWhole: true })).toMatchObject({ duties: { length: 6 }, more: 0 });
});

/** Kinds and titles of what somebody finds. */
const titles = async (who: Caller, words: string, narrowed = {}) =>
  (await who.sends(SearchForTestDocument, { words, ...narrowed })).search.found.map(
    ({ kind, title }) => `${kind} ${title}`,
  );

test('one word finds everything that the viewer may see, each in its order', async () => {
  const csat = 'METRIC Satisfaction after a call';
  const effort = 'METRIC Effort after a call';
  const calls = 'PROJECT Shorter calls';
  for (const found of [await titles(board.chair, 'Call'), await titles(board.chair, 'Call')])
    expect(found.toSorted()).toEqual([effort, csat, calls]);
  expect(await titles(board.employee, 'call')).toEqual([csat]);
  expect((await titles(board.owner, 'call')).toSorted()).toEqual([csat, calls]);
  expect(await titles(board.employee, 'clara')).toEqual(['PERSON Clara Chair']);
  expect((await search(board.chair, 'effort')).found).toMatchObject([{ slug: 'effort', isDraft: true }]);
  expect(await search(board.chair, '  ')).toMatchObject({ found: [], counts: [] });
});

test('what is found is narrowed by kind, board and time, and counted whatever kind is asked for', async () => {
  const counts = [
    { kind: 'METRIC', count: 2 },
    { kind: 'PROJECT', count: 1 },
  ];
  const narrowed = await board.chair.sends(SearchForTestDocument, { words: 'call', kinds: ['PROJECT'] });
  expect(narrowed.search).toMatchObject({ counts, found: [{ kind: 'PROJECT', number: 1, board: { slug: 'cx' } }] });
  expect(await titles(board.chair, 'call', { board: 'cx' })).toEqual(['PROJECT Shorter calls']);
  expect(await titles(board.chair, 'call', { board: 'no-such-board' })).toEqual([]);
  expect(await titles(board.chair, 'shorter', { since: '2026-01-05' })).toEqual(['PROJECT Shorter calls']);
  expect(await titles(board.chair, 'shorter', { since: '2026-01-06' })).toEqual([]);
});

test('a slip of the finger is forgiven and said, and a sign of the pattern is only a sign', async () => {
  for (const slip of ['satisfacton', 'satisfactoin', 'satisfacttion', 'setisfaction'])
    expect(await search(board.employee, slip)).toMatchObject({ isForgiving: true, found: [{ slug: 'csat' }] });
  expect(await search(board.employee, 'satisfact')).toMatchObject({ isForgiving: false, found: [{ slug: 'csat' }] });
  for (const words of ['%', "'", '\\', ':*', '&', '(', 'a b | !c'])
    expect(await search(board.chair, words)).toMatchObject({ found: [] });
});

test('a meeting is found by kind, number and day, the nearest first, unless it was called off', async () => {
  const numbers = async (words: string) =>
    (await search(board.employee, words)).found.filter(({ kind }) => kind === 'MEETING').map(({ number }) => number);
  expect(await numbers('meeting')).toEqual([1, 12]);
  expect(await numbers('1')).toEqual([1, 12]);
  expect(await numbers('Metrics session #1')).toEqual([1]);
  expect(await numbers('14 jan')).toEqual([12]);
  expect(await numbers('2026-12-17')).toEqual([]);
  const review = { number: 12, meetingKind: 'PROJECT_REVIEW', happenedOn: '2027-01-14', board: { slug: 'cx' } };
  expect((await search(board.employee, 'review')).found).toMatchObject([review]);
});

const canary = 'zyzzyva';

test('what somebody may not see is not found by any word of it, and is found again once they may', async () => {
  const { organizationId, boardId, owner, member, chair, analyst, employee } = board;
  const at = new Date('2026-11-02T09:00:00Z');
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const meeting = await work.first(Meeting, { number: 1 });
    const put = (table: string, columns: string, values: string) =>
      work.client().query(
        `insert into ${table} (organization_id, id, created_at, ${columns})
         select $1, uuidv7(), $2, ${values} from (select $3::uuid as board, $4::uuid as person, $5::uuid as other) v
         where v.board is not null and v.person is not null and v.other is not null`,
        [organizationId, at, boardId, owner.person.id, member.person.id],
      );
    const board_ = 'board_id, number';
    await put(
      'decisions',
      `${board_}, text, rule, outcome, decided_on`,
      `board, 1, '${canary} decided', 'CONSENT', 'ADOPTED', '2026-11-02'`,
    );
    await put(
      'actions',
      `${board_}, kind, text, owner_id, due_on, state`,
      `board, 1, 'ACTION', '${canary} promised', person, '2026-12-02', 'OPEN'`,
    );
    await put(
      'board_topics',
      `${board_}, state, question, owner_id`,
      `board, 1, 'PREPARING', '${canary} asked', other`,
    );
    await put(
      'nominations',
      `${board_}, state, title, source, nominator_id`,
      `board, 1, 'DRAFT', '${canary} drafted', 'DATA', other`,
    );
    await put('deep_dives', `${board_}, state, title, owner_id`, `board, 1, 'SCOPED', '${canary} dug', other`);
    await put('rationales', 'title, kind, standing', `'${canary} reasoned', 'LAW', 'VALID'`);
    await put(
      'stories',
      'title, text, kind, initiator, happened_on, consent, consent_note, expires_on',
      `'A story', 'of ${canary} told', 'CALL', 'CUSTOMER', '2026-11-01', 'GIVEN', '', '2028-01-01'`,
    );
    await put(
      'metrics',
      'slug, name, layer, state, influenceable',
      `'secret', '${canary} measured', 'OUTCOME', 'DRAFT', true`,
    );
    await put(
      'projects',
      `${board_}, title, owner_id, stage, chartered_on`,
      `board, 2, '${canary} built', person, 'ACTIVE', '2026-01-05'`,
    );
    expect(meeting).not.toBeNull();
  });
  const kinds = async (who: Caller, words = canary) =>
    (await search(who, words)).found.map(({ kind }) => kind).toSorted();
  const ofBoard = ['ACTION', 'DECISION', 'DEEP_DIVE', 'PROJECT', 'RATIONALE', 'STORY', 'TOPIC'];
  expect(await kinds(employee)).toEqual([]);
  expect(await kinds(employee, 'zyzzyvo')).toEqual([]);
  expect(await kinds(board.administrator)).toEqual([]);
  expect(await kinds(owner)).toEqual(['ACTION', 'PROJECT']);
  expect(await kinds(member)).toEqual([...ofBoard, 'NOMINATION'].toSorted());
  expect(await kinds(chair)).toEqual([...ofBoard, 'METRIC'].toSorted());
  expect(await kinds(analyst)).toEqual([...ofBoard, 'METRIC'].toSorted());
  expect((await search(chair, 'told')).found).toMatchObject([{ kind: 'STORY', excerpt: `of ${canary} told` }]);

  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    await work
      .client()
      .query(`update metrics set state = 'PUBLISHED' where organization_id = $1 and slug = 'secret'`, [organizationId]);
    await work
      .client()
      .query(
        `update stories set forgotten_at = now(), title = '', text = '', consent_note = '' where organization_id = $1`,
        [organizationId],
      );
    await work
      .client()
      .query(`update projects set title = 'Renamed' where organization_id = $1 and number = 2`, [organizationId]);
  });
  expect(await kinds(employee)).toEqual(['METRIC']);
  expect(await kinds(chair)).not.toContain('STORY');
  expect(await titles(owner, 'renamed')).toEqual(['PROJECT Renamed']);
  const kept = await board.app.get(Database).readFor<{ word: string }>(organizationId, told);
  expect(kept).toEqual([]);
  expect(await board.app.get(Database).readFor(organizationId, drifted)).toEqual([]);
});

/** What is found, and what should be: a trigger that somebody forgot shows here. */
const drifted = statement(
  'test.drifted',
  indexedKinds
    .map(
      (kind) => `(select '${kind}' as kind, coalesce(f.id, e.id) as id from found_${kind.toLowerCase()} f
        full join (select * from search_entries where kind = '${kind}') e on e.id = f.id
        where e.title is distinct from f.title or e.body is distinct from f.body)`,
    )
    .join(' union all '),
);

/** A word that stands only in a story which was forgotten. */
const told = statement(
  'test.told',
  `select word from search_words where word = 'told' union select word from search_slips where word = 'told'`,
);

test('what nobody looks after stands out, the heaviest first, and a hole closes once somebody answers for it', async () => {
  expect(await board.stranger.isRefused(NeglectForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(NeglectForTestDocument, {})).toBe('NOT_FOUND');
  const { organizationId, boardId, owner, employee, analyst } = board;
  const ids = await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const named = { words: '', ownerId: null };
    const reason = { ...named, parentId: null, mergedIntoId: null, isResidual: false };
    const heavy = await work.add(ContactReason, { ...reason, name: 'Limits' });
    const light = await work.add(ContactReason, { ...reason, name: 'Passwords' });
    await work.add(ContactReason, { ...reason, name: 'Other', isResidual: true });
    const place = await work.add(TouchPoint, { ...named, name: 'Branch' });
    const project = await work.first(Project, { number: 1 });
    const meeting = await work.first(Meeting, { number: 1 });
    await work.add(Nomination, {
      ...{ boardId, number: 7, state: 'ACCEPTED', title: 'Limits in a minute', source: 'DATA', reasonId: heavy.id },
      ...{ projectId: project?.id ?? null, ownerId: null, nominatorId: null },
    });
    await work.add(AgendaItem, {
      ...{ boardId, meetingId: meeting?.id ?? null, position: 1, kind: 'PROJECT', title: 'Shorter calls', minutes: 10 },
      ...{ projectId: project?.id ?? null },
    });
    for (const [id, contacts] of [
      [heavy.id, 900],
      [light.id, 20],
    ] as const)
      await work.client().query(
        `with label as (insert into contact_labels (organization_id, id, label, grouping, reason_id)
           values ($1, uuidv7(), $2::uuid::text, $2::uuid::text, $2::uuid) returning id)
         insert into contact_days (organization_id, day, label_id, channel, source_id, import_id, contacts)
           select $1, '2026-11-20', id, 'phone', uuidv7(), uuidv7(), $3 from label`,
        [organizationId, id, contacts],
      );
    return { heavy: heavy.id, place: place.id };
  });
  const map = async (who: Caller) => (await who.sends(NeglectForTestDocument, {})).neglectMap;
  expect(await map(board.chair)).toMatchObject({ from: '2026-09-02', to: '2026-12-01' });
  expect((await map(analyst)).topics).toMatchObject([
    {
      name: 'Limits',
      volume: 900,
      holes: ['OWNER'],
      projects: [{ title: 'Shorter calls' }],
      lastOnAgenda: '2026-12-03',
    },
    { name: 'Passwords', volume: 20, holes: ['OWNER', 'PROJECT', 'AGENDA'], lastOnAgenda: null },
    { name: 'Branch', kind: 'TOUCH_POINT', volume: null, holes: ['OWNER', 'DATA', 'PROJECT', 'AGENDA'] },
  ]);

  const entrust = { kind: 'CONTACT_REASON', topicId: ids.heavy, ownerId: owner.person.id } as const;
  expect(await employee.isRefused(EntrustTopicForTestDocument, { input: entrust })).toBe('FORBIDDEN');
  await analyst.sends(EntrustTopicForTestDocument, { input: entrust });
  const place = { kind: 'TOUCH_POINT', topicId: ids.place, ownerId: owner.person.id } as const;
  await analyst.sends(EntrustTopicForTestDocument, { input: place });
  const [first] = (await map(board.member)).topics;
  expect(first).toMatchObject({ owner: { name: owner.person.name }, holes: [] });
  await analyst.sends(EntrustTopicForTestDocument, { input: { ...place, ownerId: null } });
  expect((await map(board.member)).topics.at(-1)).toMatchObject({ name: 'Branch', owner: null });

  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    await work.change(await work.get(Person, employee.person.id), { deactivatedAt: new Date() });
  });
  const gone = { ...entrust, ownerId: employee.person.id };
  const { entrustTopic } = await analyst.sends(EntrustTopicForTestDocument, { input: gone });
  expect(entrustTopic.__typename).toBe('PersonInactive');
});

test('what others changed since the last visit is told, of what the viewer may read, and visits stand in no log', async () => {
  const { organizationId, chair, owner, analyst } = board;
  const clock = board.app.get(Clock);
  const changed = async (who: Caller) => (await who.sends(ChangedSinceForTestDocument, {})).changedSince;
  for (const who of [chair, owner, analyst]) {
    expect(await changed(who)).toEqual({ since: null, total: 0, isCut: false, things: [] });
    await who.sends(NoteVisitForTestDocument, {});
  }
  clock.set(new Date('2026-12-01T11:00:00Z'));
  const { projectId } = await board.app
    .get(Database)
    .work({ organizationId, personId: chair.person.id, attempt: null }, async (work) => {
      const [project, draft] = [await work.first(Project, { number: 1 }), await work.first(Metric, { slug: 'effort' })];
      if (!project || !draft) throw new Error('They are not there.');
      await work.change(project, { title: 'Much shorter calls' });
      await work.change(draft, { influenceable: false });
      return { projectId: project.id };
    });
  clock.set(new Date('2026-12-01T12:00:00Z'));
  const people = [{ name: chair.person.name }];
  const project = { kind: 'PROJECT', title: 'Much shorter calls', isNew: false, acts: 1, people };
  expect((await changed(analyst)).things).toEqual(
    expect.arrayContaining([project, { ...project, kind: 'METRIC', title: 'Effort after a call' }]),
  );
  // What the house itself did meanwhile (a pack it printed, a day that came) is told without a name.
  const byPeople = async (who: Caller) => {
    const { since, things } = await changed(who);
    return { since, things: things.filter((thing) => thing.people.length > 0) };
  };
  const sinceNine = { since: expect.stringMatching(/^2026-12-01T09:00/), things: [project] };
  expect(await byPeople(owner)).toMatchObject(sinceNine);
  expect((await changed(chair)).things).not.toContainEqual(expect.objectContaining({ title: 'Much shorter calls' }));
  await owner.sends(NoteVisitForTestDocument, {});
  expect(await byPeople(owner)).toMatchObject(sinceNine);
  clock.set(new Date('2026-12-01T12:31:00Z'));
  expect(await byPeople(owner)).toMatchObject({ since: expect.stringMatching(/^2026-12-01T12:00/), things: [] });

  const days = { from: '2026-12-01', to: '2026-12-01' };
  const activity = async (who: Caller, of = {}) =>
    (await who.sends(OverviewActivityForTestDocument, { ...days, ...of })).activity;
  const { nodes } = await activity(analyst, { personId: chair.person.id });
  expect(nodes.map(({ word, thing }) => `${word} ${thing.title}`).toSorted()).toEqual([
    ...['CHANGED Effort after a call', 'CHANGED Much shorter calls'],
  ]);
  const onProject = { totalCount: 1, nodes: [{ word: 'CHANGED', person: people[0], thing: { id: projectId } }] };
  expect(await activity(owner, { thingId: projectId, personId: chair.person.id })).toMatchObject(onProject);
  expect(await activity(board.administrator, { thingId: projectId })).toMatchObject({ totalCount: 0, nodes: [] });
  expect(await activity(analyst, { from: '2026-11-30', to: '2026-11-30', personId: chair.person.id })).toMatchObject({
    ...{ totalCount: 0, nodes: [] },
  });
  const first = await activity(analyst, { personId: chair.person.id, first: 1 });
  const second = await activity(analyst, { personId: chair.person.id, first: 1, after: first.pageInfo.endCursor });
  expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([1, 1, false]);
  expect(first.nodes[0]?.thing.id).not.toBe(second.nodes[0]?.thing.id);
  expect(await analyst.isRefused(OverviewActivityForTestDocument, { from: '2026-12-02', to: '2026-12-01' })).toBe(
    'BAD_USER_INPUT',
  );
  const seen = statement('test.visits', `select id from audit_entries where subject ilike '%visit%'`);
  expect(await board.app.get(Database).readFor(organizationId, seen)).toEqual([]);
});

/** Rows as a file would have left them; $1 organization. */
const put = (text: string, values: readonly unknown[] = []) =>
  board.app
    .get(Database)
    .workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
      work.client().query(text, [board.organizationId, ...values]),
    );

test('neglect counts comments that there are, each place once, what is low is good turned, and what is measured by a reason', async () => {
  await put(`insert into contact_reasons (organization_id, id, created_at, name, words, is_residual)
    select $1, uuidv7(), now(), name, '', false from unnest(array['Fees', 'Cards']) name`);
  await put(
    `insert into touch_points (organization_id, id, created_at, name, words) values ($1, uuidv7(), now(), 'Desk', '')`,
  );
  await put(`update projects set reason_id = (select id from contact_reasons where organization_id = $1 and name = 'Fees')
    where organization_id = $1 and number = 1`);
  await put(
    `with spoken as (insert into responses (organization_id, day, id, source_id, import_id, line, weight, dimension_set_id, comments)
        select $1, '2026-11-20', uuidv7(), uuidv7(), uuidv7(), 1, 1, uuidv7(), '{"Why?": "Dear"}'::jsonb returning id),
      coded as (select id, -1 as emotion from spoken union all select uuidv7(), 2)
     insert into comment_codes (organization_id, id, created_at, response_id, day, question, reason_id, emotion, is_set_aside, coded_at)
       select $1, uuidv7(), now(), c.id, case c.emotion when 2 then date '2026-11-20' else '2025-01-01' end, 'Why?', r.id, c.emotion, false, now()
       from coded c, contact_reasons r where r.organization_id = $1 and r.name = 'Fees'`,
  );
  await put(
    `with source as (insert into sources (organization_id, id, created_at, name)
        values ($1, uuidv7(), now(), 'Desk') returning id),
      question as (insert into questions (organization_id, id, source_id, name, scale_min, scale_max)
        select $1, uuidv7(), id, 'How hard was it?', 1, 5 from source returning id),
      wait as (insert into questions (organization_id, id, source_id, name, scale_min, scale_max, asks)
        select $1, uuidv7(), id, 'Seconds at the desk', 0, 600, 'MEANS' from source returning id),
      place as (insert into dimension_sets (organization_id, id, source_id, labels)
        select $1, uuidv7(), id, '{"Channel": "Desk", "Touch point": "desk"}'::jsonb from source returning id),
      metric as (select id from metrics where organization_id = $1 and slug = 'csat'),
      defined as (insert into metric_definitions (organization_id, id, metric_id, number, defined_at, valid_from, question_id,
          question, rule, scale_min, scale_max, direction, leads, programme, population)
        select $1, uuidv7(), m.id, 1, now(), '2020-01-01', q.id, 'How hard was it?', 'CES', 1, 5, 'LOWER_IS_BETTER',
          'UNWEIGHTED', 'PULSE', '' from metric m, question q)
     insert into answer_days (organization_id, question_id, day, dimension_set_id, score, import_id, n, sum_w, sum_w2)
       select $1, q.id, date '2026-11-20', p.id, 5, uuidv7(), 10, 10, 10 from question q, place p
       union all select $1, w.id, date '2026-11-20', p.id, 0, uuidv7(), 5000, 600000, 90000000 from wait w, place p`,
  );
  const { topics } = (await board.analyst.sends(NeglectForTestDocument, {})).neglectMap;
  const about = (name: string) => topics.find((topic) => topic.name === name);
  expect(about('Fees')).toMatchObject({
    ...{ feeling: -1, heard: 1, holes: ['OWNER'], lastOnAgenda: '2026-12-03' },
    projects: [{ title: 'Much shorter calls' }],
  });
  expect(about('Cards')).toMatchObject({ feeling: null, heard: 0, holes: ['OWNER', 'DATA', 'PROJECT', 'AGENDA'] });
  // How long they waited at the desk is no answer to how it felt.
  expect(about('Desk')).toMatchObject({ volume: 10, heard: 10, feeling: -2 });
});

test('a department hears of its project but not who acted on it, and one board not who acted on the other', async () => {
  const { organizationId, administrator, chair, owner } = board;
  const database = board.app.get(Database);
  await put(
    `with department as (insert into departments (organization_id, id, created_at, name)
        values ($1, uuidv7(), now(), 'Service') returning id)
     insert into project_departments (organization_id, id, project_id, department_id, contact_id)
       select $1, uuidv7(), p.id, d.id, $2 from department d, projects p where p.organization_id = $1 and p.number = 1`,
    [administrator.person.id],
  );
  const days = { from: '2026-12-01', to: '2026-12-31' };
  const told = async (who: Caller, personId: string) =>
    (await who.sends(OverviewActivityForTestDocument, { ...days, personId })).activity.nodes.map(
      ({ thing }) => thing.title,
    );
  expect(await titles(administrator, 'shorter')).toEqual(['PROJECT Much shorter calls']);
  expect(await told(administrator, chair.person.id)).toEqual([]);
  expect(await told(owner, chair.person.id)).toEqual(['Much shorter calls']);

  await database.work({ organizationId, personId: chair.person.id, attempt: null }, async (work) => {
    const meeting = await work.first(Meeting, { number: 12 });
    if (meeting) await work.change(meeting, { place: 'Upstairs' });
    const other = await work.add(Board, { slug: 'other', name: 'Other Board', charter: '' });
    const seat = { boardId: other.id, role: 'MEMBER', fromOn: '2020-01-01' } as const;
    await work.add(BoardMember, { ...seat, personId: administrator.person.id });
  });
  expect(await told(administrator, chair.person.id)).toEqual([]);
  expect(await told(board.analyst, chair.person.id)).toContain('Project review 12');
  const { topics } = (await administrator.sends(NeglectForTestDocument, {})).neglectMap;
  const fees = { projects: [], holes: ['OWNER'], lastOnAgenda: '2026-12-03' };
  expect(topics.find(({ name }) => name === 'Fees')).toMatchObject(fees);
});

test('what is too much to be looked at whole says so', async () => {
  const { analyst, chair } = board;
  await put(`insert into metrics (organization_id, id, created_at, slug, name, layer, state, influenceable)
    select $1, uuidv7(), now(), 'plenty-' || n, 'Plenum ' || n, 'OUTCOME', 'PUBLISHED', true from generate_series(1, 120) n`);
  const whole = { isCut: false, counts: [{ kind: 'METRIC', count: 120 }] };
  expect(await search(analyst, 'plenum')).toMatchObject(whole);
  await put(`insert into metrics (organization_id, id, created_at, slug, name, layer, state, influenceable)
    values ($1, uuidv7(), now(), 'plenty', 'Plenum', 'OUTCOME', 'PUBLISHED', true)`);
  expect(await search(analyst, 'plenum')).toMatchObject({ ...whole, isCut: true });

  board.app.get(Clock).set(new Date('2026-12-01T14:00:00Z'));
  await analyst.sends(NoteVisitForTestDocument, {});
  board.app.get(Clock).set(new Date('2026-12-01T16:00:00Z'));
  const acts = (count: number, subject: string) =>
    put(
      `insert into audit_entries (organization_id, id, at, person_id, act, subject, subject_id)
       select $1, uuidv7(), '2026-12-01T15:00:00Z', $2, 'CHANGED', 'Metric', ${subject} from generate_series(1, $3::int) n`,
      [chair.person.id, count],
    );
  // What the house does by itself meanwhile is not meant.
  const changed = async () => {
    const { isCut, things } = (await analyst.sends(ChangedSinceForTestDocument, {})).changedSince;
    return { isCut, metrics: things.filter(({ kind }) => kind === 'METRIC').map((thing) => thing.acts) };
  };
  await acts(1, `(select id from metrics where organization_id = $1 and slug = 'csat')`);
  expect(await changed()).toEqual({ isCut: false, metrics: [1] });
  await acts(800, 'uuidv7()');
  expect(await changed()).toEqual({ isCut: true, metrics: [] });
});

test('a house that speaks another language finds its things by it soon after, and nobody waits for that', async () => {
  const { administrator, analyst } = board;
  await put(`update projects set problem = 'Dissatisfaction with letters' where organization_id = $1 and number = 1`);
  const speak = async (locale: string) => {
    const { settings } = await administrator.sends(ReadSettingsForTestDocument, {});
    const { name, timeZone, currency, workingDays, version: expectedVersion } = settings;
    const input = { name, timeZone, currency, workingDays, locale, expectedVersion };
    await administrator.sends(ChangeSettingsForTestDocument, { input });
  };
  const isFound = async (words: string) => (await titles(analyst, words)).length > 0;
  // By its English stem, "dissatisfact"; in German it stands as it is written.
  expect(await isFound('dissatisfaction')).toBe(true);
  await speak('de');
  await until('the words are German', () => isFound('dissatisfaction'));
});
