import { describe, expect, test } from '@jest/globals';
import { refuseResult, refuseUncounted, type ResultDraft, tidied } from './result.rules.ts';

const today = '2026-03-10';
const result = (changes: Partial<ResultDraft>): ResultDraft => ({
  kind: 'INFORMATION',
  text: 'Calls about limits have doubled',
  ...{ ownerId: null, dueOn: null, rule: null, quorum: null, reviewOn: null, supersedesId: null },
  ...{ response: null, cause: '', withoutKnownCause: false },
  ...changes,
});
const owned = { ownerId: 'jonas', dueOn: '2026-04-01' };
const missing = (changes: Partial<ResultDraft>, itemKind: 'METRIC_SNAPSHOT' | 'TOPIC' = 'METRIC_SNAPSHOT') => {
  const refusal = refuseResult(result(changes), { itemKind, today });
  return refusal && 'missing' in refusal ? refusal.missing : (refusal?.__typename ?? null);
};

describe('a result is complete', () => {
  test.each([
    [{}, null],
    [{ text: '  ' }, 'TEXT'],
    [{ kind: 'DECISION', rule: 'CONSENT' }, null],
    [{ kind: 'DECISION' }, 'RULE'],
    [{ kind: 'DECISION', rule: 'CHAIR', reviewOn: today }, 'REVIEW_DATE'],
    [{ kind: 'DECISION', rule: 'CHAIR', reviewOn: '2026-09-01' }, null],
    [{ kind: 'ACTION', ...owned }, null],
    [{ kind: 'ACTION', ...owned, ownerId: null }, 'OWNER'],
    [{ kind: 'ACTION', ...owned, dueOn: null }, 'DUE'],
    [{ kind: 'ACTION', ...owned, dueOn: '2026-03-09' }, 'DueImpossible'],
    [{ kind: 'ACTION', ...owned, dueOn: '2099-01-01' }, 'DueImpossible'],
    [{ kind: 'ANALYSIS_TASK', ownerId: 'jonas' }, 'DUE'],
    [{ kind: 'NOMINATION' }, null],
    [{ kind: 'DEFERRAL' }, null],
  ] as const)('%j lacks %s', (changes, expected) => {
    expect(missing(changes)).toBe(expected);
  });
});

test('a majority that is recorded afterwards needs its votes', () => {
  const decided = (rule: 'MAJORITY' | 'CONSENT' | 'CHAIR') => result({ kind: 'DECISION', rule });
  expect(refuseUncounted(decided('MAJORITY'), [])).toMatchObject({ missing: 'VOTES' });
  expect(refuseUncounted(decided('MAJORITY'), ['a vote'])).toBeNull();
  for (const rule of ['CONSENT', 'CHAIR'] as const) expect(refuseUncounted(decided(rule), [])).toBeNull();
});

describe('understand before you respond', () => {
  test('is said about items with numbers only', () => {
    expect(missing({ response: 'EXPLAINED' })).toBeNull();
    expect(missing({ response: 'EXPLAINED' }, 'TOPIC')).toBe('METRIC_ITEM');
  });

  test('more data is an analysis task with an owner and a day', () => {
    expect(missing({ response: 'MORE_DATA' })).toBe('ANALYSIS_TASK');
    expect(missing({ response: 'MORE_DATA', kind: 'ANALYSIS_TASK', ...owned })).toBeNull();
  });

  test('responding needs a cause, or the mark that none is known', () => {
    expect(missing({ response: 'RESPOND' })).toBe('CAUSE');
    expect(missing({ response: 'RESPOND', cause: 'The letter names no date' })).toBeNull();
    expect(missing({ response: 'RESPOND', withoutKnownCause: true })).toBeNull();
  });
});

test('what does not belong to the kind is dropped', () => {
  const typed = result({ kind: 'INFORMATION', ...owned, rule: 'CHAIR', cause: 'x', withoutKnownCause: true });
  expect(tidied(typed)).toMatchObject({ ownerId: null, dueOn: null, rule: null, cause: '', withoutKnownCause: false });
  expect(tidied(result({ kind: 'DECISION' })).rule).toBe('CONSENT');
  expect(tidied(result({ kind: 'DEFERRAL', ...owned }))).toMatchObject({ ownerId: null, dueOn: owned.dueOn });
});
