import { describe, expect, test } from '@jest/globals';
import {
  type BallotChoice,
  isReviewDue,
  isUnvoted,
  outcomeOf,
  refuseConfirm,
  refuseOnlyDecider,
  refuseSupersede,
  tallyOf,
  type Vote,
} from './decision.rules.ts';

const ballots = (...choices: BallotChoice[]) => choices.map((choice, index) => ({ personId: `p${index}`, choice }));
const vote = (changes: Partial<Vote>): Vote => ({
  ...{ rule: 'CONSENT', quorum: null, ballots: [], voterIds: ['chair', 'p0', 'p1'], chairId: 'chair' },
  ...changes,
});

describe('what came of a vote', () => {
  test.each([
    ['consent holds when nobody objects', {}, 'ADOPTED'],
    ['one objection breaks consent', { ballots: ballots('FOR', 'AGAINST') }, 'REJECTED'],
    ['abstaining is no objection', { ballots: ballots('ABSTAIN') }, 'ADOPTED'],
    [
      'a majority needs more for than against',
      { rule: 'MAJORITY', ballots: ballots('FOR', 'FOR', 'AGAINST') },
      'ADOPTED',
    ],
    ['a tie is no majority', { rule: 'MAJORITY', ballots: ballots('FOR', 'AGAINST') }, 'REJECTED'],
    ['without a vote there is no majority', { rule: 'MAJORITY' }, 'REJECTED'],
    ['too few in the room decide nothing', { quorum: 4 }, 'NOT_QUORATE'],
    ['exactly enough decide', { quorum: 3 }, 'ADOPTED'],
    ['the chair calls it', { rule: 'CHAIR', quorum: 4, ballots: ballots('AGAINST', 'AGAINST') }, 'ADOPTED'],
  ] as const)('%s', (_, changes, outcome) => {
    expect(outcomeOf(vote(changes as Partial<Vote>))).toBe(outcome);
  });

  test('is asked for while a majority has none', () => {
    expect(isUnvoted({ rule: 'MAJORITY', ballots: [] })).toBe(true);
    expect(isUnvoted({ rule: 'MAJORITY', ballots: ballots('ABSTAIN') })).toBe(false);
    for (const rule of ['CONSENT', 'CHAIR', null] as const) expect(isUnvoted({ rule, ballots: [] })).toBe(false);
  });

  test('is counted', () => {
    expect(tallyOf(ballots('FOR', 'AGAINST', 'ABSTAIN', 'FOR'))).toEqual({ for: 2, against: 1, abstained: 1 });
  });
});

describe('on an own nomination', () => {
  const stops = (changes: Partial<Vote>, nominatorId: string | null = 'p0') =>
    refuseOnlyDecider(vote(changes), nominatorId) !== null;

  test('nobody decides alone', () => {
    expect(stops({ rule: 'CHAIR', chairId: 'p0' })).toBe(true);
    expect(stops({ rule: 'CONSENT', voterIds: ['p0'] })).toBe(true);
    expect(stops({ rule: 'MAJORITY', ballots: ballots('FOR', 'ABSTAIN') })).toBe(true);
  });

  test('others may, and with others everybody may', () => {
    expect(stops({ rule: 'CHAIR' })).toBe(false);
    expect(stops({ rule: 'CONSENT' })).toBe(false);
    expect(stops({ rule: 'MAJORITY', ballots: ballots('FOR', 'FOR') })).toBe(false);
    expect(stops({ rule: 'CHAIR', chairId: 'p0' }, null)).toBe(false);
  });
});

test('a decision supersedes one of its own board that is in force', () => {
  const earlier = { id: 'old', boardId: 'cx', outcome: 'ADOPTED' as const, supersededById: null };
  const mine = { id: 'new', boardId: 'cx' };
  expect(refuseSupersede(earlier, mine)).toBeNull();
  expect(refuseSupersede({ ...earlier, supersededById: 'new' }, mine)).toBeNull();
  for (const no of [
    { outcome: 'REJECTED' as const },
    { supersededById: 'other' },
    { boardId: 'elsewhere' },
    { id: 'new' },
  ])
    expect(refuseSupersede({ ...earlier, ...no }, mine)).toMatchObject({ __typename: 'CannotSupersede' });
});

test('a review is due from its day on, while the decision is in force', () => {
  const decision = { outcome: 'ADOPTED' as const, supersededById: null, reviewOn: '2026-06-01' };
  expect(isReviewDue(decision, '2026-05-31')).toBe(false);
  expect(isReviewDue(decision, '2026-06-01')).toBe(true);
  expect(isReviewDue({ ...decision, supersededById: 'new' }, '2026-06-02')).toBe(false);
  expect(isReviewDue({ ...decision, reviewOn: null }, '2026-06-02')).toBe(false);
});

test('a decision in force stays until another day that lies ahead, or for good', () => {
  const decision = { outcome: 'ADOPTED' as const, supersededById: null };
  const today = '2026-06-01';
  for (const reviewOn of ['2026-06-02', '2031-12-31', null])
    expect(refuseConfirm(decision, reviewOn, today)).toBeNull();
  for (const reviewOn of ['2026-06-01', '2025-01-01', '2032-01-01'])
    expect(refuseConfirm(decision, reviewOn, today)).toMatchObject({ __typename: 'DueImpossible' });
  for (const no of [{ outcome: 'REJECTED' as const }, { supersededById: 'new' }])
    expect(refuseConfirm({ ...decision, ...no }, null, today)).toMatchObject({ __typename: 'NotInForce' });
});
