import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '../limits.ts';
import { causeMoves, causesElsewhere, causeStates, depthOf, refuseCauseMove } from './causes.rules.ts';
import { diveMoves, diveStates, isStale, mayChangeMap, refuseDiveMove, refuseSignature } from './dive.rules.ts';
import { changeableNow, hassleOf, reachedMaps, whySo } from './findings.rules.ts';
import { compareMaps, writtenOtherwise } from './map-comparison.rules.ts';
import { mapOfTable, type TableMap, tableOfMap } from './map-csv.rules.ts';
import type { TableStep } from './map-line.rules.ts';
import { insertAfter, movedStep, withBranches, withoutStep } from './map-edits.rules.ts';
import { problemsOf } from './map-problems.rules.ts';
import { placedAsBefore, stepsInText } from './outline.rules.ts';
import { readMap } from './path.rules.ts';
import type { MapFlow, MapStep, ProcessMap } from './process-map.rules.ts';
import { isDueForRevalidation, oldRules, refuseForgetting } from './rationale.rules.ts';
import { likeliestRoutes } from './routes.rules.ts';

const lane = (id: string, costPerHour: number | null = 60) => ({
  id,
  name: id,
  kind: 'DEPARTMENT' as const,
  costPerHour,
  ...{ departmentName: '', signerName: '' },
});
const step = (id: string, more: Partial<MapStep> = {}): MapStep => ({
  ...{
    id,
    laneId: 'a',
    name: `Step ${id}`,
    isEnd: false,
    touchMinutes: 10,
    waitMinutes: 60,
    isCustomerVisible: false,
    ...more,
  },
});
const flow = (fromId: string, toId: string, share = 1): MapFlow => ({ fromId, toId, share, label: '' });
const map = (steps: readonly MapStep[], flows: readonly MapFlow[]): ProcessMap => ({
  lanes: [lane('a'), lane('b', 30)],
  steps,
  flows,
});
const end = { isEnd: true };
const ids = ({ steps }: ProcessMap) => steps.map(({ id }) => id).join('');
const ways = ({ flows }: ProcessMap) =>
  flows.map(({ fromId, toId, share }) => `${fromId}${toId}${share === 1 ? '' : share}`).sort();
const kinds = (bad: ProcessMap) => problemsOf(bad).map(({ kind }) => kind);

