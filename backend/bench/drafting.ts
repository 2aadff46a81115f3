import { randomUUID } from 'node:crypto';
import { addDays } from '@cxboard/domain/local-time';
import pg from 'pg';
import { type House, Resident } from '../testing/house.ts';

const years = 5;
const meetingsHeld = years * 26;
const itemsEach = 8;
const metrics = 12;
const projects = 40;
const waiting = 150;
/** Of every chapter that offers candidates, so many things in five years. */
const decided = 500;
const promised = 600;
const nominated = 120;
const proposed = 2000;
const asked = 120;
const signalled = 300;

const page = `query Page($board: Slug!, $number: Int!) {
  agenda(board: $board, number: $number) {
    id view hasUnpublishedChanges meeting { id number kind state startsAt minutes publishedVersion reviews }
    items { id version position kind title minutes startsClock endsClock presenter { id name } snapshotId
      snapshot { id metricSlug metricName unit headline frozenAt content } project { id number title health } reason }
    published { id number publishedAt changes { name itemId title from to } } pendingChanges { name itemId title from to }
  }
}`;
const candidates = `query Candidates($meetingId: UUID!) {
  agendaCandidates(meetingId: $meetingId) { id period candidates { key title minutes reason leftOut } }
}`;
const draft = `mutation Draft($input: MeetingInput!) {
  draftAgenda(input: $input) { __typename ... on Agenda { id items { id title } } }
}`;
const clear = `mutation Clear($input: MeetingInput!) { clearDraft(input: $input) { __typename } }`;

interface Session {
  readonly meetingId: string;
  readonly number: number;
}

interface FiveYears {
  readonly chair: Resident;
  /** Tomorrow's, of the month that is over; and that of next month, of the one that still runs. On a month's last day both are of that one. */
  readonly sessions: { readonly over: Session; readonly running: Session };
}

/** By whether the month that the session looks at is over. */
export async function measureDrafting(house: House, setting: { readonly rounds: number }) {
  const { chair, sessions } = await fiveYears(house);
  return {
    over: await measureSession(chair, sessions.over, setting),
    running: await measureSession(chair, sessions.running, setting),
  };
}

/** Milliseconds of each round: the page of a drafted agenda, what asks for time, a draft from nothing, and the same draft again. */
async function measureSession(
  chair: Resident,
  { meetingId, number }: Session,
  { rounds }: { readonly rounds: number },
) {
  const input = { meetingId };
  const acts = {
    page: () => chair.sends(page, { board: 'cx-board', number }),
    candidates: () => chair.sends(candidates, input),
    again: () => chair.sends(draft, { input }),
    first: () => chair.sends(draft, { input }),
  };
  await refuseMissingChapters(chair, meetingId);
  const drafted = await chair.sends<{ draftAgenda: { items: unknown[] } }>(draft, { input });
  if (drafted.draftAgenda.items.length < 5) throw new Error('Next to nothing was drafted.');
  const times = { page: [] as number[], candidates: [] as number[], again: [] as number[], first: [] as number[] };
  for (let round = -5; round < rounds; round += 1) {
    for (const name of ['page', 'candidates', 'again', 'first'] as const) {
      if (name === 'first') await chair.sends(clear, { input });
      const since = performance.now();
      await acts[name]();
      if (round >= 0) times[name].push(performance.now() - since);
    }
  }
  return times;
}

/** What the keys of candidates begin with, by chapter; revisions ask in a project review alone. */
const chapters = [
  'STANDING',
  'METRIC',
  'REASON',
  'ITEM',
  'DECISION',
  'ACTION',
  'RESOLUTION',
  'NOMINATION',
  'PROPOSAL',
  'TOPIC',
];

/** A measure of one chapter alone would be a measure of nothing. */
async function refuseMissingChapters(chair: Resident, meetingId: string): Promise<void> {
  const { agendaCandidates } = await chair.sends<{ agendaCandidates: { candidates: { key: string }[] } }>(candidates, {
    meetingId,
  });
  const asking = new Set(agendaCandidates.candidates.map(({ key }) => key.split(':')[0]));
  const missing = chapters.filter((chapter) => !asking.has(chapter));
  if (missing.length > 0) throw new Error(`Nothing asks for time of ${missing.join(', ')}.`);
}

