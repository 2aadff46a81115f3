import { describe, expect, test } from '@jest/globals';
import type { Ballot, BallotChoice } from '../decisions/decision.rules.ts';
import {
  type Circulated,
  electorateOf,
  hasEverybodyVoted,
  refuseDeadline,
  refuseElector,
  refuseElectorate,
  refuseLate,
  refuseQuorum,
  resolutionOutcome,
  type ResolutionState,
  whyUndecided,
} from './resolution.rules.ts';

const votes = (said: string): Ballot[] =>
  said
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const choices: Record<string, BallotChoice> = { '+': 'FOR', '-': 'AGAINST', o: 'ABSTAIN' };
      return { personId: word.slice(0, -1), choice: choices[word.slice(-1)] ?? 'ABSTAIN' };
    });
const circulated = (said: string, more: Partial<Circulated> = {}): Circulated => ({
  ...{ rule: 'CONSENT', quorum: null, ballots: votes(said), voterIds: ['ann', 'bob', 'cem'], proposerId: 'ann' },
  ...more,
});

describe('what comes of a circular resolution', () => {
  test.each([
    ['CONSENT', 'bob+', 'ADOPTED'],
    ['CONSENT', 'ann+ bob+ cemo', 'ADOPTED'],
    ['CONSENT', 'ann+ bob+ cem-', 'REJECTED'],
    ['CONSENT', 'bobo cemo', 'REJECTED'],
    ['MAJORITY', 'ann+ bob+ cem-', 'ADOPTED'],
    ['MAJORITY', 'ann+ bob-', 'REJECTED'],
    ['MAJORITY', 'bobo', 'REJECTED'],
  ] as const)('%s of “%s” is %s', (rule, said, outcome) => {
    expect(resolutionOutcome(circulated(said, { rule }))).toBe(outcome);
  });

  test.each([
    ['', null, 'TOO_FEW'],
    ['bob+', 2, 'TOO_FEW'],
    ['bob+ dan+', 2, 'TOO_FEW'],
    ['ann+', null, 'ONLY_OWN_VOTE'],
    ['ann-', null, 'ONLY_OWN_VOTE'],
    ['ann+ bobo', 2, 'ONLY_OWN_VOTE'],
  ] as const)('“%s” with a quorum of %s decides nothing: %s', (said, quorum, why) => {
    for (const rule of ['CONSENT', 'MAJORITY'] as const) {
      expect(whyUndecided(circulated(said, { quorum, rule }))).toBe(why);
      expect(resolutionOutcome(circulated(said, { quorum, rule }))).toBe('NOT_QUORATE');
    }
  });

  test('is known early once nobody is left to wait for', () => {
    expect(hasEverybodyVoted(circulated('ann+ bob+'))).toBe(false);
    expect(hasEverybodyVoted(circulated('ann+ bob+ cem-'))).toBe(true);
  });
});

describe('a vote', () => {
  const closesAt = new Date('2026-12-04T00:00:00Z');
  const at = (now: string, state: ResolutionState = 'OPEN') => refuseLate({ state, closesAt }, new Date(now));

  test('counts until the last moment and not at the next, counted or not', () => {
    expect(at('2026-12-03T23:59:59.999Z')).toBeNull();
    expect(at('2026-12-04T00:00:00Z')).toMatchObject({ state: 'OPEN', message: expect.stringContaining('is over') });
    expect(at('2026-12-01T00:00:00Z', 'DECIDED')?.message).toContain('is decided');
    expect(at('2026-12-01T00:00:00Z', 'WITHDRAWN')?.message).toContain('withdrawn');
  });

  test('belongs to members and the chair, once however many seats somebody has', () => {
    const seats = [
      { personId: 'ann', role: 'CHAIR' as const },
      { personId: 'ann', role: 'MEMBER' as const },
      { personId: 'bob', role: 'SECRETARY' as const },
      { personId: 'cem', role: 'DEPUTY' as const },
    ];
    expect(electorateOf(seats)).toEqual(['ann']);
    expect(refuseElector('ann', ['ann'])).toBeNull();
    expect(refuseElector('bob', ['ann'])?.message).toContain('no vote');
  });
});

test('a resolution gets from a day to two months', () => {
  expect(refuseDeadline('2026-12-01', '2026-11-30')).toBeNull();
  expect(refuseDeadline('2026-11-30', '2026-11-30')).toMatchObject({ earliest: '2026-12-01', latest: '2027-01-29' });
  expect(refuseDeadline('2027-01-29', '2026-11-30')).toBeNull();
  expect(refuseDeadline('2027-01-30', '2026-11-30')).not.toBeNull();
});

test('a board without others who vote decides nothing between meetings', () => {
  expect(refuseElectorate([], 'ann')?.message).toContain('Nobody else');
  expect(refuseElectorate(['ann'], 'ann')).not.toBeNull();
  expect(refuseElectorate(['ann', 'bob'], 'ann')).toBeNull();
});

test('a quorum is at most everybody', () => {
  expect(refuseQuorum(null, 0)).toBeNull();
  expect(refuseQuorum(3, 3)).toBeNull();
  expect(refuseQuorum(4, 3)).toMatchObject({ votesThereAre: 3, message: expect.stringContaining('Only 3') });
});