describe('what a pass takes', () => {
  test('is worked by hand: a refund that is sent back in one of five cases and asked about in three of ten', () => {
    const refund = map(
      [
        ...[
          step('1'),
          step('2', { laneId: 'b' }),
          step('3'),
          step('4', { isCustomerVisible: true }),
          step('5', { laneId: 'b' }),
        ],
        step('6', { touchMinutes: null, waitMinutes: null, ...end }),
      ],
      [
        flow('1', '2'),
        flow('2', '3'),
        flow('3', '4', 0.8),
        flow('3', '2', 0.2),
        flow('4', '5', 0.3),
        flow('4', '6', 0.7),
        flow('5', '6'),
      ],
    );
    const { totals, visits } = readMap(refund);
    // Steps 2 and 3: 1 + 0.2 + 0.04 + … = 1.25 times; step 5: 0.3 times.
    expect([...visits.values()].map((times) => Number(times.toFixed(9)))).toEqual([1, 1.25, 1.25, 1, 0.3, 1]);
    expect(totals?.steps).toBeCloseTo(5.8, 9);
    // 1→2 once, 2→3 1.25, 3→2 0.25, 4→5 0.3, 5→6 0.3.
    expect(totals?.handOffs).toBeCloseTo(3.1, 9);
    expect(totals?.touchMinutes).toBeCloseTo(48, 9);
    expect(totals?.waitMinutes).toBeCloseTo(288, 9);
    expect(totals?.visibleWaitMinutes).toBeCloseTo(60, 9);
    expect(totals?.timesBack).toBeCloseTo(0.25, 9);
    expect(totals?.firstTimeRight).toBeCloseTo(0.8, 9);
    // 32.5 minutes at 60 an hour, 15.5 minutes at 30.
    expect(totals?.cost).toBeCloseTo(32.5 + 7.75, 9);
    expect(totals?.unmeasuredSteps).toBe(1);
    expect(
      likeliestRoutes(refund, 5).map(({ stepIds, share }) => [stepIds.join(''), Number(share.toFixed(4))]),
    ).toEqual([
      ['12346', 0.56],
      ['123456', 0.24],
    ]);
  });

  test('two loops in each other, a step that repeats itself, and a lane without a price', () => {
    // x repeats itself with 1/2, y goes back to x with 1/3: x = (1 + y/3) / (1/2), y = x/2, so y = 1.5 and x = 3.
    const nested = map(
      [step('x'), step('y', { laneId: 'b' }), step('z', end)],
      [flow('x', 'x', 0.5), flow('x', 'y', 0.5), flow('y', 'x', 1 / 3), flow('y', 'z', 2 / 3)],
    );
    const { totals } = readMap({ ...nested, lanes: [lane('a', null), lane('b', 60)] });
    expect(totals?.steps).toBeCloseTo(3 + 1.5 + 1, 9);
    expect(totals?.timesBack).toBeCloseTo(3 / 2 + 1.5 / 3, 9);
    expect(totals?.firstTimeRight).toBeCloseTo(1 / 3, 9);
    expect(totals?.cost).toBeCloseTo(15, 9);
    expect(totals?.unpricedMinutes).toBeCloseTo(40, 9);
    expect(readMap({ ...nested, lanes: [lane('a', null), lane('b', null)] }).totals?.cost).toBeNull();
  });

  test('a third typed as 33.33 % still adds up to everybody', () => {
    const thirds = map(
      [step('1'), step('2', end), step('3', end), step('4', end)],
      ['2', '3', '4'].map((to) => flow('1', to, 0.3333)),
    );
    expect(readMap(thirds).totals?.steps).toBeCloseTo(2, 12);
  });

  test('agrees with walking through ten thousand steps of probability, for any map', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 9 })), { maxLength: 14 }),
        (size, more) => {
          const drawn = randomMap(size, more);
          const { totals, visits } = readMap(drawn);
          const walked = walk(drawn);
          for (const [id, times] of walked) expect(visits.get(id)).toBeCloseTo(times, 5);
          expect(totals?.firstTimeRight).toBeGreaterThan(0);
          expect(totals?.firstTimeRight).toBeLessThanOrEqual(1);
          // Who never goes back does so in the share of the routes without a return.
          const routes = likeliestRoutes(drawn, 4_000);
          expect(routes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(totals?.firstTimeRight ?? 0, 6);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A chain with further ways between any two of its steps; always with a way to the end. */
function randomMap(size: number, more: readonly (readonly [number, number, number])[]): ProcessMap {
  const steps = Array.from({ length: size }, (_, index) =>
    step(String(index), index === size - 1 ? end : { laneId: index % 2 ? 'a' : 'b' }),
  );
  const weights = new Map<string, number>();
  for (let index = 0; index < size - 1; index++) weights.set(`${index} ${index + 1}`, 5);
  for (const [from, to, weight] of more)
    if (from < size - 1 && to < size) weights.set(`${from} ${to}`, (weights.get(`${from} ${to}`) ?? 0) + weight);
  const out = (from: string) =>
    [...weights].filter(([key]) => key.startsWith(`${from} `)).reduce((sum, [, weight]) => sum + weight, 0);
  const flows = [...weights].map(([key, weight]) => {
    const [from = '', to = ''] = key.split(' ');
    return flow(from, to, weight / out(from));
  });
  return map(steps, flows);
}

/** The slow way: probability pushed along the ways until hardly any is left. */
function walk({ steps, flows }: ProcessMap): ReadonlyMap<string, number> {
  const times = new Map(steps.map(({ id }) => [id, 0]));
  let here = new Map([[steps[0]?.id ?? '', 1]]);
  for (let turn = 0; turn < 20_000 && [...here.values()].some((share) => share > 1e-12); turn++) {
    const next = new Map<string, number>();
    for (const [id, share] of here) {
      times.set(id, (times.get(id) ?? 0) + share);
      for (const way of flows) if (way.fromId === id) next.set(way.toId, (next.get(way.toId) ?? 0) + share * way.share);
    }
    here = next;
  }
  return times;
}

describe('a map that cannot be computed says why', () => {
  const cases: readonly (readonly [string, ProcessMap, readonly string[]])[] = [
    ['no step', map([], []), ['NO_STEPS']],
    ['no end', map([step('1'), step('2')], [flow('1', '2'), flow('2', '1')]), ['NO_END']],
    [
      'a dead end',
      map([step('1'), step('2'), step('3', end)], [flow('1', '2', 0.5), flow('1', '3', 0.5)]),
      ['DEAD_END'],
    ],
    [
      'a loop nobody leaves',
      map([step('1'), step('2'), step('3', end)], [flow('1', '2', 0.5), flow('1', '3', 0.5), flow('2', '2')]),
      ['ENDLESS'],
    ],
    [
      'a loop with probability 1',
      map([step('1'), step('2'), step('3', end)], [flow('1', '2'), flow('2', '1')]),
      ['ENDLESS', 'ISLAND'],
    ],
    ['negative minutes', map([step('1', { waitMinutes: -5, ...end })], []), ['NEGATIVE']],
    ['minutes that are no number', map([step('1', { touchMinutes: NaN, ...end })], []), ['NEGATIVE']],
    [
      'branches of 90 %',
      map([step('1'), step('2', end), step('3', end)], [flow('1', '2', 0.5), flow('1', '3', 0.4)]),
      ['SHARES'],
    ],
    ['an end that goes on', map([step('1', end), step('2', end)], [flow('1', '2')]), ['END_GOES_ON']],
    [
      'a thousand steps',
      map(
        Array.from({ length: 1_000 }, (_, index) => step(String(index), end)),
        [],
      ),
      ['TOO_LARGE'],
    ],
  ];
  test.each(cases)('%s', (_, bad, expected) => {
    expect(kinds(bad)).toEqual(expected);
    expect(readMap(bad).totals).toBeNull();
    for (const { message } of problemsOf(bad)) expect(message).toMatch(/^[A-ZW].*[.”]$/);
  });

  test('an island is told of, and the rest is computed', () => {
    const { totals, problems } = readMap(map([step('1', end), step('2', end)], []));
    expect(problems.map(({ kind, message }) => [kind, message])).toEqual([['ISLAND', 'Nothing leads to “Step 2”.']]);
    expect(totals?.steps).toBe(1);
  });

  test('the largest map is computed in a moment', () => {
    const many = Array.from({ length: limits.deepDives.steps }, (_, index) =>
      step(String(index), index === limits.deepDives.steps - 1 ? end : {}),
    );
    const chain = many
      .slice(1)
      .flatMap(({ id }, index) =>
        index % 3 === 2
          ? [flow(String(index), id, 0.9), flow(String(index), String(index - 2), 0.1)]
          : [flow(String(index), id)],
      );
    expect(readMap(map(many, chain)).totals?.steps).toBeGreaterThan(limits.deepDives.steps);
  });
});

describe('the outline', () => {
  const chain = map([step('1'), step('2'), step('3', end)], [flow('1', '2'), flow('2', '3')]);

  test('closes around new steps, at the beginning, inside and at the end', () => {
    const inside = insertAfter(chain, '1', [step('x'), step('y')]);
    expect([ids(inside), ways(inside)]).toEqual(['1xy23', ['1x', '23', 'xy', 'y2']]);
    expect(ways(insertAfter(chain, null, [step('x')]))).toEqual(['12', '23', 'x1']);
    const last = insertAfter(chain, '3', [step('x')]);
    expect([ways(last), last.steps.map(({ isEnd }) => isEnd)]).toEqual([
      ['12', '23', '3x'],
      [false, false, false, true],
    ]);
    expect(insertAfter(map([], []), null, [step('x')]).steps[0]?.isEnd).toBe(true);
    const branching = withBranches(chain, '1', [
      { toId: '2', share: 0.5, label: '' },
      { toId: '3', share: 0.5, label: '' },
    ]);
    expect(ways(insertAfter(branching, '1', [step('x')]))).toEqual(['130.5', '1x0.5', '23', 'x2']);
  });

  test('closes where a step goes, and the end moves forward', () => {
    expect(ways(withoutStep(chain, '2'))).toEqual(['13']);
    expect(withoutStep(chain, '3').steps.map(({ isEnd }) => isEnd)).toEqual([false, true]);
    const loop = map(chain.steps, [flow('1', '2'), flow('2', '3', 0.7), flow('2', '1', 0.3)]);
    expect(problemsOf(withoutStep(loop, '1'))).not.toContainEqual(expect.objectContaining({ kind: 'SHARES' }));
  });

  test('a step of a plain chain takes its ways along, one with branches keeps them', () => {
    const moved = movedStep(chain, '1', { laneId: 'b', afterId: '2' });
    expect([ids(moved), ways(moved), moved.steps[1]?.laneId]).toEqual(['213', ['13', '21'], 'b']);
    const ended = movedStep(chain, '3', { laneId: 'a', afterId: null });
    expect([ids(ended), ways(ended), ended.steps.at(-1)?.isEnd]).toEqual(['312', ['12', '31'], true]);
    const branching = withBranches(chain, '1', [
      { toId: '2', share: 0.5, label: '' },
      { toId: '3', share: 0.5, label: '' },
    ]);
    expect(ways(movedStep(branching, '1', { laneId: 'a', afterId: '3' }))).toEqual(ways(branching));
    expect(ways(movedStep(branching, '2', { laneId: 'b', afterId: '1' }))).toEqual(ways(branching));
  });

  test('whatever is inserted, moved and taken away, a plain chain stays one that is computed', () => {
    const act = fc.record({ kind: fc.constantFrom('ADD', 'MOVE', 'REMOVE'), at: fc.nat(20), to: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let now = chain;
        for (const [index, { kind, at, to }] of acts.entries()) {
          const id = (place: number) => now.steps[place % now.steps.length]?.id ?? '';
          const after = to % (now.steps.length + 1) === 0 ? null : id(to);
          if (kind === 'ADD') now = insertAfter(now, after, [step(`n${index}`)]);
          if (kind === 'MOVE' && after !== id(at)) now = movedStep(now, id(at), { laneId: 'b', afterId: after });
          if (kind === 'REMOVE' && now.steps.length > 1) now = withoutStep(now, id(at));
          expect(kinds(now)).toEqual([]);
          expect(readMap(now).totals?.steps).toBeCloseTo(now.steps.length, 9);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('takes a pasted list, and puts back what was undone behind what still is there', () => {
    expect(stepsInText('1. Calls\r\n\n - Waits  long\n• Hangs up\t\n2) 24 hours later')).toEqual([
      'Calls',
      'Waits long',
      'Hangs up',
      '24 hours later',
    ]);
    expect(placedAsBefore(['b', 'new', 'c'], ['a', 'b', 'x', 'c'], new Set(['x', 'a'])).join('')).toBe('abxnewc');
  });
});

describe('a map as a table', () => {
  const tabled = (id: string, more: Partial<TableStep & MapStep> = {}) => ({
    ...{ ...step(id), traceId: `t${id}`, touchMinutesP90: null, waitMinutesP90: null, monthlyVolume: null },
    ...{ emotion: null, documented: '', practised: '', systems: [], changeability: null, rationaleTitle: '' },
    ...{ holderName: '', ...more },
  });
  const tableStep = (one: ReturnType<typeof tabled>) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'id' && name !== 'laneId'));
  const wholeOf = ({ said, traceId, rationaleTitle, holderName }: TableMap['steps'][number]) => ({
    ...{ ...said, traceId, rationaleTitle, holderName },
  });
  const comeBack = (drawn: Parameters<typeof tableOfMap>[0]) => {
    const [headers = [], ...lines] = tableOfMap(drawn);
    const read = mapOfTable({ headers, rows: lines.map((fields, index) => ({ line: index + 2, fields })) });
    if ('__typename' in read) throw new Error(read.message);
    return read;
  };

  test('comes back as it went: every field of a step, lanes with nothing in them, ways that lead nowhere', () => {
    const steps = [
      tabled('1', {
        ...{ isCustomerVisible: true, touchMinutesP90: 12.5, waitMinutesP90: 90, monthlyVolume: 900, emotion: -2 },
        ...{ documented: 'By mail,\n“at once”', practised: '-by hand', systems: ['CORE | old', 'C:\\x'] },
        ...{ changeability: 'THIS_QUARTER', rationaleTitle: 'Claims leave on Fridays', holderName: 'Clara Novak' },
      }),
      tabled('2', { laneId: 'b', waitMinutes: 2.5 }),
      tabled('3', end),
      tabled('4'),
    ];
    const flows = [
      { ...flow('1', '2', 0.7), label: 'in | order' },
      ...[flow('1', '3', 0.3 / 3), flow('1', '4', 0.2), flow('2', '3')],
    ];
    const read = comeBack({
      lanes: [lane('a'), lane('b', 30), { ...lane('c', null), kind: 'EXTERNAL' }],
      steps,
      flows,
    });
    expect(read.lanes).toEqual([
      expect.objectContaining({ name: 'a', number: 1, kind: 'DEPARTMENT', costPerHour: 60 }),
      expect.objectContaining({ name: 'b', number: 2, kind: 'DEPARTMENT', costPerHour: 30 }),
      expect.objectContaining({ name: 'c', number: 3, kind: 'EXTERNAL', costPerHour: null }),
    ]);
    expect(read.steps.map(wholeOf)).toEqual(steps.map(tableStep));
    expect(read.steps.map(({ lane: at, line }) => [at, line])).toEqual([
      ...[[0, 2]],
      ...[[1, 3]],
      ...[[0, 4]],
      ...[[0, 5]],
    ]);
    expect(read.flows).toEqual([
      { from: 0, to: 1, share: 0.7, label: 'in | order' },
      { from: 0, to: 2, share: 0.3 / 3, label: '' },
      { from: 0, to: 3, share: 0.2, label: '' },
      { from: 1, to: 2, share: 1, label: '' },
    ]);
  });

  test('comes back whatever its texts, figures and ways are', () => {
    const text = fc.string({ maxLength: 40 }).map((said) => said.trim().replace(/^'(?=[=+\-@\t\r])/, ''));
    const name = text.filter((said) => said !== '');
    const minutes = fc.option(fc.double({ min: 0, max: 10_000, noNaN: true }).map((of) => of + 0));
    const one = fc.record({
      ...{ name, documented: text, practised: text, rationaleTitle: text, holderName: text },
      ...{ touchMinutes: minutes, waitMinutesP90: minutes, emotion: fc.option(fc.integer({ min: -2, max: 2 })) },
      systems: fc.uniqueArray(name, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (said) => {
        const steps = said.map((more, index) => tabled(String(index), { ...more, isEnd: index === said.length - 1 }));
        const flows = said.slice(1).map((_, index) => flow(String(index), String(index + 1)));
        const read = comeBack({ lanes: [lane('a')], steps, flows });
        expect(read.steps.map(wholeOf)).toEqual(steps.map(tableStep));
        expect(read.flows).toHaveLength(flows.length);
      }),
    );
  });

  test('lanes come back in their order, also two of one name and one without a step, with whose they are; shares to the last digit', () => {
    const name = fc.constantFrom('Desk', 'Vault', 'Post, “old”');
    const drawn = fc.record({
      lanes: fc.array(fc.record({ name, departmentName: name, signerName: fc.constantFrom('', 'Ana Novak') }), {
        ...{ minLength: 1, maxLength: 6 },
      }),
      steps: fc.array(fc.nat({ max: 5 }), { minLength: 2, maxLength: 6 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(drawn, ({ lanes: said, steps: places, share }) => {
        const lanes = said.map((more, index) => ({ ...lane(String(index)), ...more }));
        const laneAt = places.map((place) => place % lanes.length);
        const steps = laneAt.map((at, index) => tabled(String(index), { laneId: String(at) }));
        const read = comeBack({ lanes, steps, flows: [flow('0', '1', share)] });
        expect(read.lanes).toEqual(lanes.map(({ id, ...whole }) => ({ ...whole, number: Number(id) + 1 })));
        expect(read.steps.map(({ lane: at }) => at)).toEqual(laneAt);
        expect(read.flows).toEqual([{ from: 0, to: 1, share: share + 0, label: '' }]);
      }),
    );
  });

  test('a number of a lane is one lane: another name under it is refused, and a number that is none', () => {
    const columns = ['step', 'lane', 'lane number'];
    const rows = (...lines: string[][]) => lines.map((fields, index) => ({ line: index + 2, fields }));
    expect(mapOfTable({ headers: columns, rows: rows(['A', 'Desk', '1'], ['B', 'Vault', '1']) })).toMatchObject({
      ...{ __typename: 'MapTableRefused', line: 3 },
    });
    expect(mapOfTable({ headers: columns, rows: rows(['A', 'Desk', '1.5']) })).toMatchObject({ line: 2 });
  });

  const headers = ['step', 'lane', 'touch minutes', 'next', 'trace', 'emotion', 'changeability', 'cases a month'];
  const refusals: readonly (readonly [readonly string[], RegExp])[] = [
    [['Calls', '', '', ''], /names its step and its lane/],
    [['Calls', 'Desk', '-3', ''], /0 or more/],
    [['Calls', 'Desk', 'soon', ''], /0 or more/],
    [['Calls', 'Desk', '99999999', ''], /five years/],
    [['Calls', 'Desk', '', '7'], /no step 7/],
    [['Calls', 'Desk', '', 'somewhere'], /names no step/],
    [['Calls', 'Desk', '', '1 60% | 1 40%'], /named twice/],
    [['Calls', 'Desk', '', '1 400%'], /100 %/],
    [['Calls', 'Desk', '', '', 't1', '-3'], /-2 to 2/],
    [['Calls', 'Desk', '', '', 't1', '', 'SOON'], /THIS_QUARTER/],
    [['Calls', 'Desk', '', '', 't1', '', '', '2.5'], /whole number/],
  ];
  test.each(refusals)('the line %j is refused by its number', (fields, sentence) => {
    const read = mapOfTable({ headers, rows: [{ line: 2, fields }] });
    expect(read).toMatchObject({ __typename: 'MapTableRefused', line: 2, message: expect.stringMatching(sentence) });
  });
  test('two steps of one trace are refused: a copied line is a new step only without it', () => {
    const line = (nth: number) => ({ line: nth, fields: ['Calls', 'Desk', '', '', 'same'] });
    expect(mapOfTable({ headers, rows: [line(2), line(3)] })).toMatchObject({ __typename: 'MapTableRefused', line: 3 });
  });
  test('without the two columns it needs, or with a thousand lines, it is no map', () => {
    expect(mapOfTable({ headers: ['lane'], rows: [] })).toMatchObject({ line: 1 });
    const rows = Array.from({ length: 1_000 }, (_, line) => ({ line, fields: ['Step', 'Lane'] }));
    expect(mapOfTable({ headers: ['Step', 'Lane'], rows })).toMatchObject({
      __typename: 'MapTableRefused',
      line: null,
    });
  });
});

describe('two versions side by side', () => {
  const traced = (id: string, more: Partial<MapStep> = {}) => ({ ...step(id, more), traceId: `t${id}` });
  test('say what stays, changes, comes and goes, in order', () => {
    const before = { lanes: [lane('a')], flows: [], steps: [traced('1'), traced('2'), traced('3')] };
    const after = { lanes: [lane('a')], flows: [], steps: [traced('1'), traced('4'), traced('3', { waitMinutes: 5 })] };
    expect(
      compareMaps(before, after).map(
        ({ difference, before: was, after: is }) => `${difference} ${was?.id ?? ''}>${is?.id ?? ''}`,
      ),
    ).toEqual([...['SAME 1>1', 'REMOVED 2>', 'ADDED >4', 'CHANGED 3>3']]);
  });

  test('differ in everything a step says, and in nothing else', () => {
    const whole = {
      ...{
        ...traced('1'),
        systems: ['A', 'B'],
        emotion: -1,
        monthlyVolume: 40,
        waitMinutesP90: 90,
        touchMinutesP90: 20,
      },
      ...{ changeability: 'LATER', rationale: { id: 'r' } },
    };
    const against = (more: Partial<typeof whole>) =>
      compareMaps(
        { lanes: [lane('a')], flows: [], steps: [whole] },
        { lanes: [lane('a')], flows: [], steps: [{ ...whole, ...more }] },
      )[0]?.difference;
    expect(against({ id: 'other', systems: ['B', 'A'] })).toBe('SAME');
    for (const more of [
      ...[{ systems: ['A'] }, { emotion: 0 }, { monthlyVolume: 41 }, { waitMinutesP90: 80 }, { touchMinutesP90: 21 }],
      ...[{ changeability: 'FIXED' }, { rationale: { id: 's' } }, { isCustomerVisible: true }, { isEnd: true }],
    ])
      expect(against(more)).toBe('CHANGED');
  });
});

describe('a deep dive', () => {
  const asked = { id: 'l', name: 'Billing', signerId: 'p', signature: null };
  const facts = { state: 'SCOPED' as const, explanation: '', resultCount: 1, stepCount: 3, lanes: [] };

  test('makes the moves of its table and no other', () => {
    for (const state of diveStates)
      for (const to of diveStates)
        expect(refuseDiveMove({ ...facts, state }, to) === null).toBe(
          (diveMoves[state] as readonly string[]).includes(to),
        );
  });

  test('is validated when every lane has answered, closed when it ends in something', () => {
    expect(refuseDiveMove({ ...facts, state: 'VALIDATING', lanes: [asked] }, 'VALIDATED')).toMatchObject({
      __typename: 'LanesUnanswered',
      laneNames: ['Billing'],
    });
    expect(
      refuseDiveMove({ ...facts, state: 'VALIDATING', lanes: [{ ...asked, signature: 'REFUSED' }] }, 'VALIDATED'),
    ).toBeNull();
    expect(refuseDiveMove({ ...facts, state: 'MAPPING', stepCount: 0 }, 'VALIDATING')?.__typename).toBe(
      'DiveWithoutMap',
    );
    expect(
      refuseDiveMove({ ...facts, state: 'PRESENTED', resultCount: 0, explanation: ' ' }, 'CLOSED')?.__typename,
    ).toBe('DiveWithoutResult');
    expect(
      refuseDiveMove({ ...facts, state: 'PRESENTED', resultCount: 0, explanation: 'The law asks for it.' }, 'CLOSED'),
    ).toBeNull();
  });

  test('is refused with a reason, frozen once validated, stale after half a year', () => {
    expect(refuseSignature('REFUSED', ' ')?.__typename).toBe('RefusalWithoutReason');
    expect([refuseSignature('SIGNED', ''), refuseSignature('REFUSED', 'Step 3 is done by hand.')]).toEqual([
      null,
      null,
    ]);
    expect(diveStates.filter((state) => mayChangeMap(state, 'PRACTISED'))).toEqual(['SCOPED', 'MAPPING', 'VALIDATING']);
    expect(diveStates.filter((state) => !mayChangeMap(state, 'TO_BE'))).toEqual(['CLOSED']);
    expect(isStale('VALIDATED', '2026-01-01', '2026-06-30')).toBe(false);
    expect(isStale('VALIDATED', '2026-01-01', '2026-07-01')).toBe(true);
    expect(isStale('MAPPING', '2026-01-01', '2027-07-01') || isStale('VALIDATED', null, '2027-07-01')).toBe(false);
  });
});

describe('a cause', () => {
  test('moves by its table, and rests on evidence as soon as it is more than a hypothesis', () => {
    for (const state of causeStates)
      for (const to of causeStates) {
        const inTable = (causeMoves[state] as readonly string[]).includes(to);
        expect(refuseCauseMove({ state, evidenceCount: 1 }, to) === null).toBe(inTable);
        const bare = refuseCauseMove({ state, evidenceCount: 0 }, to);
        expect(bare === null).toBe(inTable && to === 'HYPOTHESIS');
      }
  });

  test('lies so many whys deep, and perhaps elsewhere than where it hurts', () => {
    const tree = [
      { id: '1', parentId: null, state: 'SUPPORTED' as const, departmentId: 'billing' },
      { id: '2', parentId: '1', state: 'SUPPORTED' as const, departmentId: 'desk' },
      { id: '3', parentId: '2', state: 'HYPOTHESIS' as const, departmentId: 'it' },
    ];
    expect(tree.map(({ id }) => depthOf(tree, id))).toEqual([1, 2, 3]);
    expect(
      depthOf(
        [
          { id: '1', parentId: '2' },
          { id: '2', parentId: '1' },
        ],
        '1',
      ),
    ).toBeLessThanOrEqual(3);
    expect(causesElsewhere(tree, 'desk').map(({ id }) => id)).toEqual(['1']);
  });
});

test('a reason in use is not forgotten, and is asked again on its day', () => {
  expect(refuseForgetting(2)).toMatchObject({ __typename: 'RationaleInUse', steps: 2 });
  expect(refuseForgetting(0)).toBeNull();
  expect([
    isDueForRevalidation('2026-03-01', '2026-03-01'),
    isDueForRevalidation('2026-03-02', '2026-03-01'),
    isDueForRevalidation(null, '2026-03-01'),
  ]).toEqual([true, false, false]);
});

test('rules nobody defends any more are counted with what customers wait for them', () => {
  const rule = (standing: 'VALID' | 'DOUBTED' | 'OBSOLETE', visibleWaitMinutes: number, ids: string) => ({
    ...{ standing, visibleWaitMinutes, openProjects: [...ids].map((id) => ({ id })) },
  });
  // Project b waits for two of them and counts once.
  expect(oldRules([rule('VALID', 900, 'xyz'), rule('DOUBTED', 60, 'ab'), rule('OBSOLETE', 30, 'bc')])).toEqual({
    ...{ count: 2, visibleWaitMinutes: 90, openProjects: 3 },
  });
});

describe('what the map says to a board', () => {
  const found = (id: string, more: object = {}) => ({ ...step(id), emotion: null, changeability: null, ...more });
  const names = (rows: readonly { readonly step: MapStep }[]) => rows.map((row) => row.step.id).join('');

  test('what we can change this quarter: first where the customer waits longest over all the times a case comes by', () => {
    const ours = { changeability: 'THIS_QUARTER' as const };
    const steps = [
      found('1', { ...ours, waitMinutes: 500 }),
      found('2', { ...ours, waitMinutes: 100, isCustomerVisible: true }),
      found('3', { ...ours, waitMinutes: 60, isCustomerVisible: true }),
      found('4', { changeability: 'OTHERS', waitMinutes: 9000 }),
    ];
    const visits = new Map([
      ['1', 1],
      ['2', 1],
      ['3', 2],
    ]);
    const rows = changeableNow(steps, visits);
    expect([names(rows), rows[0]?.waitMinutes]).toEqual(['321', 120]);
  });

  test('the hassle: what feels worst, then what is waited for longest; a day the customer sees is one', () => {
    const steps = [
      found('1', { emotion: -1, waitMinutes: 5 }),
      found('2', { emotion: -2 }),
      found('3', { isCustomerVisible: true, waitMinutes: 1440 }),
      found('4', { isCustomerVisible: true, waitMinutes: 1439 }),
      found('5', { emotion: -1, waitMinutes: 9 }),
    ];
    expect(names(hassleOf(steps, new Map()))).toBe('2513');
  });

  test('why it became so, the oldest first; whom a change would reach, each step once', () => {
    const why = (id: string, sinceOn: string | null) => ({ id, sinceOn });
    const steps = [
      { id: 'a', rationale: why('late', '2020-01-01') },
      { id: 'b', rationale: why('undated', null) },
      { id: 'c', rationale: why('early', '1999-01-01') },
      { id: 'd', rationale: why('late', '2020-01-01') },
      { id: 'e', rationale: null },
    ];
    expect(whySo(steps).map(({ rationale, steps: on }) => [rationale.id, on.map(({ id }) => id).join('')])).toEqual([
      ['early', 'c'],
      ['late', 'ad'],
      ['undated', 'b'],
    ]);
    const touch = (id: string, diveNumber: number, because: 'LINK' | 'SYSTEM' = 'SYSTEM') => ({
      id,
      diveNumber,
      because,
    });
    const reached = reachedMaps([
      { touches: [touch('x', 1), touch('y', 2)] },
      { touches: [touch('y', 2, 'LINK'), touch('z', 2)] },
    ]);
    // What somebody drew says more than a system that two have in common.
    expect(reached[0]?.[0]).toMatchObject({ id: 'y', because: 'LINK' });
    expect(reached.map((map) => map.map(({ id }) => id).join(''))).toEqual(['yz', 'x']);
  });

  test('where it is done otherwise than written down is marked with what is written', () => {
    const traced = (id: string, traceId: string, more: Partial<MapStep> = {}) => ({ ...step(id, more), traceId });
    const written = {
      ...map([], []),
      steps: [traced('1', 'x'), traced('2', 'y', { waitMinutes: 5 }), traced('3', 'z')],
    };
    const done = {
      ...map([], []),
      steps: [traced('4', 'x', { name: 'Step 1' }), traced('5', 'y', { name: 'Lies' }), traced('6', 'new')],
    };
    const marks = writtenOtherwise(written, done);
    expect([...marks.keys()]).toEqual(['5', '6']);
    const nothingElse = { isCustomerVisible: null, systems: null };
    expect(marks.get('5')).toEqual({
      ...{ name: 'Step 2', laneName: null, touchMinutes: null, waitMinutes: 5 },
      ...nothingElse,
    });
    expect(marks.get('6')).toBeNull();
    const noticed = { ...written, steps: [{ ...traced('1', 'x'), systems: ['A'] }] };
    const doneBy = { ...done, steps: [{ ...traced('4', 'x', { isCustomerVisible: true }), systems: ['B'] }] };
    expect(writtenOtherwise(noticed, doneBy).get('4')).toMatchObject({ isCustomerVisible: false, systems: ['A'] });
    expect(writtenOtherwise({ ...written, steps: [] }, done).size).toBe(0);
  });
});
