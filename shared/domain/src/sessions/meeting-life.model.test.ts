import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Ballot,
  type BallotChoice,
  type DecisionRule,
  decisionRules,
  outcomeOf,
  refuseSupersede,
} from '../decisions/decision.rules.ts';
import { type ActionState, actionMoves, refuseActionMove } from '../decisions/action.rules.ts';
import { meetingMoves, type MeetingState, refuseChange, refuseMove } from '../meetings/meeting.rules.ts';
import {
  type Approval,
  approve,
  isFinal,
  refuseAddendum,
  refuseApproval,
  refuseWriting as refuseText,
} from '../minutes/approval.rules.ts';
import { refuseLate, resolutionOutcome, type ResolutionState } from '../resolutions/resolution.rules.ts';
import { type Attendance, presences, refuseAttendance, refuseVoter, type Seat } from './attendance.rules.ts';
import { carryOver, type CarryReason } from './carry-over.rules.ts';
import { type CastBallot, heldItems, roomOf, stateWhenLeft, stayBehind, voteOn } from './closing.rules.ts';
import {
  type ItemState,
  itemAfter,
  refuseAct,
  refuseSitting,
  refuseStep,
  refuseWriting,
  stateAfter,
} from './session.rules.ts';
import { overrunChoices, settleOverrun } from './timer.rules.ts';

/** The whole life of a meeting and of what comes of it, moved by the rules alone: commands in any order, by anybody. */
interface World {
  readonly state: MeetingState;
  readonly now: number;
  readonly current: string | null;
  readonly items: readonly Item[];
  readonly attendances: readonly Attendance[];
  /** Decisions and promises as they were written down. */
  readonly results: readonly Written[];
  readonly ballots: readonly CastBallot[];
  readonly carried: readonly string[];
  /** What the chair left behind when closing. */
  readonly left: readonly string[];
  readonly register: readonly Decision[];
  readonly action: ActionState | null;
  readonly text: number;
  readonly approvals: readonly (Approval & { readonly text: number })[];
  readonly addenda: number;
  readonly resolution: { readonly state: ResolutionState; readonly ballots: readonly Ballot[] };
}
interface Item {
  readonly id: string;
  readonly position: number;
  readonly state: ItemState;
  readonly minutes: number;
  readonly recurring: boolean;
  readonly carriedToId: string | null;
  readonly carriedBecause: CarryReason | null;
}
interface Written {
  readonly id: string;
  readonly itemId: string;
  readonly kind: 'DECISION' | 'ACTION';
  readonly rule: DecisionRule | null;
  readonly quorum: number | null;
}
interface Decision {
  readonly id: string;
  readonly boardId: string;
  readonly outcome: 'ADOPTED' | 'REJECTED' | 'NOT_QUORATE';
  readonly supersedesId: string | null;
  readonly supersededById: string | null;
}
type Said = { readonly message: string } | null;
type Command = (world: World, one: number, other: number) => World | { readonly message: string };

const seats: readonly Seat[] = [
  { personId: 'chair', role: 'CHAIR' },
  { personId: 'ann', role: 'MEMBER' },
  { personId: 'bob', role: 'MEMBER' },
  { personId: 'sam', role: 'SECRETARY' },
];
const people = ['chair', 'ann', 'bob', 'sam', 'guest'];
const voterIds = ['chair', 'ann', 'bob'];
const choices: readonly BallotChoice[] = ['FOR', 'AGAINST', 'ABSTAIN'];
const minute = 60_000;
const closesAt = new Date(30 * minute);
const of = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;
const unless = (refusal: Said, done: () => World) => refusal ?? done();
const cast = (ballots: readonly Ballot[], ballot: Ballot): Ballot[] => [
  ...ballots.filter(({ personId }) => personId !== ballot.personId),
  ballot,
];

const fresh: World = {
  ...{
    state: 'PLANNED',
    now: 0,
    current: null,
    attendances: [],
    results: [],
    ballots: [],
    carried: [],
    left: [],
    register: [],
  },
  items: ['a', 'b', 'c', 'd'].map((id, index) => ({
    ...{ id, position: index + 1, state: 'WAITING', minutes: 10 + index, recurring: id === 'd' },
    ...{ carriedToId: null, carriedBecause: null },
  })),
  ...{ action: null, text: 1, approvals: [], addenda: 0, resolution: { state: 'OPEN', ballots: [] } },
};

