import { expect, test } from '@jest/globals';
import { digestLines, refuseDigest } from './staff-digest.rules.ts';

const result = (id: string, more: object) => ({
  ...{ id, kind: 'DECISION' as const, text: `Text of ${id}`, ownerId: null, dueOn: null, response: null },
  ...{ number: 7, outcome: 'ADOPTED' as const, ...more },
});
const item = (title: string, results: ReturnType<typeof result>[]) => ({
  ...{ itemId: title, position: 1, kind: 'TOPIC' as const, title, plannedMinutes: 10, actualMinutes: 9, text: '' },
  ...{ state: 'DONE' as const, snapshotId: null, snapshotDigest: null, projectId: null, comesAgain: false, results },
});

test('employees hear of decisions that were adopted and of proposals that were answered, of nothing else', () => {
  const items = [
    item('Letters', [
      result('d1', {}),
      result('d2', { outcome: 'REJECTED' }),
      result('a1', { kind: 'ACTION', outcome: null }),
      result('i1', { kind: 'INFORMATION', outcome: null, number: null }),
    ]),
    item('Confidential item', []),
  ];
  const moved = [
    { id: 'p1', number: 12, title: 'Shorter queues', state: 'ACCEPTED' as const },
    { id: 'p2', number: 13, title: 'Under review', state: 'UNDER_REVIEW' as const },
    { id: 'p3', number: 14, title: 'Withdrawn', state: 'WITHDRAWN' as const },
  ];
  expect(digestLines({ items: items as never }, moved)).toEqual([
    { id: 'd1', kind: 'DECISION', number: 7, text: 'Text of d1', about: 'Letters' },
    { id: 'p1', kind: 'PROPOSAL', number: 12, text: 'Shorter queues', state: 'ACCEPTED' },
  ]);
});

const ready = { isApproved: true, isSent: false, note: '', lines: ['one'] };
test.each([
  ['a draft', { ...ready, isApproved: false }, 'MinutesNotApproved'],
  ['sent once', { ...ready, isSent: true }, 'DigestSent'],
  ['nothing to say', { ...ready, lines: [], note: ' ' }, 'DigestEmpty'],
  ['only a sentence', { ...ready, lines: [], note: 'Thank you' }, null],
  ['ready', ready, null],
])('%s', (_, draft, refused) => {
  expect(refuseDigest(draft)?.__typename ?? null).toBe(refused);
});
