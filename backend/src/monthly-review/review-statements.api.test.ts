import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import { ReviewForTestOfDocument } from './monthly-review.api.generated.ts';

const scored = {
  id: { role: 'RESPONSE_ID' },
  on: { role: 'DATE', dateOrder: 'YMD' },
  score: { role: 'SCORE', question: 'Recommend', scale: { min: 0, max: 10 } },
} as const;
const contacted = {
  day: { role: 'DATE', dateOrder: 'YMD' },
  reason: { role: 'CONTACT_REASON' },
  contacts: { role: 'CONTACTS' },
} as const;

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
}, 60_000);
afterAll(() => board.close());

/** The names of the statements that are sent while the review of a month is asked for, however often each. */
async function sentMeanwhile(): Promise<string[]> {
  const sent: string[] = [];
  const query = jest.spyOn(pg.Client.prototype, 'query');
  const said = (asked: unknown) =>
    typeof asked === 'string' ? asked : ((asked as { name?: string; text?: string }).name ?? '');
  try {
    const { monthlyReview } = await board.member.sends(ReviewForTestOfDocument, { period: '2026-06' });
    expect(monthlyReview.name).toBe('2026-06');
    sent.push(...query.mock.calls.map(([asked]) => said(asked)));
  } finally {
    query.mockRestore();
  }
  return sent.filter((name) => /^[a-z-]+\./.test(name)).toSorted();
}

/** The review's own: jobs of a file that was taken over speak beside it at first, and only at first. */
async function statementsOfReview(): Promise<string[]> {
  let now = await sentMeanwhile();
  await until('the review is asked for with nobody speaking beside it', async () => {
    const before = now;
    now = await sentMeanwhile();
    return now.join() === before.join();
  });
  return now;
}

/** Of so many months, answers and contacts of so many reasons on every day of them. */
const filesOf = (months: number, perDay: number) => {
  const days = Array.from({ length: months * 28 }, (_, nth) => {
    const month = 2026 * 12 + 5 - Math.floor(nth / 28);
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String((nth % 28) + 1).padStart(2, '0')}`;
  });
  const rows = days.flatMap((day) => Array.from({ length: perDay }, (_, nth) => ({ day, nth })));
  return {
    scores: `id,on,score\n${rows.map(({ day, nth }) => `${day}#${nth},${day},${nth % 11}`).join('\n')}\n`,
    contacts: `day,reason,contacts\n${rows.map(({ day, nth }) => `${day},Reason ${nth},${nth + 1}`).join('\n')}\n`,
  };
};

test('the review of a month sends the same statements over a month of few answers as over years of many', async () => {
  const [survey, contacts] = [surveying(board, scored), surveying(board, contacted, null, 'CONTACT_COUNTS')];
  const few = filesOf(2, 2);
  const { source } = await survey.takeOver(few.scores);
  await contacts.takeOver(few.contacts);
  await survey.metric(source?.questions[0]?.id ?? '', 'Recommendation');
  const before = await statementsOfReview();
  expect(before.length).toBeGreaterThan(0);

  const many = filesOf(30, 8);
  await survey.takeOver(many.scores);
  await contacts.takeOver(many.contacts);
  await survey.metric(source?.questions[0]?.id ?? '', 'Recommendation again');
  expect(await statementsOfReview()).toEqual(before);
});