const move =
  (to: MeetingState): Command =>
  (world) =>
    unless(refuseChange(world) ?? refuseMove(world.state, to), () => ({ ...world, state: to }));

const leave = ({ items, current }: World) =>
  items.map((item) => (item.id === current ? { ...item, state: stateWhenLeft(item.state) } : item));

const meetings = [
  { id: 'next', kind: 'PROJECT_REVIEW' as const, state: 'PLANNED' as const, startsAt: new Date(60 * minute) },
];

/** What closing does, by the rules that close meetings: decisions into the register, what is open carried once. */
function conclude(
  world: World,
  items: readonly Item[],
  { state, leave: left }: { state: MeetingState; leave: number },
): World {
  const { results, ballots, attendances, register } = world;
  const room = roomOf(seats, attendances);
  const decided = results
    .filter(({ kind }) => kind === 'DECISION')
    .map((result) => ({ ...result, outcome: outcomeOf(voteOn(result, ballots, room)) }));
  const undecidedIds = decided.filter(({ outcome }) => outcome === 'NOT_QUORATE').map(({ itemId }) => itemId);
  const leftItemIds = left % 4 === 0 ? ['a'] : [];
  const facts = { kind: 'TOPIC' as const, carriedTimes: 0, notBefore: null, openActions: 0, isUndecided: false };
  const asked = items.map((item) => ({ ...item, ...facts }));
  const written = { results, recurringItemIds: left % 3 === 0 ? ['b'] : [], undecidedIds, promisedBefore: new Map() };
  const again = carryOver(heldItems(asked, written), {
    ...{ meetings, after: new Date(world.now), except: stayBehind(items, leftItemIds) },
  });
  const because = new Map(again.map(({ item, reason }) => [item.id, reason]));
  return {
    ...{ ...world, state, current: null, carried: [...world.carried, ...because.keys()], left: leftItemIds },
    action: results.some(({ kind }) => kind === 'ACTION') ? 'OPEN' : null,
    items: items.map((item) => {
      const carriedBecause = because.get(item.id) ?? null;
      return carriedBecause ? { ...item, carriedBecause, carriedToId: `${item.id}'` } : item;
    }),
    register: [
      ...register,
      ...decided.map(({ id, outcome }) => ({ id, boardId: 'cx', outcome, supersedesId: null, supersededById: null })),
    ],
  };
}

