import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import { DraftAgendaForTestDocument } from '../drafting/drafting.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { SignalDuties, SignalSources, SignalWatch } from './index.ts';
import {
  AcknowledgeSignalForTestDocument,
  ContextEventsForTestDocument,
  DismissSignalForTestDocument,
  ExplainSignalForTestDocument,
  RecordContextEventForTestDocument,
  SignalsForTestDocument,
  WithdrawContextEventForTestDocument,
} from './signals.api.generated.ts';

let board: TestBoard;
let sessions: string[];
const nowhere = '0197a000-0000-7000-8000-000000000000';

/** A hundred answers a month, half of them promoters, a little more or less; so many fewer in the last month. */
function month(name: string, promoters: number): string[] {
  return Array.from({ length: 100 }, (_, nth) =>
    [`${name}-${nth}`, `${name}-${String(1 + (nth % 28)).padStart(2, '0')}`, 'A', nth < promoters ? 10 : 5].join(','),
  );
}
const quiet = Array.from(
  { length: 13 },
  (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const answers = [...quiet.flatMap((name, at) => month(name, 50 + ((at * 3) % 4))), ...month('2026-02', 20)];
const file = (lines: readonly string[]) => ['id,day,area,score', ...lines].join('\n');

const watch = () => board.app.get(SignalWatch).look(board.organizationId);
const signals = async (more: object = {}, by = board.member) => (await by.sends(SignalsForTestDocument, more)).signals;
const theSignal = async () => (await signals()).nodes[0]!;
const explain = async (said: object, by = board.analyst) => {
  const input = { signalId: (await theSignal()).id, ...said };
  return (await by.sends(ExplainSignalForTestDocument, { input })).explainSignal;
};
const record = async (event: object, by = board.analyst) => {
  const input = { kind: 'COMPETITION' as const, title: 'A rival halves its fees', startsOn: '2026-02-02', ...event };
  return (await by.sends(RecordContextEventForTestDocument, { input })).recordContextEvent;
};

const duties = (roles: readonly string[]) => {
  const { organizationId } = board;
  const viewer = { organizationId, personId: board.analyst.id, roles, boards: [], organization: { locale: 'en-GB' } };
  return board.app.get(SignalDuties).of(viewer as never);
};

beforeAll(async () => {
  board = await givenABoardOnMonday();
  sessions = (await givenMeetings(board, 7)).filter(({ kind }) => kind === 'METRICS').map(({ id }) => id);
  const survey = surveying(board, scoreColumns);
  const done = await survey.takeOver(file(answers));
  await survey.metric(done.source?.questions[0]?.id ?? '', 'Recommendation');
}, 60_000);
afterAll(() => board.close());

test('strangers and employees learn nothing from signals, and only those who prepare meetings judge them', async () => {
  expect(await board.stranger.isRefused(SignalsForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(SignalsForTestDocument, {})).toBe('NOT_FOUND');
  const input = { signalId: nowhere };
  expect(await board.employee.isRefused(AcknowledgeSignalForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(AcknowledgeSignalForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.analyst.isRefused(AcknowledgeSignalForTestDocument, { input })).toBe('NOT_FOUND');
});

test('a rule that fires makes one signal, however often it is applied', async () => {
  await watch();
  expect(await watch()).toBe(0);
  const { nodes, totalCount } = await signals({ metric: 'recommendation' });
  expect(totalCount).toBe(1);
  expect(nodes[0]).toMatchObject({
    ...{ title: 'Recommendation', state: 'NEW', periodFrom: '2026-02-01', timesFired: 1 },
    sentence: expect.stringMatching(/^Feb 2026 lies below what chance explains: −60\.0 points/),
    metric: { slug: 'recommendation' },
    steps: [{ kind: 'FIRED', periodFrom: '2026-02-01', person: null }],
  });
  expect((await signals({ states: ['DISMISSED'] })).totalCount).toBe(0);
  expect((await signals({ metric: 'another' })).totalCount).toBe(0);
});

test('it asks for a word at Home and stands among what the next metrics session should look at, once', async () => {
  expect(await duties(['ANALYST'])).toMatchObject([{ kind: 'JUDGE_SIGNALS', title: 'Recommendation' }]);
  expect(await duties([])).toEqual([]);
  const { draftAgenda } = await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId: sessions[0]! } });
  const items = draftAgenda.__typename === 'Agenda' ? draftAgenda.items : [];
  const [item, another] = items.filter(({ title }) => title === 'Recommendation');
  expect(item).toMatchObject({ kind: 'METRIC_SNAPSHOT', reason: { name: 'SIGNAL', facts: { rule: 'BEYOND_LIMITS' } } });
  expect(another).toBeUndefined();
});

test('what happened around the numbers is recorded, seen by everyone and taken back', async () => {
  const input = { kind: 'BRAND' as const, title: 'Campaign', startsOn: '2026-01-05' };
  expect(await board.member.isRefused(RecordContextEventForTestDocument, { input })).toBe('FORBIDDEN');
  const upsideDown = await record({ endsOn: '2026-02-01' });
  expect(upsideDown).toEqual({ __typename: 'EventEndsBeforeItStarts', startsOn: '2026-02-02' });
  await record({ kind: 'OWN_CHANGE', title: 'New telephone menu', startsOn: '2025-06-02', endsOn: '2025-06-30' });
  const mistake = await record({ title: 'Mistake' });
  if (mistake.__typename !== 'ContextEvent') throw new Error('refused');
  await board.analyst.sends(WithdrawContextEventForTestDocument, { input: { eventId: mistake.id } });
  const listed = async (days: object) =>
    (await board.employee.sends(ContextEventsForTestDocument, days)).contextEvents.nodes.map(({ title }) => title);
  expect(await listed({})).toEqual(['New telephone menu']);
  expect(await listed({ from: '2025-06-15', to: '2025-06-20' })).toEqual(['New telephone menu']);
  expect(await listed({ from: '2025-07-01' })).toEqual([]);
});

test('nothing is explained in silence; an event explains, and who said it stands in the history', async () => {
  expect((await explain({ because: '  ' })).__typename).toBe('SignalReasonMissing');
  const { id: signalId } = await theSignal();
  const silent = { input: { signalId, because: '' } };
  expect((await board.chair.sends(DismissSignalForTestDocument, silent)).dismissSignal.__typename).toBe(
    'SignalReasonMissing',
  );
  const rival = await record({});
  if (rival.__typename !== 'ContextEvent') throw new Error('refused');
  expect(await explain({ eventId: rival.id })).toMatchObject({
    ...{ state: 'EXPLAINED', event: { title: 'A rival halves its fees' } },
    steps: [{ kind: 'EXPLAINED', person: { name: board.analyst.person.name } }, { kind: 'FIRED' }],
  });
  expect(await duties(['ANALYST'])).toEqual([]);
  expect(await watch()).toBe(0);
  expect((await theSignal()).state).toBe('EXPLAINED');
});

test('a signal moves only as the table says, and can be taken up again', async () => {
  const { id: signalId } = await theSignal();
  const acknowledge = async () =>
    (await board.secretary.sends(AcknowledgeSignalForTestDocument, { input: { signalId } })).acknowledgeSignal;
  expect(await acknowledge()).toMatchObject({ state: 'ACKNOWLEDGED', because: '', event: null });
  expect(await acknowledge()).toEqual({ __typename: 'SignalMoveRefused', from: 'ACKNOWLEDGED', to: 'ACKNOWLEDGED' });
});

test('a happening that goes on fires again, and reopens what was settled; an import looks by itself', async () => {
  const period = (name: string) => ({ grain: 'MONTH', name, from: `${name}-01`, to: `${name}-28` }) as const;
  const runUp = { rule: 'RUN_UP', contacts: 40, expected: 20, ratio: 2, low: 1.2, baselinePeriods: 6 } as const;
  const about = { key: 'RUN_UP:Fees', metricId: null, title: 'Fees', facts: runUp };
  let now = '2026-01';
  board.app.get(SignalSources).register({ firings: async () => [{ ...about, period: period(now) }] });
  expect(await watch()).toBe(1);
  const fees = async () => (await signals()).nodes.find(({ title }) => title === 'Fees')!;
  const input = { signalId: (await fees()).id, because: 'A letter went out' };
  await board.chair.sends(DismissSignalForTestDocument, { input });
  expect(await watch()).toBe(0);

  now = '2026-02';
  board.app.get(Clock).set(new Date('2026-03-02T09:00:00Z'));
  await surveying(board, scoreColumns).takeOver(file(month('2026-03', 50).slice(0, 1)));
  await until('the import looked by itself', async () => (await fees()).state === 'NEW');
  expect(await fees()).toMatchObject({ timesFired: 2, because: '', periodFrom: '2026-02-01', metric: null });
  expect((await fees()).steps.map(({ kind }) => kind)).toEqual(['REOPENED', 'DISMISSED', 'FIRED']);
});

test('the list is read part by part, the newest period first', async () => {
  const first = await signals({ first: 1 });
  expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
  const second = await signals({ first: 1, after: first.pageInfo.endCursor });
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect(second.nodes[0]!.id).not.toBe(first.nodes[0]!.id);
});
