import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import { PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { DraftAgendaForTestDocument } from './drafting.api.generated.ts';

let board: TestBoard;
let sessions: string[];
let makeMetric: (name: string) => Promise<unknown>;

/** Two hundred answers a month: in January nearly all are promoters, in February fewer. */
const answers = [['2026-01', 180] as const, ['2026-02', 120] as const].flatMap(([month, promoters]) =>
  Array.from({ length: 200 }, (_, nth) =>
    [`${month}-${nth}`, `${month}-${String(1 + (nth % 28)).padStart(2, '0')}`, 'A', nth < promoters ? 10 : 3].join(','),
  ),
);

beforeAll(async () => {
  board = await givenABoardOnMonday();
  sessions = (await givenMeetings(board, 7)).filter(({ kind }) => kind === 'METRICS').map(({ id }) => id);
  const survey = surveying(board, scoreColumns);
  const done = await survey.takeOver(['id,day,area,score', ...answers].join('\n'));
  makeMetric = (name) => survey.metric(done.source?.questions[0]?.id ?? '', name);
  await makeMetric('Recommendation');
}, 60_000);
afterAll(() => board.close());

async function draft(meetingId: string | undefined) {
  const input = { meetingId: meetingId ?? '' };
  const { draftAgenda } = await board.chair.sends(DraftAgendaForTestDocument, { input });
  if (draftAgenda.__typename !== 'Agenda') throw new Error(`Refused: ${draftAgenda.__typename}`);
  return draftAgenda;
}
const february = { grain: 'MONTH', from: '2026-02-01', to: '2026-02-28' };
const january = { grain: 'MONTH', from: '2026-01-01', to: '2026-01-31' };

test('a metric that moved by more than chance explains comes with the numbers of the period, frozen', async () => {
  const { items, meeting } = await draft(sessions[0]);
  expect(meeting.reviews).toEqual(february);
  expect(items.find(({ reason }) => reason?.name === 'MONTHLY_REVIEW')).toMatchObject({
    ...{ kind: 'TOPIC', title: 'Monthly review: Feb 2026', minutes: 20 },
    reason: {
      period: february,
      metrics: [{ metric: 'Recommendation', unit: 'POINTS', estimate: { value: 20, n: 200 } }],
      ...{ contacts: null, isReady: true },
    },
  });
  const moved = items.find(({ kind }) => kind === 'METRIC_SNAPSHOT');
  expect(moved).toMatchObject({
    title: 'Recommendation',
    reason: {
      name: 'METRIC_MOVED',
      verdict: 'WORSE',
      unit: 'POINTS',
      difference: expect.closeTo(-60, 6),
      before: january,
    },
    snapshot: { metricName: 'Recommendation', period: february },
  });
  const again = await draft(sessions[0]);
  expect(again.items).toEqual(items);
});

test('the next session of the month looks at weeks, and metrics without answers in them are named', async () => {
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId: sessions[0] ?? '' } });
  board.app.get(Clock).set(new Date('2026-03-30T08:00:00Z'));
  const { items, meeting } = await draft(sessions[1]);
  expect(meeting.reviews).toEqual({ grain: 'WEEK', from: '2026-03-02', to: '2026-03-29' });
  expect(items.find(({ reason }) => reason?.name === 'MONTHLY_REVIEW')?.reason).toMatchObject({ isReady: false });
  expect(items.find(({ reason }) => reason?.name === 'DATA_MISSING')).toMatchObject({
    ...{ kind: 'TOPIC', minutes: 5 },
    reason: { metrics: [{ metric: 'Recommendation', newestOn: '2026-02-28' }] },
  });
});

test('a metric that worsened in a month which another session reviewed without it asks for time', async () => {
  await makeMetric('Would stay');
  const { items } = await draft(sessions[1]);
  expect(items.filter(({ kind }) => kind === 'METRIC_SNAPSHOT')).toMatchObject([
    {
      title: 'Would stay',
      reason: { name: 'METRIC_MOVED', verdict: 'WORSE', before: january, over: february },
      snapshot: { metricName: 'Would stay', period: february },
    },
  ]);
});

test('what the members have read keeps its period', async () => {
  expect((await draft(sessions[0])).meeting.reviews).toEqual(february);
});
