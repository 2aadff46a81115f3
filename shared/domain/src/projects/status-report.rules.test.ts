import { expect, test } from '@jest/globals';
import {
  prefilled,
  refuseCorrection,
  toCorrect,
  refuseAcknowledgement,
  refuseReport,
  reportOf,
  type LastReport,
  type StatusDraft,
} from './status-report.rules.ts';

const draft: StatusDraft = { done: '', next: '', needsDecision: '', health: 'ON_TRACK', noChange: false };
const last: LastReport = {
  done: 'Built it',
  next: 'Roll it out',
  needsDecision: 'Which branch first?',
  health: 'AT_RISK',
};
const active = { stage: 'ACTIVE' } as const;

test('a report says at least one thing', () => {
  expect(refuseReport(active, { ...draft, done: ' \n' }, last)).toMatchObject({ __typename: 'NothingReported' });
  for (const field of ['done', 'next', 'needsDecision'] as const)
    expect(refuseReport(active, { ...draft, [field]: 'Something' }, null)).toBeNull();
});

test('"no change" repeats the last report with the health pressed now', () => {
  const press = { ...draft, noChange: true, health: 'OFF_TRACK' } as const;
  expect(refuseReport(active, press, last)).toBeNull();
  expect(reportOf(press, last)).toEqual({ ...last, health: 'OFF_TRACK', noChange: true });
});

test('"no change" needs an earlier report', () => {
  expect(refuseReport(active, { ...draft, noChange: true }, null)).toMatchObject({ __typename: 'NoEarlierReport' });
});

test('nothing is reported on a project that is closed or stopped', () => {
  for (const stage of ['CLOSED', 'STOPPED'] as const)
    expect(refuseReport({ stage }, { ...draft, done: 'More' }, last)).toMatchObject({
      __typename: 'ProjectFinished',
      stage,
    });
});

test('what is stored has no stray spaces', () => {
  expect(reportOf({ ...draft, done: '  Tested\n' }, last)).toEqual({ ...draft, done: 'Tested' });
});

test('the form starts with what was to be done, and keeps the health and the open question', () => {
  expect(prefilled(last)).toEqual({
    done: 'Roll it out',
    next: '',
    needsDecision: 'Which branch first?',
    health: 'AT_RISK',
    noChange: false,
  });
  expect(prefilled(null)).toEqual({ ...draft, health: '' });
});

test('what was reached since then is offered as done and what is ahead as next, each line once', () => {
  const known = { done: ['Pilot in Brno', 'Roll it out'], next: ['All branches'] };
  expect(prefilled(last, known)).toMatchObject({ done: 'Roll it out\nPilot in Brno', next: 'All branches' });
  expect(prefilled(null, known)).toMatchObject({ done: 'Pilot in Brno\nRoll it out', health: '' });
  expect(prefilled(null, { done: ['x'.repeat(3_000)], next: [] }).done).toHaveLength(2_000);
});

test('a report is corrected by another one that starts with its words, and once', () => {
  expect(toCorrect(last)).toEqual({ ...last, noChange: false });
  expect(refuseCorrection(false)).toBeNull();
  expect(refuseCorrection(true)).toMatchObject({ __typename: 'ReportCorrected' });
});

test('nobody acknowledges their own report', () => {
  expect(refuseAcknowledgement({ authorId: 'jana' }, 'jana')).toMatchObject({ __typename: 'OwnReport' });
  expect(refuseAcknowledgement({ authorId: 'jana' }, 'petr')).toBeNull();
});
