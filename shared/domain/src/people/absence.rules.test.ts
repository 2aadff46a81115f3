import { expect, test } from '@jest/globals';
import { dutyKinds } from '../overview/duties.ts';
import { type Absence, isAway, isPassedOn, lentRoles, refuseAbsence } from './absence.rules.ts';
import { may } from './permissions.ts';
import type { ViewerFacts } from './relations.ts';

const today = '2026-11-23';
const absence: Absence = { personId: 'petra', deputyId: 'ines', fromOn: '2026-12-01', untilOn: '2026-12-10' };
const known = { today, isDeputyHere: true, own: [], ofDeputy: [] };
const refused = (more: Partial<Absence>, facts: Partial<typeof known> | object = {}) =>
  refuseAbsence({ ...absence, ...more }, { ...known, ...facts })?.__typename ?? null;

test('an absence has a deputy who is somebody else, still here and there on these days', () => {
  expect(refused({})).toBeNull();
  expect(refused({ deputyId: 'petra' })).toBe('DeputyOneself');
  expect(refused({}, { isDeputyHere: false })).toBe('PersonInactive');
  expect(refused({}, { ofDeputy: [{ fromOn: '2026-12-10', untilOn: '2026-12-12' }] })).toBe('DeputyAway');
  expect(refused({}, { ofDeputy: [{ fromOn: '2026-12-11', untilOn: '2026-12-12' }] })).toBeNull();
});

test('it ends today or later, after it began, is no year long, and no day is noted twice', () => {
  expect(refused({ fromOn: '2026-11-01', untilOn: '2026-11-22' })).toBe('AbsenceDays');
  expect(refused({ fromOn: '2026-11-01', untilOn: today })).toBeNull();
  expect(refused({ untilOn: '2026-11-30' })).toBe('AbsenceDays');
  expect(refused({ untilOn: '2028-01-01' })).toBe('AbsenceDays');
  expect(refused({}, { own: [{ fromOn: '2026-11-20', untilOn: '2026-12-01' }] })).toBe('AwayAlready');
});

test('the first and the last day count', () => {
  const days = ['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11'];
  expect(days.map((day) => isAway(absence, day))).toEqual([false, true, true, false]);
});

test('a vote, an agreement and what only an author knows are passed on to nobody, nor are the keys of the house', () => {
  expect(dutyKinds.filter((kind) => !isPassedOn(kind)).toSorted()).toEqual([
    ...['ANSWER_PULSE', 'ANSWER_VISION', 'CREATE_BOARD', 'GIVE_PROPOSAL_INFO', 'HAND_OVER', 'NAME_CHAIR'],
    'VOTE_ON_RESOLUTION',
  ]);
  expect(lentRoles(['ADMINISTRATOR', 'ANALYST'])).toEqual(['ANALYST']);
});

const board = { boardId: 'cx' };
const ines: ViewerFacts = { organizationId: 'o', personId: 'ines', roles: [], boards: [] };
const forChair: ViewerFacts = {
  ...ines,
  standsInFor: { personId: 'petra', roles: ['ANALYST'], boards: [{ ...board, role: 'CHAIR' }] },
};

test('who stands in for a chair prepares, publishes, runs and approves, and does not vote, agree or appoint', () => {
  const [own, lent] = [may(ines), may(forChair)];
  for (const act of [
    'prepareAgenda',
    'publishAgenda',
    'runMeeting',
    'approveMinutesAsChair',
    'seePublishedAgenda',
  ] as const)
    expect([own[act](board), lent[act](board)]).toEqual([false, true]);
  for (const act of ['vote', 'answerVision', 'draftVision', 'appointMembers', 'editCharter'] as const)
    expect(lent[act](board)).toBe(false);
  expect(lent.importData()).toBe(true);
  expect(lent.managePeople()).toBe(false);
});

test('who stands in for an owner reports for them, and nobody acknowledges a report they have to do with', () => {
  const project = { ...board, ownerId: 'petra', coOwnerId: null };
  expect(may(ines).reportStatus(project)).toBe(false);
  expect(may(forChair).reportStatus(project)).toBe(true);
  expect(may(forChair).reportsAsDeputy(project)).toBe(true);
  expect(may({ ...ines, personId: 'petra' }).reportsAsDeputy(project)).toBe(false);
  expect(may(forChair).acknowledgeReport({ authorId: 'ines', project })).toBe(false);
  expect(may(forChair).acknowledgeReport({ authorId: 'otto', project })).toBe(false);
  const other = { ...project, ownerId: 'otto' };
  expect(may(forChair).acknowledgeReport({ authorId: 'otto', project: other })).toBe(true);
});

test('a draft of somebody who is away stays theirs, and only they or the administrator note that they are away', () => {
  const draft = { ...board, nominatorId: 'petra', ownerId: null, isDraft: true };
  expect(may(forChair).seeNomination(draft)).toBe(false);
  expect(may(forChair).noteAbsence({ personId: 'petra' })).toBe(false);
  expect(may(ines).noteAbsence({ personId: 'ines' })).toBe(true);
  expect(may({ ...ines, roles: ['ADMINISTRATOR'] }).noteAbsence({ personId: 'petra' })).toBe(true);
});