const commands: Readonly<Record<string, Command>> = {
  openAgenda: move('AGENDA_OPEN'),
  publish: move('PUBLISHED'),
  cancel: move('CANCELLED'),
  start: (world) =>
    unless(refuseAct(world.state, 'START'), () => ({
      ...{ ...world, state: stateAfter('START'), current: itemAfter(world.items, null)?.id ?? null },
    })),
  // Two chairs press at once: one of them has seen another item than the one that is on.
  next: (world, seen, wanted) => {
    const saw = seen % 3 === 0 ? of(world.items, wanted).id : world.current;
    return unless(refuseSitting(world.state) ?? refuseStep(world.current, saw), () => {
      const items = leave(world);
      return { ...world, items, current: itemAfter(items, world.current)?.id ?? null };
    });
  },
  park: (world, nth) =>
    unless(refuseWriting(world.state), () => {
      const { id } = of(world.items, nth);
      const items = world.items.map((item) => (item.id === id ? { ...item, state: 'PARKED' as const } : item));
      const isCurrent = id === world.current && world.state === 'IN_SESSION';
      return { ...world, items, current: isCurrent ? (itemAfter(items, id)?.id ?? null) : world.current };
    }),
  overrun: (world, nth) =>
    unless(refuseSitting(world.state), () => {
      const waiting = world.items.filter(({ id, state }) => state === 'WAITING' && id !== world.current);
      const plan = settleOverrun(of(overrunChoices, nth), waiting, {
        ...{ endsAt: new Date(20 * minute), now: new Date(world.now) },
      });
      const fewer = new Map(plan.minutes.map(({ id, minutes }) => [id, minutes]));
      const items = world.items.map((item) => ({
        ...{ ...item, minutes: fewer.get(item.id) ?? item.minutes },
        state: plan.parkedIds.includes(item.id) ? ('PARKED' as const) : item.state,
      }));
      return { ...world, items };
    }),
  adjourn: (world) => unless(refuseAct(world.state, 'ADJOURN'), () => ({ ...world, state: stateAfter('ADJOURN') })),
  goOn: (world) => unless(refuseAct(world.state, 'CONTINUE'), () => ({ ...world, state: stateAfter('CONTINUE') })),
  close: (world, left) =>
    unless(refuseAct(world.state, 'CLOSE'), () =>
      conclude(world, leave(world), { state: stateAfter('CLOSE'), leave: left }),
    ),
  record: (world, left) =>
    unless(refuseAct(world.state, 'RECORD'), () =>
      conclude(world, world.items, { state: stateAfter('RECORD'), leave: left }),
    ),
  decide: (world, nth, how) =>
    unless(refuseWriting(world.state), () => {
      const { id: itemId } = of(world.items, nth);
      const written = { id: `result ${world.results.length}`, itemId, kind: 'DECISION' as const };
      const decision = { ...written, rule: of([...decisionRules, null], how), quorum: how % 2 === 0 ? 2 : null };
      return { ...world, results: [...world.results, decision] };
    }),
  promise: (world, nth) =>
    unless(refuseWriting(world.state), () => {
      const { id: itemId } = of(world.items, nth);
      const written = { id: `result ${world.results.length}`, itemId, kind: 'ACTION' as const };
      return { ...world, results: [...world.results, { ...written, rule: null, quorum: null }] };
    }),
  note: (world, who, how) => {
    const presence = of(presences, how);
    const substituteId = presence === 'SUBSTITUTED' ? of([...people, null], who + how) : null;
    const noted = { personId: of(people, who), presence, substituteId, substituteVotes: how % 2 === 0 };
    const others = world.attendances;
    return unless(refuseWriting(world.state) ?? refuseAttendance(noted, { seats, others }), () => ({
      ...world,
      attendances: [...others.filter(({ personId }) => personId !== noted.personId), noted],
    }));
  },
  vote: (world, who, how) => {
    const personId = of(people, who);
    const room = { seats, attendances: world.attendances };
    const decisions = world.results.filter(({ kind }) => kind === 'DECISION');
    if (decisions.length === 0) return { message: 'Nothing is put to a vote.' };
    const { id: resultId } = of(decisions, who + how);
    return unless(refuseSitting(world.state) ?? refuseVoter(personId, room), () => {
      const others = world.ballots.filter((one) => one.resultId !== resultId);
      const own = world.ballots.filter((one) => one.resultId === resultId);
      const ballots = cast(own, { personId, choice: of(choices, how) }).map((one) => ({ ...one, resultId }));
      return { ...world, ballots: [...others, ...ballots] };
    });
  },
  write: (world) => {
    if (world.state !== 'CLOSED' && world.state !== 'MINUTES_APPROVED') return { message: 'There are no minutes yet.' };
    return unless(refuseText({ isApproved: isFinal(world.approvals) }), () => ({
      ...world,
      text: world.text + 1,
      approvals: [],
    }));
  },
  approve: (world, who, seen) => {
    const personId = of(voterIds, who);
    const minutes = { isApproved: isFinal(world.approvals), approvals: world.approvals, digest: String(world.text) };
    const digest = String(seen % 4 === 0 ? world.text - 1 : world.text);
    const early = world.state === 'CLOSED' || world.state === 'MINUTES_APPROVED' ? null : { message: 'Not held yet.' };
    return unless(early ?? refuseApproval(minutes, { personId, isChair: personId === 'chair', digest }), () => {
      const { approval, isSealed } = approve(world.approvals, personId);
      const approvals = [...world.approvals, { ...approval, text: world.text }];
      return { ...world, approvals, state: isSealed ? 'MINUTES_APPROVED' : world.state };
    });
  },
  addendum: (world) =>
    unless(refuseAddendum({ isApproved: isFinal(world.approvals) }), () => ({ ...world, addenda: world.addenda + 1 })),
  supersede: (world, nth) => {
    const earlier = world.register.length > 0 ? of(world.register, nth) : null;
    if (!earlier) return { message: 'Nothing was decided.' };
    const id = `decision ${world.register.length}`;
    return unless(refuseSupersede(earlier, { id, boardId: nth % 5 === 0 ? 'other' : 'cx' }), () => ({
      ...world,
      register: [
        ...world.register.map((one) => (one.id === earlier.id ? { ...one, supersededById: id } : one)),
        { id, boardId: 'cx', outcome: 'ADOPTED', supersedesId: earlier.id, supersededById: null },
      ],
    }));
  },
  settle: (world, nth) => {
    const { action } = world;
    const to = of(Object.keys(actionMoves) as ActionState[], nth);
    return action ? unless(refuseActionMove(action, to), () => ({ ...world, action: to })) : { message: 'No action.' };
  },
  circulate: (world, who, how) =>
    unless(refuseLate({ state: world.resolution.state, closesAt }, new Date(world.now)), () => {
      const ballots = cast(world.resolution.ballots, { personId: of(voterIds, who), choice: of(choices, how) });
      return { ...world, resolution: { ...world.resolution, ballots } };
    }),
  withdraw: (world) =>
    unless(refuseLate({ state: world.resolution.state, closesAt }, new Date(world.now)), () => ({
      ...{ ...world, resolution: { ...world.resolution, state: 'WITHDRAWN' } },
    })),
  count: (world) => {
    const { state, ballots } = world.resolution;
    if (state !== 'OPEN' || world.now < closesAt.getTime()) return { message: 'It is not due.' };
    const outcome = resolutionOutcome({ rule: 'CONSENT', quorum: null, ballots, voterIds, proposerId: 'ann' });
    const id = 'resolution';
    return {
      ...{ ...world, resolution: { ballots, state: 'DECIDED' } },
      register: [...world.register, { id, boardId: 'cx', outcome, supersedesId: null, supersededById: null }],
    };
  },
  wait: (world, minutes) => ({ ...world, now: world.now + (minutes % 20) * minute }),
};

