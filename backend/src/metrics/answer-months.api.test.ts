import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unlikeTheirDays } from '../../testing/answer-months.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { surveying } from '../../testing/surveying.ts';
import { dayOf, dayNumber } from '@cxboard/domain/local-time';
import { Database } from '../platform/database/database.ts';
import { RollBackImportForTestDocument } from '../imports/imports.api.generated.ts';
import { histogramOf } from './answer-months.ts';

const columns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  score: { role: 'SCORE', question: 'How likely?', scale: { min: 0, max: 10 } },
  weight: { role: 'WEIGHT' },
} as const;
const first = dayNumber('2025-11-17');
const file = (many: number, named: string) =>
  [
    'id,day,score,weight',
    ...Array.from(
      { length: many },
      (_, nth) => `${named}${nth},${dayOf(first + ((nth * 7) % 130))},${(nth * 3) % 11},${1 + (nth % 4) / 4}`,
    ),
  ].join('\n');

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
}, 60_000);
afterAll(() => board.close());

interface Asked {
  readonly starts: string;
  readonly ends: string;
  readonly from: string;
  readonly until: string;
}

const sorted = (columns: string, from: string) =>
  `select coalesce(json_agg(x order by month, score), '[]') as bars from (select ${columns} from ${from} group by 1, 2) x`;
const bars = `date_trunc('month', h.day::timestamp)::date as month, h.score, sum(h.n)::int as n, round(sum(h.sum_w)::numeric, 6) as w, round(sum(h.sum_w2)::numeric, 6) as w2`;
const asked = `(select q.id as question_id, $1::date as starts, $2::date as ends, $3::date as since, $4::date as until from questions q) w`;
const said = sorted(bars, `${asked} cross join lateral (${histogramOf({ from: 'w.since', until: 'w.until' })}) h`);
const counted = sorted(
  bars,
  `${asked} join answer_days h on h.question_id = w.question_id and h.day >= w.starts and h.day < w.ends
     and h.day >= w.since and h.day < w.until`,
);

test('any stretch of any definition has the histogram of its days, whole months or not; files that go take theirs along', async () => {
  const { takeOver } = surveying(board, columns);
  await takeOver(file(400, 'a'));
  const second = await takeOver(file(300, 'b'));
  expect(second).toMatchObject({ state: 'COMMITTED', counts: { goodRows: 300 } });
  expect(await unlikeTheirDays(board)).toEqual([]);

  const database = board.app.get(Database);
  const ask = async (name: string, text: string, { starts, ends, from, until }: Asked) =>
    (await database.readFor<{ bars: unknown[] }>(board.organizationId, { name, text }, [starts, ends, from, until]))[0]
      ?.bars;
  const day = fc.integer({ min: first - 40, max: first + 180 }).map(dayOf);
  const stretch = fc.record({
    starts: fc.oneof(day, fc.constant('-infinity')),
    ends: fc.oneof(day, fc.constant('infinity')),
    from: fc.oneof(day, fc.constantFrom('2025-11-01', '2025-12-01', '2026-01-01')),
    until: fc.oneof(day, fc.constantFrom('2026-01-01', '2026-02-01', '2026-04-01')),
  });
  await fc.assert(
    fc.asyncProperty(stretch, async (one) => {
      expect(await ask('test.bars_said', said, one)).toEqual(await ask('test.bars_counted', counted, one));
    }),
    { numRuns: 200 },
  );
  const all = { starts: '-infinity', ends: 'infinity', from: '2025-11-01', until: '2026-04-01' };
  expect(await ask('test.bars_said', said, all)).not.toHaveLength(0);

  const input = { importId: second.id };
  await board.analyst.sends(RollBackImportForTestDocument, { input });
  const { ask: importOf } = surveying(board, columns);
  await untilState(() => importOf(second.id), 'ROLLED_BACK');
  expect(await unlikeTheirDays(board)).toEqual([]);
  expect(await ask('test.bars_said', said, all)).toEqual(await ask('test.bars_counted', counted, all));
}, 60_000);
