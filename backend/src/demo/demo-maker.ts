import { addDays, localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Board, BoardMember } from '../board/index.ts';
import { AgendaItem } from '../agenda/index.ts';
import { ContactLabel } from '../contacts/index.ts';
import { EffectPlanRow } from '../effects/index.ts';
import { Metric, Question } from '../metrics/index.ts';
import { Organizations, OrganizationSettings } from '../organization/index.ts';
import { Person } from '../people/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { addAccount } from '../platform/identity/accounts.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Project } from '../projects/index.ts';
import { Proposal } from '../proposals/index.ts';
import { ContextEvent } from '../signals/index.ts';
import { cast, type Someone } from './cast.ts';
import { DemoSteps } from './demo-steps.ts';
import { effects } from './effects.ts';
import { makeBoardTopics } from './make-board-topics.ts';
import { makeEffects } from './make-effects.ts';
import { makeLedger } from './make-ledger.ts';
import { makeMeetings } from './make-meetings.ts';
import { makeProgramme, putFirstOnAgenda } from './make-nominations.ts';
import { makePeople, peopleOf } from './make-people.ts';
import { makeReport } from './make-report.ts';
import { makeRevisions } from './make-revisions.ts';
import { makeProjects } from './make-projects.ts';
import { makeProposals, proposalsMade } from './make-proposals.ts';

/** Counts up when these data change: an untouched demonstration is then made anew, an edited one never. */
export const demoVersion = 18;
const slug = 'meridian';
const place = { name: 'Meridian Bank', slug, timeZone: 'Europe/Amsterdam', locale: 'en-GB', currency: 'EUR' };

/** Makes Meridian Bank, step by step; a step that was cut off is taken up again at the next start. */
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
    const before = await this.find();
    if (before && isToBeMadeAnew(before)) await this.remove();
    const found = await this.find();
    if (isToBeCompleted(found)) onMaking();
    const organizationId = found?.id ?? (await this.makeOrganization());
    const isMade = await this.complete(organizationId);
    return !before || isMade;
  }

  /** Whether there was one. */
  async remove(): Promise<boolean> {
    const found = await this.find();
    if (found) await this.database.reads.query('select remove_demonstration($1)', [found.id]);
    return found !== null;
  }

  private async complete(organizationId: string): Promise<boolean> {
    const on = <T>(act: (work: Work) => Promise<T>) => this.database.workFor({ organizationId, reason: 'demo' }, act);
    const start = await on(startOf);
    if (start.hasMeetings) return false;
    const { monday, analyst, chair, boardId, timeZone } = start;
    const { acts } = this.steps;
    await this.measure(start, on);
    if (!start.hasProjects)
      await on(async (work) => makeProjects(work, { boardId, people: await peopleOf(work), monday, timeZone }));
    if (!start.hasEffects) await makeEffects({ database: this.database, organizationId, monday, timeZone });
    if (!start.hasProposals)
      await makeProposals({ database: this.database, organizationId, monday, timeZone, viewer: start.viewer });
    if (!start.hasContacts) await this.steps.contacts.importThem(analyst, monday);
    await on(async (work) => makeLedger(work, { people: await peopleOf(work), monday }));
    await on(async (work) => makeProgramme(work, { boardId, people: await peopleOf(work), analyst, monday, timeZone }));
    await makeMeetings({ database: this.database, chair, boardId, monday, timeZone, acts, viewer: start.viewer });
    await on((work) => putFirstOnAgenda(work, boardId));
    await on(async (work) => makeBoardTopics(work, { boardId, people: await peopleOf(work), analyst, monday }));
    await on(async (work) => {
      const people = await peopleOf(work);
      await makeRevisions(work, { boardId, people });
      await makeReport(work, { boardId, people, monday, place });
    });
    return true;
  }

  /** What customers answered, and what is counted of it. */
  private async measure(
    start: Awaited<ReturnType<typeof startOf>>,
    on: <T>(act: (work: Work) => Promise<T>) => Promise<T>,
  ) {
    const { monday, analyst } = start;
    if (!start.hasAnswers) await this.steps.metrics.importSurvey(analyst, monday);
    if (!start.hasMetrics)
      await this.steps.metrics.countThem(analyst, monday, await on((work) => work.find(Question, {})));
    if (!start.hasEvents) await this.steps.signals.make(analyst, monday);
  }

  private async find(): Promise<Found | null> {
    const { rows } = await this.database.reads.query<{ id: string }>(
      'select id from organizations where is_demo and slug = $1',
      [slug],
    );
    const [listed] = rows;
    if (!listed) return null;
    const [facts] = await this.database.readFor<Omit<Found, 'id'>>(listed.id, touched, [listed.id, proposalsMade]);
    return { id: listed.id, ...foundOr404(facts) };
  }

  private async makeOrganization(): Promise<string> {
    const demo = { version: demoVersion, madeOn: mondayOf(localDateOf(this.clock.now(), place.timeZone)) };
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
  /** Its proposals were cut off: they are many acts and cannot be taken up in between. */
  readonly isHalfMade: boolean;
}

const isToBeCompleted = (found: Found | null): boolean => !found || found.isHalfMade;
const isToBeMadeAnew = ({ version, isHalfMade, isTouched }: Found): boolean =>
  !isTouched && (version !== demoVersion || isHalfMade);

/** Whoever did something after the last step of making it worked in it. */
const touched = statement(
  'demo.touched',
  `select s.demo_version as version, exists (
     select from audit_entries a where a.organization_id = $1 and (a.person_id is not null or a.system_reason = 'sealed author') and a.at > coalesce(
       (select max(d.at) from audit_entries d where d.organization_id = $1 and d.system_reason = 'demo'), 'infinity'))
     as "isTouched",
     (select count(*) from proposals where organization_id = $1) between 1 and $2::int - 1 as "isHalfMade"
   from organization_settings s where s.organization_id = $1`,
);

/** How far it is, and what the next steps need. */
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
    hasAnswers: (await work.first(Question, {})) !== null,
    hasContacts: (await work.first(ContactLabel, {})) !== null,
    hasMetrics: (await work.first(Metric, { slug: 'ease', state: 'PUBLISHED' })) !== null,
    hasEvents: (await work.first(ContextEvent, {})) !== null,
    hasProjects: (await work.first(Project, {})) !== null,
    hasEffects: (await work.find(EffectPlanRow, {})).length === effects.length,
    hasProposals: (await work.first(Proposal, {})) !== null,
    hasMeetings: (await work.first(AgendaItem, { meetingId: IsNull() })) !== null,
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