const hasEnded = ({ state }: World) => state === 'CLOSED' || state === 'MINUTES_APPROVED' || state === 'CANCELLED';
const isOnce = (list: readonly unknown[]) => new Set(list).size === list.length;

/** What is illegal about going from one world to the next; nothing, if the rules hold. */
const laws: Readonly<Record<string, (before: World, after: World) => boolean>> = {
  'a meeting goes only where the table of moves says': (before, after) =>
    before.state === after.state || (meetingMoves[before.state] as readonly MeetingState[]).includes(after.state),
  'an item is on only while the board sits or is adjourned': (_, { current, state, items }) =>
    current === null || ((state === 'IN_SESSION' || state === 'ADJOURNED') && items.some(({ id }) => id === current)),
  'what was held stays as it was': (before, after) =>
    !hasEnded(before) ||
    (before.attendances === after.attendances && before.ballots === after.ballots && before.results === after.results),
  'one person has one ballot': (_, { ballots, resolution }) =>
    isOnce(ballots.map(({ personId, resultId }) => `${resultId} ${personId}`)) &&
    isOnce(resolution.ballots.map(({ personId }) => personId)),
  'a vote counts only from those who have one, by seat or as a substitute at that moment': (before, { ballots }) =>
    ballots.every(
      (ballot) =>
        before.ballots.some((one) => one.resultId === ballot.resultId && one.personId === ballot.personId) ||
        voterIds.includes(ballot.personId) ||
        before.attendances.some(
          ({ substituteId, substituteVotes }) => substituteVotes && substituteId === ballot.personId,
        ),
    ),
  'a person is noted once, with a seat, and stands in for one at most': (_, { attendances }) =>
    isOnce(attendances.map(({ personId }) => personId)) &&
    attendances.every(({ personId }) => seats.some((seat) => seat.personId === personId)) &&
    isOnce(attendances.flatMap(({ substituteId }) => substituteId ?? [])),
  'nobody with a vote of their own stands in': (_, { attendances }) =>
    attendances.every(({ substituteId }) => !substituteId || !voterIds.includes(substituteId)),
  'what is open at the end is carried, once, unless it is left behind': (_, { state, items, carried, left }) =>
    isOnce(carried) &&
    left.every((id) => !carried.includes(id)) &&
    (state !== 'CLOSED' ||
      items.every(
        ({ id, carriedToId, ...item }) => item.state === 'DISCUSSED' || carriedToId !== null || left.includes(id),
      )),
  'what comes every time, was promised or found too few comes again': (before, { state, items, results, left }) =>
    state !== 'CLOSED' ||
    before.state === 'CLOSED' ||
    items.every(
      ({ id, recurring, carriedToId }) =>
        left.includes(id) ||
        carriedToId !== null ||
        (!recurring && !results.some(({ itemId, kind }) => itemId === id && kind === 'ACTION')),
    ),
  'every decision that was written down stands in the register when the meeting is closed': (_, world) =>
    !['CLOSED', 'MINUTES_APPROVED'].includes(world.state) ||
    world.results.every(({ id, kind }) => kind !== 'DECISION' || world.register.some((one) => one.id === id)),
  'an item keeps at least a minute': (_, { items }) => items.every(({ minutes }) => minutes >= 1),
  'minutes are approved by the chair and somebody else, of one text': (_, { approvals, text, state }) =>
    isOnce(approvals.map(({ personId }) => personId)) &&
    approvals.length <= 2 &&
    (approvals[0] === undefined || approvals[0].personId === 'chair') &&
    approvals.every((approval) => approval.text === text) &&
    (state === 'MINUTES_APPROVED') === isFinal(approvals),
  'approved minutes keep their text for ever': (before, after) =>
    before.state !== 'MINUTES_APPROVED' || (after.state === 'MINUTES_APPROVED' && before.text === after.text),
  'addenda are of approved minutes': (_, { addenda, state }) => addenda === 0 || state === 'MINUTES_APPROVED',
  'a decision is superseded once, by a later one that names it': (_, { register }) =>
    register.every(
      ({ id, supersededById }, index) =>
        supersededById === null ||
        register.some((later, nth) => nth > index && later.id === supersededById && later.supersedesId === id),
    ),
  'only what was adopted is superseded': (_, { register }) =>
    register.every(({ outcome, supersededById }) => supersededById === null || outcome === 'ADOPTED'),
  'the register never shrinks, and nothing in it changes but who superseded it': (before, after) =>
    before.register.every(
      (one, index) => one.id === after.register[index]?.id && one.outcome === after.register[index].outcome,
    ),
  'a resolution is counted once, and votes do not change it afterwards': (before, after) =>
    before.resolution.state === 'OPEN' || before.resolution === after.resolution,
};

