import { addDays, type LocalDate, momentOf } from '@cxboard/domain/local-time';
import { Milestone } from '../charters/index.ts';
import { addEvidence, Nomination, putOnAgenda } from '../nominations/index.ts';
import { Meeting } from '../meetings/index.ts';
import { Metric } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Project } from '../projects/index.ts';
import { Vision, VisionAnswer, VisionPromise } from '../vision/index.ts';
import { charters } from './charters.ts';
import type { PersonIds } from './make-people.ts';
import { type DemoNomination, nominations, promises, statement } from './nominations.ts';

interface Setting {
  readonly boardId: string;
  readonly people: PersonIds;
  readonly analyst: Viewer;
  readonly monday: LocalDate;
  readonly timeZone: string;
}

/** A nomination that takes up a proposal. */
export interface TakenUp {
  readonly proposal: string;
  readonly nominationId: string;
}

/** What the board has agreed on and what asks to become a project; told is which of it takes up a proposal. */
export async function makeProgramme(work: Work, setting: Setting): Promise<readonly TakenUp[]> {
  await makeVision(work, setting);
  return [...(await makeNominations(work, setting)), ...(await makeCharters(work, setting))];
}

const takenUp = (proposal: string | undefined, nominationId: string): readonly TakenUp[] =>
  proposal === undefined ? [] : [{ proposal, nominationId }];

/** A vision that the board has agreed on in two rounds, forty weeks ago. */
async function makeVision(work: Work, { boardId, people, monday, timeZone }: Setting): Promise<void> {
  const metrics = await metricIds(work);
  const day = (weeksAgo: number) => addDays(monday, -7 * weeksAgo);
  const texts = { statement, promises: promises.map(({ text }) => text) };
  const rounds = { roundOneText: texts, roundOneOn: day(43), roundTwoOn: day(41), ratifiedOn: day(40) };
  const { id: visionId } = await work.add(Vision, { boardId, number: 1, state: 'RATIFIED', statement, ...rounds });
  await work.addAll(
    VisionPromise,
    promises.map(({ kind, text, metric }, index) => ({
      ...{ visionId, position: index + 1, kind, text, metricId: metrics.get(metric) ?? metrics.get('ease') ?? null },
    })),
  );
  const answeredAt = momentOf(day(41), '15:00', timeZone);
  await work.addAll(
    VisionAnswer,
    [people.chair, people.member, people.retail, people.technology, people.lending].map((personId, index) => ({
      ...{ visionId, round: 2 as const, personId, answeredAt },
      ...(index === 3
        ? {
            stance: 'RESERVATION' as const,
            text: 'Once means once only when the systems know it too; that is two years of work.',
          }
        : { stance: 'AGREE' as const, text: '' }),
    })),
  );
}

/** Nominations that wait for the board, by people who had a reason. */
async function makeNominations(work: Work, setting: Setting): Promise<readonly TakenUp[]> {
  const metrics = await metricIds(work);
  const found: TakenUp[] = [];
  for (const [index, said] of nominations.entries()) {
    const nomination = await work.add(Nomination, { number: index + 1, ...rowOf(said, setting) });
    const metricId = said.metric ? (metrics.get(said.metric) ?? metrics.get('ease')) : undefined;
    const evidence = metricId ? { metric: { metricId, grain: 'MONTH' as const } } : { observation: said.seen ?? '' };
    if (metricId || said.seen) await addEvidence(work, setting.analyst, { nominationId: nomination.id, evidence });
    found.push(...takenUp(said.proposal, nomination.id));
  }
  return found;
}

function rowOf(said: DemoNomination, { boardId, people, monday, timeZone }: Setting) {
  const { title, problem, source, state, by, owner, weeksAgo, judgement } = said;
  const submittedAt = momentOf(addDays(monday, 2 - 7 * weeksAgo), '10:30', timeZone);
  return {
    ...{ boardId, title, problem, source, state, nominatorId: people[by], ownerId: owner ? people[owner] : null },
    ...{ submittedAt, shortlistedAt: state === 'SHORTLISTED' ? submittedAt : null, ...judgement },
    deferredUntil: state === 'DEFERRED' ? addDays(monday, 60) : null,
    verdict: state === 'DEFERRED' ? ('DEFERRED' as const) : null,
  };
}

