import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { candidate, isHeldFor, notElsewhere, type Reason, urgencyOf } from './candidate.rules.ts';
import {
  draftAgenda,
  judgeAlone,
  type KeptItem,
  roomOf,
  type Slot,
  type StateOfAgenda,
  type TimedCandidate,
} from './drafting.rules.ts';
import { shortestFor } from './minutes.rules.ts';

const on = '2026-10-20';
const reasons: readonly Reason[] = [
  { name: 'STANDING', isRecurring: true },
  { name: 'CARRIED_OVER', times: 2, fromNumber: 21, fromOn: on },
  { name: 'OFF_TRACK', reportedOn: on },
  { name: 'AT_RISK', reportedOn: on },
  { name: 'PROPOSED', on, isForThisMeeting: false },
  { name: 'WAITING', since: on },
  { name: 'DATA_MISSING', period: { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' }, metrics: [] },
  { name: 'DECISION_REVIEW', number: 4, decidedOn: on, dueOn: on },
];
const [standing, carried, offTrack, , , waiting] = reasons as [Reason, Reason, Reason, Reason, Reason, Reason];

const asking = (key: string, minutes: number, reason: Reason, isFinancial = false): TimedCandidate => ({
  ...candidate({ key, kind: 'TOPIC', title: key, reason, isFinancial }),
  ...{ minutes, shortest: minutes },
});
const empty: StateOfAgenda = { kind: 'METRICS', room: 90, kept: [], candidates: [], present: [], dropped: [] };
const keys = (order: readonly Slot[]) => order.map((slot) => ('id' in slot ? slot.id : slot.key));

test('without a draft each candidate is measured by itself against what the agenda leaves free', () => {
  const kept = [{ id: 'ours', minutes: 60, isFinancial: false, position: 1, isPlaced: true }];
  const candidates = [
    asking('first', 30, carried),
    asking('second', 30, offTrack),
    asking('third', 31, waiting),
    asking('no', 5, waiting),
  ];
  const judged = judgeAlone({ ...empty, kept, candidates, dropped: ['no'] });
  expect(judged.map(({ candidate: { key }, because }) => [key, because])).toEqual([
    ['first', null],
    ['second', null],
    ['no', { name: 'DROPPED' }],
    ['third', { name: 'NO_TIME_LEFT', minutesLeft: 30 }],
  ]);
});

describe('a draft', () => {
  test('begins with the standing items, then takes the most urgent, and customers before money', () => {
    const candidates = [
      asking('budget', 10, carried, true),
      asking('waits', 10, waiting),
      asking('opening', 5, standing),
      asking('project', 20, offTrack),
      asking('unfinished', 15, carried),
    ];
    const { order, plannedMinutes } = draftAgenda({ ...empty, candidates });
    expect(keys(order)).toEqual(['opening', 'unfinished', 'project', 'waits', 'budget']);
    expect(plannedMinutes).toBe(60);
  });

  test('lists what did not fit with the minutes that were left, and lets something shorter have them', () => {
    const candidates = [asking('long', 80, offTrack), asking('longer', 30, waiting), asking('short', 10, waiting)];
    const { chosen, leftOut } = draftAgenda({ ...empty, candidates });
    expect(chosen.map(({ key }) => key)).toEqual(['long', 'short']);
    expect(leftOut).toMatchObject([
      { candidate: { key: 'longer' }, because: { name: 'NO_TIME_LEFT', minutesLeft: 10 } },
    ]);
    const endless = draftAgenda({ ...empty, candidates: [asking('day', 480, carried)] });
    expect(endless.leftOut).toMatchObject([{ because: { name: 'LONGER_THAN_MEETING', room: 90 } }]);
  });

  test('leaves what was dropped out until somebody asks for it again', () => {
    const state = { ...empty, candidates: [asking('a', 10, carried)], dropped: ['a'] };
    expect(draftAgenda(state)).toMatchObject({ chosen: [], leftOut: [{ because: { name: 'DROPPED' } }] });
    expect(draftAgenda({ ...state, dropped: [] }).chosen).toHaveLength(1);
  });

  test('keeps an item where somebody put it, and puts their other ones before what it finds itself', () => {
    const mine = (id: string, position: number, more: Partial<KeptItem> = {}): KeptItem => ({
      ...{ id, minutes: 10, isFinancial: false, position, isPlaced: false, ...more },
    });
    const kept = [mine('money', 1, { isFinancial: true }), mine('mine', 2), mine('third', 3, { isPlaced: true })];
    const candidates = [asking('opening', 5, standing), asking('found', 10, offTrack)];
    expect(keys(draftAgenda({ ...empty, kept, candidates }).order)).toEqual([
      ...['opening', 'mine', 'third', 'found', 'money'],
    ]);
  });

  test('a metrics session takes its numbers before the re-look at an old decision, a project review its projects', () => {
    const relook = asking('re-look', 18, { name: 'DECISION_REVIEW', number: 4, decidedOn: on, dueOn: on });
    const carriedTopic = asking('carried', 20, { name: 'CARRIED_OVER', times: 1, fromNumber: 21, fromOn: on });
    const signal = asking('signal', 23, reasons[6] as Reason);
    const numbers: TimedCandidate = { ...asking('backlog numbers', 15, waiting), kind: 'METRIC_SNAPSHOT' };
    const late = asking('late', 20, { name: 'NEVER_REPORTED', charteredOn: on });
    const candidates = [carriedTopic, relook, numbers, late, signal];
    const drafted = (kind: StateOfAgenda['kind']) =>
      draftAgenda({ ...empty, kind, room: 60, candidates }).chosen.map(({ key }) => key);
    expect(drafted('METRICS')).toEqual(['signal', 'backlog numbers', 'carried']);
    const twice = draftAgenda({ ...empty, room: 60, candidates: [asking('twice', 20, carried), numbers, signal] });
    expect(twice.chosen.map(({ key }) => key)).toEqual(['twice', 'signal', 'backlog numbers']);
    expect(drafted('PROJECT_REVIEW')).toEqual(['carried', 'late', 're-look']);
  });

  test('rather cuts what matters more short than gives its minutes to what matters less', () => {
    const verdict = (minutes: number): TimedCandidate => ({
      ...asking('verdict', minutes, {
        name: 'EFFECT_REVIEWED',
        verdict: 'IMPROVED',
        unit: 'POINTS',
        change: null,
        dueOn: on,
      }),
      shortest: shortestFor(minutes),
    });
    const filled = asking('numbers', 80, reasons[6] as Reason);
    const draft = (minutes: number) =>
      draftAgenda({ ...empty, candidates: [filled, verdict(minutes), asking('backlog', 10, waiting)] });
    expect(draft(15)).toMatchObject({
      chosen: [{ key: 'numbers' }, { key: 'verdict', minutes: 10, reason: { name: 'EFFECT_REVIEWED', usually: 15 } }],
      leftOut: [{ candidate: { key: 'backlog' }, because: { name: 'NO_TIME_LEFT', minutesLeft: 0 } }],
      plannedMinutes: 90,
    });
    expect(draft(30)).toMatchObject({
      chosen: [{ key: 'numbers' }, { key: 'backlog' }],
      leftOut: [{ candidate: { key: 'verdict', minutes: 30 }, because: { name: 'NO_TIME_LEFT', minutesLeft: 10 } }],
    });
  });

  test('fills the window of the kind, or the meeting when that is shorter', () => {
    expect(roomOf('METRICS', 90)).toBe(90);
    expect(roomOf('PROJECT_REVIEW', 60)).toBe(60);
    expect(roomOf('METRICS', 180)).toBe(90);
  });
});

test('one matter stands on one coming agenda; numbers and projects are looked at in every meeting of their kind', () => {
  const answer = asking('PROPOSAL:1', 10, { name: 'ANSWER_OVERDUE', number: 1, dueOn: on });
  const asked = [answer, asking('PROJECT:1', 10, offTrack), asking('STANDING:1', 5, standing)];
  const keysOf = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);
  expect(keysOf(notElsewhere(asked, keysOf(asked)))).toEqual(['PROJECT:1', 'STANDING:1']);
  expect(notElsewhere(asked, ['PROPOSAL:2'])).toEqual(asked);
});

const minutes = fc.integer({ min: 1, max: 120 });
const candidates = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('TOPIC' as const, 'METRIC_SNAPSHOT' as const, 'PROJECT' as const),
    key: fc.integer({ min: 0, max: 60 }).map((n) => `K${n}`),
    minutes,
    cut: fc.boolean(),
    reason: fc.constantFrom(...reasons),
    isFinancial: fc.boolean(),
    rank: fc.integer({ min: 0, max: 3 }),
  }),
  { selector: ({ key }) => key, maxLength: 40 },
);
const keptItems = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 30 }).map((n) => `I${n}`),
      minutes: fc.integer({ min: 1, max: 40 }),
      isFinancial: fc.boolean(),
      isPlaced: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  )
  .map((all) => all.map((item, index) => ({ ...item, position: index + 1 })));
