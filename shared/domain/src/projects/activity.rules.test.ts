import { expect, test } from '@jest/globals';
import { activityOf, type AuditFacts } from './activity.rules.ts';

const entry = (said: string, more: Partial<AuditFacts> = {}): AuditFacts => {
  const [subject = '', act = ''] = said.split(' ');
  return { subject, act, before: null, after: null, title: '', ...more };
};

test.each<[string, AuditFacts, object | null]>([
  ['a charter', entry('Project ADDED', { after: { title: 'Refunds' } }), { kind: 'CHARTERED' }],
  ['an adoption', entry('Project ADDED', { after: { adoptionId: 'a' } }), { kind: 'ADOPTED' }],
  [
    'an edit that changes the problem and the owner',
    entry('Project CHANGED', {
      before: { title: 'Refunds', problem: '', ownerId: 'o', scope: null },
      after: { title: 'Refunds', problem: 'Queues', ownerId: 'p' },
    }),
    { kind: 'EDITED', fields: ['PROBLEM', 'OWNER'] },
  ],
  ['an edit that changes nothing', entry('Project CHANGED', { before: { title: 'A' }, after: { title: 'A' } }), null],
  ['the stage of the row', entry('Project CHANGED', { before: { stage: 'A' }, after: { stage: 'B' } }), null],
  [
    'a stage',
    entry('StageChange ADDED', { after: { fromStage: 'CHARTERED', toStage: 'ACTIVE', because: 'Ready.' } }),
    { kind: 'STAGE', was: 'CHARTERED', now: 'ACTIVE', title: 'Ready.' },
  ],
  ['a report', entry('StatusReport ADDED', { after: { health: 'AT_RISK' } }), { kind: 'REPORTED', now: 'AT_RISK' }],
  [
    'a correction',
    entry('StatusReport ADDED', { after: { health: 'AT_RISK', correctsId: 'r' } }),
    { kind: 'CORRECTED', now: 'AT_RISK' },
  ],
  [
    'a milestone moved',
    entry('Milestone CHANGED', {
      before: { title: 'Pilot', dueOn: '2026-12-01' },
      after: { title: 'Pilot', dueOn: '2026-12-09' },
      title: 'Pilot',
    }),
    { kind: 'MILESTONE_MOVED', title: 'Pilot', was: '2026-12-01', now: '2026-12-09' },
  ],
  [
    'a milestone reached',
    entry('Milestone CHANGED', { before: { doneOn: null }, after: { doneOn: '2026-12-09' }, title: 'Pilot' }),
    { kind: 'MILESTONE_REACHED', title: 'Pilot', now: '2026-12-09' },
  ],
  [
    'a milestone open again',
    entry('Milestone CHANGED', { before: { doneOn: '2026-12-09' }, after: { doneOn: null }, title: 'Pilot' }),
    { kind: 'MILESTONE_REOPENED', title: 'Pilot' },
  ],
  [
    'a milestone named anew',
    entry('Milestone CHANGED', { before: { title: 'Pilot' }, after: { title: 'Trial' }, title: 'Trial' }),
    { kind: 'MILESTONE_RENAMED', was: 'Pilot', now: 'Trial' },
  ],
  ['a milestone as it was', entry('Milestone CHANGED', { before: { title: 'A' }, after: { title: 'A' } }), null],
  [
    'a revision decided',
    entry('Revision CHANGED', { after: { state: 'APPLIED' }, title: 'TIMING' }),
    { kind: 'REVISION', title: 'TIMING', now: 'APPLIED' },
  ],
  ['a revision kept', entry('Revision CHANGED', { after: { was: '1' } }), null],
  ['a file removed', entry('Project FILE_REMOVED', { after: { name: 'Plan.pdf' } }), { title: 'Plan.pdf' }],
  ['what is not of a project', entry('Person ADDED'), null],
])('%s', (_, facts, activity) => {
  if (activity === null) expect(activityOf(facts)).toBeNull();
  else expect(activityOf(facts)).toMatchObject(activity);
});
