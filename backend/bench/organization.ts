import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { House, Resident } from '../testing/house.ts';
import { answered } from './answers.ts';

export interface Generated {
  readonly chair: Resident;
  readonly organizationId: string;
  readonly personId: string;
  readonly boardId: string;
  readonly meetingId: string;
  readonly number: number;
}

const people = 400;
const answers = 60_000;
const charts = 16;
const projects = 16;
const reportsEach = 3;
const meetings = 50;
/** In turn, so that charts and projects stand all over an agenda. */
const kinds = ['METRIC_SNAPSHOT', 'PROJECT', 'TOPIC'] as const;
export const itemsEach = 12;

/**
 * A company of 400 people whose board has 50 meetings with 12 items each: four frozen charts, four projects that have
 * reported, four topics. The last one is measured.
 */
export async function generatedOrganization(house: House): Promise<Generated> {
  const { chair, organizationId, boardId, metricId, owner } = await answered(house, 'bench-bank', answers);
  const { viewer } = await chair.sends<{ viewer: { personId: string } }>('{ viewer { personId } }');
  const presenters = await addPeople(owner, organizationId);
  const planned = { boardId, presenters };
  const snapshotIds = await freezeCharts(chair, { boardId, metricId });
  const projectIds = await beginProjects(chair, planned);
  let last = { meetingId: '', number: 0 };
  for (let nth = 1; nth <= meetings; nth += 1)
    last = await addMeeting(chair, { ...planned, snapshotIds, projectIds, nth });
  // What autovacuum does within minutes in a house that lives: without it the planner knows nothing of these rows.
  await owner.query('vacuum analyze');
  await owner.end();
  return { chair, organizationId, personId: viewer.personId, boardId, ...last };
}

async function addPeople(owner: pg.Client, organizationId: string): Promise<string[]> {
  const ids = Array.from({ length: people }, () => randomUUID());
  await owner.query(
    `insert into people (organization_id, id, created_at, name, job_title)
     select $1, id, now(), 'Person ' || nth, 'Colleague' from unnest($2::uuid[]) with ordinality as p (id, nth)`,
    [organizationId, ids],
  );
  return ids;
}

interface Metric {
  readonly boardId: string;
  readonly metricId: string;
}

/** A score with its series and a breakdown, frozen as the product freezes it: whole and for one channel, by reason and by channel. */
async function freezeCharts(chair: Resident, { boardId, metricId }: Metric): Promise<string[]> {
  const put =
    'mutation ($input: PutOnAgendaInput!) { putOnAgenda(input: $input) { ... on Backlog { items { snapshotId } } } }';
  let frozen: string[] = [];
  for (let nth = 0; nth < charts; nth += 1) {
    const filter = nth % 2 === 0 ? [] : [{ dimension: 'Channel', values: ['Phone'] }];
    const metric = { metricId, grain: 'MONTH', by: nth % 4 < 2 ? 'Reason' : 'Channel', filter };
    const input = { boardId, place: 'BACKLOG', title: `Chart ${nth}`, minutes: 5, metric };
    const { putOnAgenda } = await chair.sends<{ putOnAgenda: { items: { snapshotId: string }[] } }>(put, { input });
    frozen = putOnAgenda.items.map(({ snapshotId }) => snapshotId);
  }
  return frozen;
}

interface Seated {
  readonly boardId: string;
  readonly presenters: readonly string[];
}

async function beginProjects(chair: Resident, { boardId, presenters }: Seated): Promise<string[]> {
  const create = 'mutation ($input: CreateProjectInput!) { createProject(input: $input) { ... on Project { id } } }';
  const report = 'mutation ($input: ReportStatusInput!) { reportStatus(input: $input) { __typename } }';
  const ids: string[] = [];
  for (let nth = 0; nth < projects; nth += 1) {
    const input = {
      boardId,
      ownerId: presenters[2 * nth],
      coOwnerId: presenters[2 * nth + 1],
      title: `Project ${nth}`,
    };
    const { createProject } = await chair.sends<{ createProject: { id: string } }>(create, { input });
    for (let time = 1; time <= reportsEach; time += 1) {
      const said = {
        done: `Report ${time} of project ${nth}.`,
        next: 'The pilot in three branches.',
        health: 'AT_RISK',
      };
      await chair.sends(report, { input: { projectId: createProject.id, ...said } });
    }
    ids.push(createProject.id);
  }
  return ids;
}

interface Planned extends Seated {
  readonly snapshotIds: readonly string[];
  readonly projectIds: readonly string[];
  readonly nth: number;
}

async function addMeeting(chair: Resident, { boardId, presenters, snapshotIds, projectIds, nth }: Planned) {
  const startsOn = new Date(Date.now() + nth * 7 * 86_400_000).toISOString().slice(0, 10);
  const input = { boardId, kind: 'METRICS', startsOn, startsClock: '10:00' };
  const plan = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { ... on Meeting { id number } } }';
  const { planMeeting } = await chair.sends<{ planMeeting: { id: string; number: number } }>(plan, { input });
  const add = 'mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { __typename } }';
  for (let place = 1; place <= itemsEach; place += 1) {
    const seat = nth * itemsEach + place;
    const presenterId = presenters[seat % presenters.length];
    const kind = kinds[place % kinds.length];
    const item = { meetingId: planMeeting.id, kind, title: `Item ${place} of meeting ${nth}`, minutes: 5, presenterId };
    const of = {
      METRIC_SNAPSHOT: { snapshotId: snapshotIds[seat % snapshotIds.length] },
      PROJECT: { projectId: projectIds[seat % projectIds.length] },
      TOPIC: {},
    };
    await chair.sends(add, { input: { ...item, ...of[kind ?? 'TOPIC'] } });
  }
  const publish = 'mutation ($input: PublishAgendaInput!) { publishAgenda(input: $input) { __typename } }';
  await chair.sends(publish, { input: { meetingId: planMeeting.id } });
  return { meetingId: planMeeting.id, number: planMeeting.number };
}