const someKeys = fc.subarray(Array.from({ length: 60 }, (_, n) => `K${n}`));
const states: fc.Arbitrary<StateOfAgenda> = fc.record({
  kind: fc.constantFrom('METRICS', 'PROJECT_REVIEW'),
  room: fc.integer({ min: 15, max: 90 }),
  kept: keptItems,
  candidates: candidates.map((all) =>
    all.map(({ cut, ...one }) => ({
      ...candidate({ title: one.key, ...one }),
      ...{ minutes: one.minutes, shortest: cut ? shortestFor(one.minutes) : one.minutes },
    })),
  ),
  present: someKeys,
  dropped: someKeys,
});
const always = (holds: (state: StateOfAgenda) => void) => fc.assert(fc.property(states, holds), { numRuns: 500 });
const sum = (all: readonly { readonly minutes: number }[]) => all.reduce((total, one) => total + one.minutes, 0);

/** Whose turn comes first, as text that sorts so. */
const claim = (one: TimedCandidate, kind: StateOfAgenda['kind']): string =>
  [
    one.reason.name === 'STANDING' ? 0 : 1,
    Number(one.isFinancial),
    isHeldFor(kind, one) ? 0 : 1,
    1000 - urgencyOf(one.reason),
    one.rank,
    one.key,
  ].join('/');