/** The projects of the charters were nominated and judged once, keep a promise of the vision, and have their milestones. */
async function makeCharters(work: Work, { boardId, people, monday, timeZone }: Setting): Promise<readonly TakenUp[]> {
  const found: TakenUp[] = [];
  const kept = await work.find(VisionPromise, {}, { position: 'ASC' });
  const projects = (await work.find(Project, { boardId }, { number: 'ASC' })).filter(({ title }) => charters[title]);
  const day = (weeks: number) => addDays(monday, 7 * weeks);
  for (const [index, project] of projects.entries()) {
    const charter = foundOr404(charters[project.title]);
    const decidedAt = momentOf(project.charteredOn, '10:00', timeZone);
    const submittedAt = momentOf(addDays(project.charteredOn, -17 - 4 * index), '10:00', timeZone);
    const nomination = await work.add(Nomination, {
      ...{ boardId, number: nominations.length + index + 1, title: project.title, problem: project.problem },
      ...({ source: 'DATA', state: 'ACCEPTED', verdict: 'PROJECT' } as const),
      ...{ nominatorId: people.analyst, ownerId: project.ownerId },
      ...{ submittedAt, shortlistedAt: submittedAt, decidedAt, projectId: project.id, ...charter.judgement },
    });
    const promiseId = kept[charter.promise - 1]?.id ?? null;
    await work.change(project, { promiseId, sponsorId: people[charter.sponsor] });
    await work.addAll(
      Milestone,
      charter.milestones.map(([title, inWeeks, firstInWeeks = inWeeks, doneWeeksAgo]) => ({
        ...{ projectId: project.id, title, dueOn: day(inWeeks), firstDueOn: day(firstInWeeks) },
        doneOn: doneWeeksAgo === undefined ? null : day(-doneWeeksAgo),
      })),
    );
    found.push(...takenUp(charter.proposal, nomination.id));
  }
  return found;
}

interface Evidence {
  readonly database: Database;
  readonly organizationId: string;
  readonly analyst: Viewer;
}

/** Nothing is accepted without evidence: what the metric of each project showed on the day it was nominated. */
export async function makeEvidence({ database, organizationId, analyst }: Evidence): Promise<void> {
  const on = <T>(at: Date | undefined, act: (work: Work) => Promise<T>) =>
    database.workFor({ organizationId, reason: 'demo', ...(at && { at }) }, act);
  const accepted = await on(undefined, (work) => work.find(Nomination, { state: 'ACCEPTED' }, { number: 'ASC' }));
  for (const { id: nominationId, projectId, submittedAt } of accepted)
    await on(submittedAt ?? undefined, async (work) => {
      const { metricId, problem } = await work.get(Project, foundOr404(projectId));
      const seen = metricId ? { metric: { metricId, grain: 'MONTH' as const } } : { observation: problem };
      await addEvidence(work, analyst, { nominationId, evidence: seen });
    });
}

/** The first of the shortlist is decided in a meeting whose agenda nobody has read yet. */
export async function putFirstOnAgenda(work: Work, boardId: string): Promise<void> {
  const first = foundOr404(await work.first(Nomination, { boardId, number: 1 }));
  const meetings = await work.find(Meeting, { boardId }, { number: 'ASC' });
  const open = meetings.find(
    ({ state, startsAt }) => startsAt > work.now && (state === 'AGENDA_OPEN' || state === 'PLANNED'),
  );
  if (open) await putOnAgenda(work, first, open);
}

const metricIds = async (work: Work): Promise<ReadonlyMap<string, string>> =>
  new Map((await work.find(Metric, {})).map(({ slug, id }) => [slug, id]));
