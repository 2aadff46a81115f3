import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { may } from '../people/permissions.ts';
import type { BoardRole, OrganizationRole } from '../people/relations.ts';
import { addAgain, approve, isFinal, refuseAddendum, refuseApproval, refuseWriting } from './approval.rules.ts';
import { canonicalMinutes, composeMinutes, draftText, type MinutedItem, type MinutesRecord } from './minutes.rules.ts';

const item = (changes: Partial<MinutedItem> = {}): MinutedItem => ({
  itemId: 'i1',
  position: 1,
  kind: 'TOPIC',
  title: 'Waiting times',
  plannedMinutes: 20,
  actualMinutes: 25,
  state: 'DISCUSSED',
  snapshotId: null,
  snapshotDigest: null,
  projectId: null,
  comesAgain: false,
  results: [],
  ...changes,
});
const result = { id: 'r', ownerId: null, dueOn: null, response: null, number: null, outcome: null };
const record: MinutesRecord = {
  meetingId: 'm',
  boardId: 'b',
  number: 23,
  kind: 'METRICS',
  startedAt: '2026-03-10T09:00:00.000Z',
  endedAt: '2026-03-10T10:20:00.000Z',
  timeZone: 'Europe/Prague',
  recordedAfterwards: false,
  attendance: [{ personId: 'clara', presence: 'PRESENT', substituteId: null, substituteVotes: false }],
  items: [item(), item({ itemId: 'i2', position: 2 })],
};

test('a draft begins with what the board took note of, and repeats no decision', () => {
  const results = [
    { ...result, kind: 'INFORMATION', text: 'Calls are up.' },
    { ...result, kind: 'DECISION', text: 'We hire.' },
    { ...result, kind: 'INFORMATION', text: 'It is the new tariff.' },
  ] as const;
  expect(draftText({ results })).toBe('Calls are up.\n\nIt is the new tariff.');
  expect(draftText({ results: [] })).toBe('');
});

test('what was sealed before minutes said how the board decided keeps its bytes; the new words are sealed with the rest', () => {
  const said = { ...result, kind: 'DECISION', text: 'We hire.', outcome: 'ADOPTED', number: 4 } as const;
  const tally = { for: 4, against: 1, abstained: 0 };
  const how = {
    rule: 'MAJORITY',
    tally,
    quorum: 3,
    reviewOn: null,
    supersedes: 2,
    cause: '',
    withoutKnownCause: false,
  } as const;
  const minutesWith = (one: MinutedItem['results'][number]) =>
    canonicalMinutes(composeMinutes({ ...record, items: [item({ results: [one] })] }, []));
  expect(minutesWith(said)).not.toContain('how');
  expect(minutesWith({ ...said, how })).toContain('"tally":{"abstained":0,"against":1,"for":4}');
  expect(minutesWith({ ...said, how })).not.toBe(minutesWith({ ...said, how: { ...how, quorum: 4 } }));
});

test('each text stands under its item; an item nobody wrote about has none', () => {
  const { items } = composeMinutes(record, [{ itemId: 'i2', text: '  Agreed. ' }]);
  expect(items.map(({ text }) => text)).toEqual(['', 'Agreed.']);
});

test('the same minutes have the same bytes however they were stored, and any other text has others', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inner]) => [key, shuffled(inner)]),
    );
  };
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const minutes = composeMinutes(record, [{ itemId: 'i1', text: one }]);
      expect(canonicalMinutes(shuffled(minutes) as typeof minutes)).toBe(canonicalMinutes(minutes));
      const others = composeMinutes(record, [{ itemId: 'i1', text: other }]);
      expect(canonicalMinutes(others) === canonicalMinutes(minutes)).toBe(one.trim() === other.trim());
    }),
  );
});

test('what is approved is not written any more, and what is not has no addendum', () => {
  expect(refuseWriting({ isApproved: true })?.__typename).toBe('MinutesApproved');
  expect(refuseWriting({ isApproved: false })).toBeNull();
  expect(refuseAddendum({ isApproved: false })?.__typename).toBe('MinutesNotApproved');
  expect(refuseAddendum({ isApproved: true })).toBeNull();
});

const fresh = { isApproved: false, approvals: [], digest: 'now' };
const half = { ...fresh, approvals: [{ personId: 'clara', as: 'CHAIR' }] } as const;
const clara = { personId: 'clara', isChair: true, digest: 'now' };
const mona = { personId: 'mona', isChair: false, digest: 'now' };

test.each([
  ['the chair is first', fresh, clara, null],
  ['a member is not first', fresh, mona, 'ChairApprovesFirst'],
  ['a member is second', half, mona, null],
  ['the chair is not the second as well', half, clara, 'AlreadyApprovedByYou'],
  ['who approves what has changed reads it again', half, { ...mona, digest: 'before' }, 'MinutesChanged'],
  ['nobody approves what is approved', { ...half, isApproved: true }, mona, 'MinutesApproved'],
])('%s', (_, standing, who, refused) => {
  expect(refuseApproval(standing, who)?.__typename ?? null).toBe(refused);
});

test('whoever tries in whatever order, minutes become final by the chair and one other person, never by one alone', () => {
  const person = fc.constantFrom('clara', 'mona', 'marek');
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (tries) => {
      const approvals: { personId: string; as: 'CHAIR' | 'MEMBER' }[] = [];
      for (const personId of tries) {
        const standing = { isApproved: isFinal(approvals), approvals, digest: 'now' };
        const refusal = refuseApproval(standing, { personId, isChair: personId === 'clara', digest: 'now' });
        if (!refusal) approvals.push(approve(approvals, personId).approval);
      }
      expect(approvals.length).toBeLessThanOrEqual(2);
      expect(new Set(approvals.map(({ personId }) => personId)).size).toBe(approvals.length);
      if (approvals.length > 0) expect(approvals[0]).toEqual({ personId: 'clara', as: 'CHAIR' });
    }),
  );
});

test.each([
  ['CHAIR', [], { see: true, write: true, approve: true, first: true }],
  ['MEMBER', [], { see: true, write: false, approve: true, first: false }],
  ['SECRETARY', [], { see: true, write: true, approve: false, first: false }],
  ['DEPUTY', [], { see: true, write: false, approve: false, first: false }],
  [null, ['ANALYST'], { see: true, write: false, approve: false, first: false }],
  [null, ['ADMINISTRATOR'], { see: false, write: false, approve: false, first: false }],
] as const)(
  'what a %s %j may do with minutes',
  (seat: BoardRole | null, roles: readonly OrganizationRole[], expected) => {
    const boards = seat ? [{ boardId: 'b', role: seat }] : [];
    const allowed = may({ organizationId: 'o', personId: 'p', roles, boards });
    const of = { boardId: 'b' };
    expect({
      see: allowed.seeMinutes(of),
      write: allowed.writeMinutes(of),
      approve: allowed.approveMinutes(of),
      first: allowed.approveMinutesAsChair(of),
    }).toEqual(expected);
    expect(allowed.approveMinutes({ boardId: 'another' })).toBe(false);
  },
);

test('what an addendum says already is not added again: by its author it is there, anybody else is told which', () => {
  const addenda = [
    { number: 1, text: 'The unions have agreed.', authorId: 'clara' },
    { number: 2, text: 'The lifts run again.', authorId: 'paul' },
  ];
  const said = (text: string, authorId: string) => addAgain(addenda, { text, authorId });
  expect(said('The lifts run again.', 'paul')).toBe('THERE');
  expect(said('The lifts run again.', 'clara')).toMatchObject({ __typename: 'AddendumThere', number: 2 });
  expect(said('The stairs too.', 'clara')).toBeNull();
});
