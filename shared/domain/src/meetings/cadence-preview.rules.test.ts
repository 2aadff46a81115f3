import { expect, test } from '@jest/globals';
import { previewCadence } from './cadence-preview.rules.ts';
import { type Cadence, occurrences } from './cadence.rules.ts';

const cadence: Cadence = {
  ...{ anchorDate: '2026-03-10', anchorTime: '10:00', timeZone: 'Europe/Prague', everyDays: 14 },
  ...{ firstKind: 'METRICS', closedRanges: [], onHoliday: 'SKIP', holidays: [] },
  durations: { METRICS: 90, PROJECT_REVIEW: 90 },
};
const now = new Date('2026-03-02T08:00:00Z');
const span = { now, until: '2026-05-05' };
const empty = { movedByHand: false, items: 0, cancellation: null, state: 'PLANNED' as const };
const made = occurrences(cadence, { from: '2026-03-10', until: '2026-04-21' }).map((one, index) => ({
  ...{ ...empty, id: String(index), number: index + 1, kind: one.kind, startsAt: one.startsAt },
  ...{ minutes: one.minutes, slotOn: one.slotOn },
}));
const changesOf = (next: Cadence, meetings: Parameters<typeof previewCadence>[1] = made) =>
  previewCadence(next, meetings, span).map(({ number, change }) => [number, change]);

test('a cadence that stays as it is changes nothing and goes on', () => {
  expect(changesOf(cadence)).toEqual([...[1, 2, 3, 4].map((number) => [number, 'SAME']), [null, 'CREATED']]);
});

test('empty meetings get new dates, prepared ones stay and say why', () => {
  const [first, second, ...others] = made;
  if (!first || !second) throw new Error('There are four.');
  const meetings = [first, { ...second, items: 2 }, ...others];
  const later: Cadence = { ...cadence, anchorDate: '2026-03-12' };
  const preview = previewCadence(later, meetings, span);
  expect(preview.find(({ number }) => number === 1)).toMatchObject({
    change: 'REDATED',
    was: new Date('2026-03-10T09:00:00Z'),
    startsAt: new Date('2026-03-12T09:00:00Z'),
  });
  expect(preview.find(({ number }) => number === 2)).toMatchObject({ change: 'STAYS', because: 'HAS_ITEMS' });
});

test('a prepared meeting whose kind the cadence turns around stays and says so', () => {
  const [first, ...others] = made;
  if (!first) throw new Error('There are four.');
  const turned: Cadence = { ...cadence, firstKind: 'PROJECT_REVIEW' };
  const preview = previewCadence(turned, [{ ...first, state: 'PUBLISHED' as const }, ...others], span);
  expect(preview[0]).toMatchObject({ number: 1, kind: 'METRICS', change: 'STAYS', because: 'PUBLISHED' });
  expect(preview[1]).toMatchObject({ number: 2, kind: 'METRICS', change: 'REDATED' });
});

test('empty meetings without a date are called off, and what was called off before is not spoken of', () => {
  const rare: Cadence = { ...cadence, everyDays: 28 };
  expect(changesOf(rare).filter(([, change]) => change === 'CALLED_OFF')).toEqual([[4, 'CALLED_OFF']]);
  const off = made.map((meeting) => (meeting.number === 4 ? { ...meeting, state: 'CANCELLED' as const } : meeting));
  expect(changesOf(rare, off).map(([number]) => number)).not.toContain(4);
});

test('a meeting of the past and an extraordinary one are left as they are', () => {
  const extra = { ...empty, id: 'x', number: 9, kind: 'METRICS' as const, minutes: 60, slotOn: null };
  const past = { ...extra, id: 'p', number: 8, startsAt: new Date('2026-02-20T09:00:00Z') };
  const coming = { ...extra, startsAt: new Date('2026-03-18T09:00:00Z') };
  const preview = changesOf({ ...cadence, anchorDate: '2026-03-12' }, [...made, past, coming]);
  expect(preview).toContainEqual([9, 'SAME']);
  expect(preview.map(([number]) => number)).not.toContain(8);
});
