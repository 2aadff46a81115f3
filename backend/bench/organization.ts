import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type House, Resident } from '../testing/house.ts';

export interface Generated {
  readonly chair: Resident;
  readonly organizationId: string;
  readonly personId: string;
  readonly boardId: string;
  readonly meetingId: string;
  readonly number: number;
}

const people = 400;
const meetings = 50;
const itemsEach = 12;

/** A company of 400 people whose board has 50 meetings with 12 items each; the last one is measured. */
export async function generatedOrganization(house: House): Promise<Generated> {
  const chair = await Resident.signUp(house, 'bench-bank');
  const create = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { ... on Board { id } } }';
  const made = await chair.sends<{ createBoard: { id: string } }>(create, { input: { name: 'CX', slug: 'cx-board' } });
  const { viewer } = await chair.sends<{ viewer: { organizationId: string; personId: string } }>(
    '{ viewer { organizationId personId } }',
  );
  const presenters = await addPeople(house, viewer.organizationId);
  const boardId = made.createBoard.id;
  let last = { meetingId: '', number: 0 };
  for (let nth = 1; nth <= meetings; nth += 1) last = await addMeeting(chair, { boardId, presenters, nth });
  await settle(house);
  return { chair, ...viewer, boardId, ...last };
}

async function addPeople(house: House, organizationId: string): Promise<string[]> {
  const owner = new pg.Client(house.embedded.url);
  await owner.connect();
  const ids = Array.from({ length: people }, () => randomUUID());
  await owner.query(
    `insert into people (organization_id, id, created_at, name, job_title)
     select $1, id, now(), 'Person ' || nth, 'Colleague' from unnest($2::uuid[]) with ordinality as p (id, nth)`,
    [organizationId, ids],
  );
  await owner.end();
  return ids;
}

/** What autovacuum does within minutes in a house that lives: without it the planner knows nothing of these rows. */
async function settle(house: House): Promise<void> {
  const owner = new pg.Client(house.embedded.url);
  await owner.connect();
  await owner.query('vacuum analyze');
  await owner.end();
}

interface Planned {
  readonly boardId: string;
  readonly presenters: readonly string[];
  readonly nth: number;
}

async function addMeeting(chair: Resident, { boardId, presenters, nth }: Planned) {
  const startsOn = new Date(Date.now() + nth * 7 * 86_400_000).toISOString().slice(0, 10);
  const input = { boardId, kind: 'METRICS', startsOn, startsClock: '10:00' };
  const plan = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { ... on Meeting { id number } } }';
  const { planMeeting } = await chair.sends<{ planMeeting: { id: string; number: number } }>(plan, { input });
  const add = 'mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { __typename } }';
  for (let place = 1; place <= itemsEach; place += 1) {
    const presenterId = presenters[(nth * itemsEach + place) % presenters.length];
    const item = { meetingId: planMeeting.id, kind: 'TOPIC', title: `Topic ${place} of meeting ${nth}`, minutes: 5 };
    await chair.sends(add, { input: { ...item, presenterId } });
  }
  const publish = 'mutation ($input: PublishAgendaInput!) { publishAgenda(input: $input) { __typename } }';
  await chair.sends(publish, { input: { meetingId: planMeeting.id } });
  return { meetingId: planMeeting.id, number: planMeeting.number };
}
