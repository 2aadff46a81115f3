import { addDays, localDateOf, type LocalDate, momentOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { Board, BoardMember } from '../board/index.ts';
import { Question } from '../metrics/index.ts';
import { Organizations, OrganizationSettings } from '../organization/index.ts';
import { Person } from '../people/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { addAccount } from '../platform/identity/accounts.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { cast, type Someone } from './cast.ts';
import { DemoSteps } from './demo-steps.ts';
import { makeComments } from './make-comments.ts';
import { makeBoardTopics } from './make-board-topics.ts';
import { makeDeepDives } from './make-deep-dives.ts';
import { makeEffects } from './make-effects.ts';
import { makeLedger } from './make-ledger.ts';
import { makeMeetings } from './make-meetings.ts';
import { makeEvidence, makeProgramme, putFirstOnAgenda } from './make-nominations.ts';
import { makePeople, peopleOf } from './make-people.ts';
import { makeReport } from './make-report.ts';
import { makeRevisions } from './make-revisions.ts';
import { makeProjects } from './make-projects.ts';
import { makeStories } from './make-stories.ts';
import { makeProposals } from './make-proposals.ts';
import { makeProposalWays } from './make-proposal-ways.ts';

/** Counts up when these data change: an untouched demonstration is then made anew, an edited one never. */
export const demoVersion = 31;
const slug = 'meridian';
const place = { name: 'Meridian Bank', slug, timeZone: 'Europe/Amsterdam', locale: 'en-GB', currency: 'EUR' };

/** It has this version until its last step is taken. */
const unfinished = 0;

/**
 * Makes Meridian Bank, step by step, as it stood when its Monday began: on whatever day of a week it is made, it is the
 * same. What was cut off before its last step is made anew at the next start.
 */
@Injectable()
export class DemoMaker {
  constructor(
    private readonly database: Database,
    private readonly organizations: Organizations,
    private readonly steps: DemoSteps,
    private readonly clock: Clock,
  ) {}

  /** Whether something had to be made, which takes a while. An older version is made anew, unless somebody has worked in it. */
  async prepare(onMaking: () => void): Promise<boolean> {
    const found = await this.find();
    if (found && !isToBeMadeAnew(found)) return false;
    onMaking();
    if (found) await this.remove();
    await this.make().catch(async (error: unknown) => {
      await this.remove().catch(() => false); // nobody shall work in half of it
      throw error;
    });
    await this.database.refreshStatistics(null);
    return true;
  }

  /** Whether there was one. */
  async remove(): Promise<boolean> {
    const found = await this.find();
    if (found) await this.database.reads.query('select remove_demonstration($1)', [found.id]);
    return found !== null;
  }

  private async make(): Promise<void> {
    const organizationId = await this.makeOrganization();
    await this.fill(organizationId);
    await this.database.workFor({ organizationId, reason: 'demo' }, async (work) =>
      work.change(foundOr404(await work.first(OrganizationSettings, {})), { demoVersion }),
    );
  }

  private async fill(organizationId: string): Promise<void> {
    const { database } = this;
    const start = await database.workFor({ organizationId, reason: 'demo' }, startOf);
    const { monday, analyst, chair, boardId, timeZone, viewer } = start;
    const at = momentOf(monday, '00:00', timeZone);
    const on = <T>(act: (work: Work) => Promise<T>) => database.workFor({ organizationId, reason: 'demo', at }, act);
    const { acts, contacts } = this.steps;
    await this.measure({ monday, analyst }, on);
    await on(async (work) => makeProjects(work, { boardId, people: await peopleOf(work), monday, timeZone }));
    const proposals = await makeProposals({ database, organizationId, monday, timeZone, viewer });
    await contacts.importThem(analyst, monday);
    await acts.owners.entrustThem(analyst, await on(peopleOf));
    await contacts.importCustomersAndCases(analyst, monday);
    await makeEffects({ database, organizationId, monday, timeZone });
    await on(async (work) => makeComments(work, { people: await peopleOf(work), monday }));
    await on((work) => makeStories(work, monday));
    await on(async (work) => makeLedger(work, { people: await peopleOf(work), monday }));
    const takenUp = await on(async (work) =>
      makeProgramme(work, { boardId, people: await peopleOf(work), analyst, monday, timeZone }),
    );
    await makeEvidence({ database, organizationId, analyst });
    await makeProposalWays({ database, organizationId, analyst, chair, proposals, takenUp });
    await makeMeetings({ database, chair, boardId, monday, timeZone, acts, viewer });
    await on((work) => putFirstOnAgenda(work, boardId));
    await on(async (work) => makeBoardTopics(work, { boardId, people: await peopleOf(work), analyst, monday }));
    await on(async (work) => makeDeepDives(work, { boardId, people: await peopleOf(work), analyst, monday, timeZone }));
    await on(async (work) => {
      const people = await peopleOf(work);
      await makeRevisions(work, { boardId, people });
      await makeReport(work, { boardId, people, monday, place });
    });
  }

  /** What customers answered, and what is counted of it. */
  private async measure(
    { monday, analyst }: { readonly monday: LocalDate; readonly analyst: Viewer },
    on: <T>(act: (work: Work) => Promise<T>) => Promise<T>,
  ) {
    const { metrics, signals } = this.steps;
    await metrics.importThem(analyst, monday);
    const known = await on(async (work) => ({
      questions: await work.find(Question, {}),
      people: await peopleOf(work),
    }));
    await metrics.countThem(analyst, { monday, ...known });
    await signals.make(analyst, monday);
  }

  private async find(): Promise<Found | null> {
    const { rows } = await this.database.reads.query<{ id: string }>(
      'select id from organizations where is_demo and slug = $1',
      [slug],
    );
    const [listed] = rows;
    if (!listed) return null;
    const [facts] = await this.database.readFor<Omit<Found, 'id'>>(listed.id, touched, [listed.id]);
    return { id: listed.id, ...foundOr404(facts) };
  }

  private async makeOrganization(): Promise<string> {
    const demo = { version: unfinished, madeOn: mondayOf(localDateOf(this.clock.now(), place.timeZone)) };
    const made = await this.organizations.add({ ...place, demo }, async (work) => {
      await makePeople(work, (name) => accountFor(work, name));
      return null;
    });
    if (!('organizationId' in made)) throw new Error('The address of the demonstration is taken.');
    return made.organizationId;
  }
}

interface Found {
  readonly id: string;
  readonly version: number;
  readonly isTouched: boolean;
}

/** Nobody is let in before it is finished, so nobody has worked in what was cut off. */
export const isToBeMadeAnew = ({ version, isTouched }: Omit<Found, 'id'>): boolean =>
  version === unfinished || (version !== demoVersion && !isTouched);

/** Whoever did something after the last step of making it worked in it. */
const touched = statement(
  'demo.touched',
  `select s.demo_version as version, exists (
     select from audit_entries a where a.organization_id = $1 and (a.person_id is not null or a.system_reason = 'sealed author') and a.at > coalesce(
       (select max(d.at) from audit_entries d where d.organization_id = $1 and d.system_reason = 'demo'), 'infinity'))
     as "isTouched"
   from organization_settings s where s.organization_id = $1`,
);

/** What every step needs. */
async function startOf(work: Work) {
  const { demoMadeOn, timeZone } = foundOr404(await work.first(OrganizationSettings, {}));
  const { id: boardId } = foundOr404(await work.first(Board, {}));
  return {
    monday: foundOr404(demoMadeOn),
    timeZone,
    boardId,
    viewer: await everyViewer(work),
    analyst: await viewerOf(work, 'analyst'),
    chair: await viewerOf(work, 'chair'),
  };
}

const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));

async function accountFor(work: Work, name: string): Promise<string> {
  const email = `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')}@meridian.example`;
  return foundOr404(await addAccount(work, { email, name, passwordHash: null }));
}

async function everyViewer(work: Work): Promise<(someone: Someone) => Viewer> {
  const viewers = new Map<string, Viewer>();
  for (const someone of Object.keys(cast) as Someone[]) viewers.set(someone, await viewerOf(work, someone));
  return (someone) => foundOr404(viewers.get(someone));
}

/** Somebody of the cast as they would look in: with their roles and seats. */
async function viewerOf(work: Work, someone: Someone): Promise<Viewer> {
  const person = foundOr404(await work.first(Person, { name: cast[someone].name }));
  const seats = await work.find(BoardMember, { personId: person.id });
  const { organizationId } = work;
  return {
    organizationId,
    personId: person.id,
    accountId: person.accountId ?? '',
    name: person.name,
    roles: person.roles,
    boards: seats.map(({ boardId, role }) => ({ boardId, role })),
    organization: { ...place, id: organizationId, isDemo: true },
    attempt: null,
  };
}