/** A company of five years: meetings held with what took how long, projects with a report each fortnight, metrics with daily answers, a long backlog. */
async function fiveYears(house: House): Promise<FiveYears> {
  const chair = await Resident.signUp(house, 'bench-years');
  const create = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { ... on Board { id } } }';
  const made = await chair.sends<{ createBoard: { id: string } }>(create, { input: { name: 'CX', slug: 'cx-board' } });
  const { viewer } = await chair.sends<{ viewer: { organizationId: string; personId: string } }>(
    '{ viewer { organizationId personId } }',
  );
  const plan = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { ... on Meeting { id number } } }';
  const board = made.createBoard.id;
  const planned = async (startsOn: string): Promise<Session> => {
    const input = { boardId: board, kind: 'METRICS', startsOn, startsClock: '10:00' };
    const { planMeeting } = await chair.sends<{ planMeeting: { id: string; number: number } }>(plan, { input });
    return { meetingId: planMeeting.id, number: planMeeting.number };
  };
  const today = new Date().toISOString().slice(0, 10);
  const sessions = {
    over: await planned(addDays(today, 1)),
    running: await planned(addDays(`${addDays(`${today.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, 1)),
  };
  await fill(house, { organization: viewer.organizationId, person: viewer.personId, board });
  return { chair, sessions };
}

interface Ids {
  readonly organization: string;
  readonly person: string;
  readonly board: string;
}

async function fill(house: House, { organization, person, board }: Ids): Promise<void> {
  const owner = new pg.Client(house.embedded.url);
  await owner.connect();
  const run = (text: string, values: readonly unknown[]) => owner.query(text, [organization, ...values]);
  await run(
    `insert into meetings (organization_id, id, created_at, board_id, number, kind, state, starts_at, time_zone, minutes)
     select $1, uuidv7(), now(), $2, 1000 + nth, case when nth % 2 = 0 then 'METRICS' else 'PROJECT_REVIEW' end, 'CLOSED',
       now() - nth * interval '14 days', 'Europe/Prague', 90 from generate_series(1, $3::int) nth`,
    [board, meetingsHeld],
  );
  await run(
    `insert into agenda_items (organization_id, id, created_at, board_id, meeting_id, position, kind, title, minutes, actual_minutes)
     select $1, uuidv7(), now(), $2, m.id, nth, 'TOPIC', 'Topic ' || nth, 10, 8 + nth % 7
     from meetings m, generate_series(1, $3::int) nth where m.organization_id = $1 and m.state = 'CLOSED'`,
    [board, itemsEach],
  );
  await run(
    `insert into agenda_items (organization_id, id, created_at, board_id, position, kind, title, minutes)
     select $1, uuidv7(), now() - nth * interval '1 day', $2, nth, 'TOPIC', 'Waits ' || nth, 10 from generate_series(1, $3::int) nth`,
    [board, waiting],
  );
  await run(
    `insert into projects (organization_id, id, created_at, board_id, number, title, owner_id, stage, chartered_on)
     select $1, uuidv7(), now(), $2, nth, 'Project ' || nth, $3, 'ACTIVE', current_date - 1800 from generate_series(1, $4::int) nth`,
    [board, person, projects],
  );
  await run(
    `insert into status_reports (organization_id, id, project_id, author_id, reported_at, done, next, needs_decision, health, no_change, as_deputy)
     select $1, uuidv7(), p.id, $2, now() - nth * interval '14 days', 'Done', 'Next', '', 'AT_RISK', false, false
     from projects p, generate_series(1, $3::int) nth where p.organization_id = $1`,
    [person, meetingsHeld],
  );
  await addMetrics(run);
  await addAsking(run, { person, board });
  await owner.query('vacuum analyze');
  await owner.end();
}

type Run = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** A contact reason that rises faster than chance. */
const risen = { rule: 'RUN_UP', contacts: 240, expected: 100, ratio: 2.4, low: 1.8, baselinePeriods: 12 };

