import { looksResidual } from '@cxboard/domain/contact-reasons/reason-tree.rules';
import { addDays, type LocalDate, momentOf } from '@cxboard/domain/local-time';
import { ContactReason, TouchPoint } from '../contacts/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AnsweringService, MergingService, ReviewingService } from '../proposal-answers/index.ts';
import { ProposalsService, TakingPartService } from '../proposals/index.ts';
import type { Someone } from './cast.ts';
import type { DemoAct, DemoProposal } from './demo-proposal.ts';
import { answeredProposals } from './proposals-answered.ts';
import { waitingProposals } from './proposals-waiting.ts';
import { contactReasons, touchPoints } from './topics.ts';

interface Setting {
  readonly database: Database;
  readonly organizationId: string;
  readonly monday: LocalDate;
  readonly timeZone: string;
  readonly viewer: (someone: Someone) => Viewer;
}

type Said = { readonly act: string; readonly result: object };
const parkedForDays = 120;
const proposals = [...answeredProposals, ...waitingProposals];

/**
 * Proposals by the people of Meridian Bank, each step taken by the product's own acts on the day it is dated; their ids
 * by the keys they have in these texts.
 */
export async function makeProposals(setting: Setting): Promise<ReadonlyMap<string, string>> {
  const topics = await makeTopics(setting);
  const ids = new Map<string, string>();
  const steps = proposals.flatMap((proposal) => [
    {
      daysAgo: proposal.daysAgo,
      take: (day: Day) => submit(day, proposal, topics).then((id) => ids.set(proposal.key, id)),
    },
    ...proposal.acts.map((act) => ({ daysAgo: act.daysAgo, take: (day: Day) => perform(day, act, { proposal, ids }) })),
  ]);
  for (const { daysAgo, take } of steps.toSorted((a, b) => b.daysAgo - a.daysAgo)) await take(dayOf(setting, daysAgo));
  return ids;
}

interface Day extends Setting {
  readonly proposing: ProposalsService;
  readonly takingPart: TakingPartService;
  readonly reviewing: ReviewingService;
  readonly answering: AnsweringService;
  readonly merging: MergingService;
}

/** The services as they were on that morning: what they write is dated then, in the name of the demonstration. */
function dayOf(setting: Setting, daysAgo: number): Day {
  const { database, organizationId, monday, timeZone } = setting;
  const at = momentOf(addDays(monday, -daysAgo), '10:20', timeZone);
  const work: Database['work'] = (_viewer, act) => database.workFor({ organizationId, reason: 'demo', at }, act);
  const then = withWork(database, work);
  return {
    ...setting,
    proposing: new ProposalsService(then),
    takingPart: new TakingPartService(then),
    reviewing: new ReviewingService(then),
    answering: new AnsweringService(then),
    merging: new MergingService(then),
  };
}

/** The same database, whose acts are dated. */
function withWork(database: Database, work: Database['work']): Database {
  return new Proxy(database, {
    get: (target, name) => (name === 'work' ? work : (Reflect.get(target, name) as unknown)),
  });
}

async function makeTopics({ database, organizationId }: Setting): Promise<ReadonlyMap<string, string>> {
  return database.workFor({ organizationId, reason: 'demo' }, async (work) => {
    const facts = (list: readonly (readonly [string, string])[]) => list.map(([name, words]) => ({ name, words }));
    const made = [
      ...(await work.addAll(
        ContactReason,
        facts(contactReasons).map((one) => ({ ...one, isResidual: looksResidual(one.name) })),
      )),
      ...(await work.addAll(TouchPoint, facts(touchPoints))),
    ];
    return new Map(made.map(({ name, id }) => [name, id]));
  });
}

async function submit(day: Day, proposal: DemoProposal, topics: ReadonlyMap<string, string>): Promise<string> {
  const { by, text, reason = '', touchPoint = '', isAnonymous = false } = proposal;
  const about = { reasonId: topics.get(reason) ?? null, touchPointId: topics.get(touchPoint) ?? null };
  const result = await day.proposing.submit(day.viewer(by), { text, ...about, isAnonymous, fileIds: [] });
  return idOf({ act: `submit ${proposal.key}`, result });
}

async function perform(
  day: Day,
  act: DemoAct,
  { proposal, ids }: { proposal: DemoProposal; ids: ReadonlyMap<string, string> },
) {
  const proposalId = foundOr404(ids.get(proposal.key) ?? null);
  const viewer = day.viewer('by' in act ? act.by : proposal.by);
  idOf({ act: `${act.act} ${proposal.key}`, result: await done(day, act, { viewer, proposalId, ids }) });
}

interface Doing {
  readonly viewer: Viewer;
  readonly proposalId: string;
  readonly ids: ReadonlyMap<string, string>;
}

function done(day: Day, act: DemoAct, { viewer, proposalId, ids }: Doing): Promise<object> {
  switch (act.act) {
    case 'SUPPORT':
      return day.takingPart.support(viewer, { proposalId, reason: act.text });
    case 'COMMENT':
      return day.takingPart.comment(viewer, { proposalId, text: act.text });
    case 'GIVE_INFO':
      return day.takingPart.giveInfo(viewer, { proposalId, text: act.text });
    case 'WITHDRAW':
      return day.proposing.withdraw(viewer, { proposalId, because: act.text });
    case 'MERGE':
      return day.merging.merge(viewer, { proposalId, intoId: foundOr404(ids.get(act.into) ?? null) });
    default:
      return evaluated(day, act, { viewer, proposalId });
  }
}

type Evaluating = Exclude<DemoAct, { act: 'GIVE_INFO' | 'WITHDRAW' | 'MERGE' }>;

function evaluated(day: Day, act: Evaluating, { viewer, proposalId }: Omit<Doing, 'ids'>): Promise<object> {
  switch (act.act) {
    case 'REVIEW':
      return day.reviewing.review(viewer, proposalId);
    case 'ASSIGN':
      return day.reviewing.assign(viewer, { proposalId, personIds: [day.viewer(act.to).personId] });
    case 'ASK':
      return day.reviewing.ask(viewer, { proposalId, question: act.text });
    case 'NOTE':
      return day.reviewing.note(viewer, { proposalId, text: act.text });
    case 'DRAFT':
    case 'ANSWER':
      return answered(day, act, { viewer, proposalId });
    default:
      return followedUp(day, act, { viewer, proposalId });
  }
}

type Answering = Extract<DemoAct, { act: 'DRAFT' | 'ANSWER' }>;

function answered(day: Day, act: Answering, { viewer, proposalId }: Omit<Doing, 'ids'>): Promise<object> {
  const input = { ...answerOf(day, act), proposalId };
  return act.act === 'DRAFT' ? day.answering.draft(viewer, input) : day.answering.publish(viewer, input);
}

function followedUp(day: Day, act: Evaluating, { viewer, proposalId }: Omit<Doing, 'ids'>): Promise<object> {
  if (act.act !== 'QUICK_WIN' && act.act !== 'IMPLEMENTED')
    throw new Error(`The demonstration does not evaluate by ${act.act}.`);
  return day.reviewing.followUp(viewer, { proposalId, outcome: act.act, because: act.text });
}

function answerOf({ monday }: Day, { decision, text }: Answering) {
  return { decision, text, parkedUntil: decision === 'PARKED' ? addDays(monday, parkedForDays) : null };
}

/** A demonstration that the product refuses is a mistake in the demonstration. */
function idOf({ act, result }: Said): string {
  if ('id' in result && typeof result.id === 'string' && !('__typename' in result)) return result.id;
  throw new Error(`The demonstration was refused to ${act}: ${JSON.stringify(result)}`);
}
