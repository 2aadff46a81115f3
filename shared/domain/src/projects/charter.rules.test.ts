import { expect, test } from '@jest/globals';
import { type CharterFacts, charterParts, openParts } from './charter.rules.ts';
import { milestoneProblem, milestoneSlip, milestoneStanding, proposedMilestones } from './milestone.rules.ts';

const empty: CharterFacts = {
  ...{ sponsorId: null, coOwnerId: null, departmentIds: [], contacts: [], singleDepartmentBecause: ' ' },
  ...{ scope: '', solution: ' ', dueOn: null, milestones: 0, pieces: 0, hasEffectPlan: false, isMeasurable: true },
};
const full: CharterFacts = {
  ...{ sponsorId: 's', coOwnerId: 'c', departmentIds: ['a', 'b'], singleDepartmentBecause: '' },
  ...{ contacts: [{ departmentId: 'a' }, { departmentId: 'b' }], scope: 'Cards', solution: 'A button' },
  ...{ dueOn: '2027-01-29', milestones: 3, pieces: 1, hasEffectPlan: true, isMeasurable: true },
};

test('a charter says what is still open in it', () => {
  const ofDepartments = ['CONTACTS', 'SINGLE_DEPARTMENT'];
  expect(openParts(empty)).toEqual(charterParts.filter((part) => !ofDepartments.includes(part)));
  expect(openParts(full)).toEqual([]);
});

test.each<[Partial<CharterFacts>, string[]]>([
  [{ departmentIds: ['a'], contacts: [{ departmentId: 'a' }] }, ['SINGLE_DEPARTMENT']],
  [{ departmentIds: ['a'], contacts: [{ departmentId: 'a' }], singleDepartmentBecause: 'Only payments.' }, []],
  [{ contacts: [{ departmentId: 'a' }] }, ['CONTACTS']],
  [{ hasEffectPlan: false }, ['EFFECT_PLAN']],
  [{ hasEffectPlan: false, isMeasurable: false }, []],
  [{ pieces: 0 }, ['EVIDENCE']],
])('%j leaves open %j', (facts, parts) => {
  expect(openParts({ ...full, ...facts })).toEqual(parts);
});

const milestone = { dueOn: '2026-12-01', firstDueOn: '2026-11-20', doneOn: null };

test('a milestone is ahead until its day has passed, and done however late it came', () => {
  expect(milestoneStanding(milestone, '2026-12-01')).toBe('AHEAD');
  expect(milestoneStanding(milestone, '2026-12-02')).toBe('LATE');
  expect(milestoneStanding({ ...milestone, doneOn: '2026-12-05' }, '2026-12-09')).toBe('DONE');
});

test('the slip of a milestone is counted from the day that was said first', () => {
  expect(milestoneSlip(milestone)).toBe(11);
  expect(milestoneSlip({ ...milestone, doneOn: '2026-11-18' })).toBe(-2);
  expect(milestoneProblem('2026-12-02', '2026-12-01')).toMatch('has come');
  expect(milestoneProblem('2026-12-01', '2026-12-01')).toBeNull();
});

test('three milestones are proposed over the time there is, and none for less than a week', () => {
  expect(proposedMilestones('2026-11-01', '2026-11-21')).toEqual([
    { step: 'AGREED', dueOn: '2026-11-06' },
    { step: 'TRIED', dueOn: '2026-11-13' },
    { step: 'LIVE', dueOn: '2026-11-21' },
  ]);
  expect(proposedMilestones('2026-11-01', '2026-11-05')).toEqual([]);
});