/** Decisions to look at again, promises that need help, nominations, late proposals, prepared topics, revisions, resolutions and signals. */
async function addAsking(run: Run, { person, board }: Pick<Ids, 'person' | 'board'>): Promise<void> {
  await run(
    `insert into decisions (organization_id, id, created_at, board_id, number, text, rule, outcome, ballots, decided_on, review_on)
     select $1, uuidv7(), now(), $2, nth, 'Decision ' || nth, 'CONSENT', 'ADOPTED', '[]', current_date - 400 - nth,
       case when nth % 5 = 0 then current_date - 1 end from generate_series(1, $3::int) nth`,
    [board, decided],
  );
  await run(
    `insert into actions (organization_id, id, created_at, board_id, number, kind, text, owner_id, due_on, state, settled_at, help_asked_at)
     select $1, uuidv7(), now(), $2, nth, 'ACTION', 'Action ' || nth, $3, current_date - 3,
       case when nth % 10 = 0 then 'OPEN' else 'DONE' end, case when nth % 10 > 0 then now() end,
       case when nth % 20 = 0 then now() - interval '2 days' end from generate_series(1, $4::int) nth`,
    [board, person, promised],
  );
  await run(
    `insert into nominations (organization_id, id, created_at, board_id, number, state, title, source, owner_id, nominator_id,
       pain, reach, vision_fit, confidence, effort, submitted_at, shortlisted_at)
     select $1, uuidv7(), now(), $2, nth, case when nth % 10 = 0 then 'SHORTLISTED' else 'SUBMITTED' end, 'Nomination ' || nth,
       'EMPLOYEE', $3, $3, 5, 3, 0.5, 'B', 3, now(), case when nth % 10 = 0 then now() end from generate_series(1, $4::int) nth`,
    [board, person, nominated],
  );
  await run(
    `insert into proposals (organization_id, id, created_at, number, state, title, text, submitted_at, first_answered_at)
     select $1, uuidv7(), now(), nth, case when nth % 20 = 0 then 'SUBMITTED' else 'DECLINED' end, 'Proposal ' || nth,
       'Queues are long at noon', now() - nth * interval '20 hours', case when nth % 20 > 0 then now() end
     from generate_series(1, $2::int) nth`,
    [proposed],
  );
  await run(
    `insert into board_topics (organization_id, id, created_at, board_id, number, state, question, owner_id, prepared_at)
     select $1, uuidv7(), now(), $2, nth, case when nth % 20 = 0 then 'PREPARED' else 'DROPPED' end, 'Topic ' || nth, $3,
       case when nth % 20 = 0 then now() end from generate_series(1, $4::int) nth`,
    [board, person, asked],
  );
  await run(
    `insert into revisions (organization_id, id, created_at, project_id, number, kind, state, was, now, because, proposed_at,
       on_the_spot, settled_at)
     select $1, uuidv7(), now(), p.id, nth, 'TIMING', case when nth = 1 then 'PROPOSED' else 'WITHDRAWN' end, '2026-01-01',
       '2026-06-01', 'Later', now(), false, case when nth > 1 then now() end
     from projects p, generate_series(1, 5) nth where p.organization_id = $1`,
    [],
  );
  await run(
    `insert into resolutions (organization_id, id, created_at, board_id, number, text, rule, closes_on, closes_at, proposer_id,
       state, settled_on)
     select $1, d.id, now(), $2, d.number, d.text, 'CONSENT', current_date - 2, now() - interval '2 days', $3, 'DECIDED',
       current_date - 2 from decisions d where d.organization_id = $1 and d.number <= 40`,
    [board, person],
  );
  await run(
    `insert into signals (organization_id, id, created_at, key, metric_id, title, state, period_from, facts, times_fired)
     select $1, uuidv7(), now(), 'signal ' || nth, null, 'Signal ' || nth, case when nth % 30 = 0 then 'NEW' else 'DISMISSED' end,
       current_date - nth, $3::jsonb, 1 from generate_series(1, $2::int) nth`,
    [signalled, JSON.stringify(risen)],
  );
}

/** Every metric counts its own question: five years of daily answers in ten combinations, worse in the newest complete month. */
async function addMetrics(run: Run): Promise<void> {
  const source = randomUUID();
  await run(
    `insert into sources (organization_id, id, version, created_at, name) values ($1, $2, 1, now(), 'Survey')`,
    [source],
  );
  await run(
    `insert into questions (organization_id, id, source_id, name, scale_min, scale_max)
     select $1, uuidv7(), $2, 'Question ' || nth, 0, 10 from generate_series(1, $3::int) nth`,
    [source, metrics],
  );
  await run(
    `insert into metrics (organization_id, id, version, created_at, slug, name, layer, state, influenceable)
     select $1, q.id, 1, now(), 'metric-' || row_number() over (order by q.id), q.name, 'PERCEPTION', 'PUBLISHED', true
     from questions q where q.organization_id = $1`,
    [],
  );
  await run(
    `insert into metric_definitions (organization_id, id, metric_id, number, defined_at, valid_from, question_id, question,
       rule, scale_min, scale_max, direction, leads, programme, population)
     select $1, uuidv7(), q.id, 1, now(), '2015-01-01', q.id, 'Would you?', 'NPS', 0, 10, 'HIGHER_IS_BETTER', 'UNWEIGHTED',
       'RELATIONSHIP', 'customers' from questions q where q.organization_id = $1`,
    [],
  );
  const set = randomUUID();
  await run(`insert into dimension_sets (organization_id, id, source_id, labels) values ($1, $2, $3, '{}')`, [
    ...[set, source],
  ]);
  await run(
    `insert into answer_days (organization_id, question_id, day, dimension_set_id, score, import_id, n, sum_w, sum_w2)
     select $1, q.id, current_date - ago, $2, score, $3, case when score > 8 and ago between 22 and 52 then 3 else 6 end, 6, 6
     from questions q, generate_series(1, 1826) ago, generate_series(0, 10, 2) score where q.organization_id = $1`,
    [set, randomUUID()],
  );
}