const names = Object.keys(commands);
const step = fc.tuple(fc.nat(names.length - 1), fc.nat(59), fc.nat(59));
/** Most lives begin as meetings do, so that the end is reached too. */
const beginnings: readonly (readonly string[])[] = [
  [],
  ['openAgenda', 'publish'],
  ['openAgenda', 'publish', 'start'],
  ['openAgenda', 'publish', 'start', 'note', 'decide', 'vote', 'promise', 'close'],
  ['openAgenda', 'publish', 'start', 'decide', 'decide', 'next', 'close'],
  ['openAgenda', 'publish', 'record', 'approve'],
];

function live(from: readonly string[], steps: readonly (readonly [number, number, number])[], seen: Set<string>): void {
  let world = fresh;
  const all = [
    ...from.map((name) => [name, 0, 1] as const),
    ...steps.map(([nth, ...rest]) => [of(names, nth), ...rest] as const),
  ];
  for (const [name, one, other] of all) {
    const after = (commands[name] as Command)(world, one, other);
    if ('message' in after) {
      if (after.message.trim() === '') throw new Error(`${name} was refused without a sentence`);
      continue;
    }
    for (const [law, holds] of Object.entries(laws))
      if (!holds(world, after)) throw new Error(`${name}: ${law}\n${JSON.stringify({ world, after }, null, 1)}`);
    world = after;
    seen.add(world.state);
  }
}

test('20,000 random lives of a meeting reach no illegal state, and every state there is', () => {
  const seen = new Set<string>(['PLANNED']);
  const lives = fc.property(fc.constantFrom(...beginnings), fc.array(step, { maxLength: 30 }), (from, steps) =>
    live(from, steps, seen),
  );
  fc.assert(lives, { numRuns: 20_000 });
  expect([...seen].toSorted()).toEqual(Object.keys(meetingMoves).toSorted());
}, 60_000);