describe('whatever the state', () => {
  test('a draft never plans more minutes than there are, unless people themselves did', () =>
    always((state) => {
      const { chosen, plannedMinutes } = draftAgenda(state);
      expect(plannedMinutes).toBe(sum(state.kept) + sum(chosen));
      if (chosen.length > 0) expect(plannedMinutes).toBeLessThanOrEqual(state.room);
    }));

  test('the order in which candidates come makes no difference', () =>
    fc.assert(
      fc.property(
        states.chain((state) =>
          fc.tuple(
            fc.constant(state),
            fc.shuffledSubarray([...state.candidates], {
              minLength: state.candidates.length,
              maxLength: state.candidates.length,
            }),
          ),
        ),
        ([state, shuffled]) => expect(draftAgenda({ ...state, candidates: shuffled })).toEqual(draftAgenda(state)),
      ),
      { numRuns: 300 },
    ));

  test('every candidate is chosen, left out with a reason, or on the agenda already: exactly one of these', () =>
    always((state) => {
      const { chosen, leftOut } = draftAgenda(state);
      const answered = [...chosen.map(({ key }) => key), ...leftOut.map((one) => one.candidate.key)];
      const open = state.candidates.map(({ key }) => key).filter((key) => !state.present.includes(key));
      expect(answered.toSorted()).toEqual(open.toSorted());
      for (const { key } of chosen) expect(state.dropped).not.toContain(key);
    }));

  test('every item of a person is on it once, and what they placed and nothing displaced stands where it stood', () =>
    always((state) => {
      const order = keys(draftAgenda(state).order);
      expect(new Set(order).size).toBe(order.length);
      expect(order.filter((name) => name.startsWith('I')).toSorted()).toEqual(
        state.kept.map(({ id }) => id).toSorted(),
      );
      for (const { id, position, isPlaced } of state.kept)
        if (isPlaced && position <= order.length) expect(order.indexOf(id) + 1).toBe(position);
      const loose = state.kept.filter(({ isPlaced, isFinancial }) => !isPlaced && !isFinancial).map(({ id }) => id);
      expect(order.filter((name) => loose.includes(name))).toEqual(loose);
    }));

  test('no customer topic of the draft stands behind a financial one of it', () =>
    always((state) => {
      const { chosen, order } = draftAgenda(state);
      const money = new Map(chosen.map(({ key, isFinancial }) => [key, isFinancial]));
      const kinds = keys(order).flatMap((key) => money.get(key) ?? []);
      expect(kinds).toEqual(kinds.toSorted((a, b) => Number(a) - Number(b)));
    }));

  test('whatever does not fit would not fit either if nothing that matters less had come: priority wins', () =>
    always((state) => {
      const { chosen, leftOut } = draftAgenda(state);
      for (const { candidate: one, because } of leftOut) {
        if (because.name !== 'NO_TIME_LEFT') continue;
        const before = chosen.filter((other) => claim(other, state.kind) < claim(one, state.kind));
        expect(one.shortest).toBeGreaterThan(state.room - sum(state.kept) - sum(before));
      }
    }));

  test('only the last minutes are given to something cut short, never less than makes sense or more than it takes', () =>
    always((state) => {
      const { chosen, plannedMinutes } = draftAgenda(state);
      const cut = chosen.filter(({ reason }) => reason.usually !== undefined);
      expect(cut.length).toBeLessThanOrEqual(1);
      for (const { minutes: given, shortest, reason } of cut) {
        expect(given).toBeGreaterThanOrEqual(shortest);
        expect(given).toBeLessThan(reason.usually ?? 0);
        expect(plannedMinutes).toBe(state.room);
      }
    }));

  test('two agendas that are drafted one after the other never both take a matter that is settled once', () =>
    always((state) => {
      const first = draftAgenda(state).chosen.map(({ key }) => key);
      const left = notElsewhere(state.candidates, first);
      const second = draftAgenda({ ...state, kept: [], present: [], candidates: left }).chosen;
      const both = second.filter(({ key }) => first.includes(key));
      for (const { reason } of both)
        expect(['STANDING', 'OFF_TRACK', 'AT_RISK', 'DATA_MISSING']).toContain(reason.name);
    }));

  test('drafting the drafted agenda again changes nothing', () =>
    always((state) => {
      const first = draftAgenda(state);
      const place = new Map(keys(first.order).map((name, index) => [name, index + 1]));
      const kept = state.kept.map((item) => ({ ...item, position: place.get(item.id) ?? 0 }));
      expect(draftAgenda({ ...state, kept })).toEqual(first);
    }));

  test('once everything drafted is taken over by hand, a draft finds nothing more to add', () =>
    always((state) => {
      const first = draftAgenda(state);
      const place = new Map(keys(first.order).map((name, index) => [name, index + 1]));
      const taken = first.chosen.map(({ key, minutes: length, isFinancial }) => ({
        ...{ id: key, minutes: length, isFinancial, isPlaced: true, position: place.get(key) ?? 0 },
      }));
      const kept = [
        ...state.kept.map((item) => ({ ...item, isPlaced: true, position: place.get(item.id) ?? 0 })),
        ...taken,
      ];
      const present = [...state.present, ...taken.map(({ id }) => id)];
      const again = draftAgenda({ ...state, kept, present });
      expect(again.chosen).toEqual([]);
      expect(keys(again.order)).toEqual(keys(first.order));
    }));
});
