import { expect, test } from '@jest/globals';
import { projectStages, refuseChange, refuseMove, type ProjectStage } from './stage.rules.ts';

/** Written out a second time on purpose: what is not on this list must be refused. */
const allowed = new Set([
  'CHARTERED > ACTIVE',
  'CHARTERED > STOPPED',
  'ACTIVE > ON_HOLD',
  'ACTIVE > DELIVERED',
  'ACTIVE > STOPPED',
  'ON_HOLD > ACTIVE',
  'ON_HOLD > STOPPED',
  'DELIVERED > MEASURING',
  'MEASURING > CLOSED',
]);

const everyMove = projectStages.flatMap((from) => projectStages.map((to): [ProjectStage, ProjectStage] => [from, to]));

test.each(everyMove)('a project from %s to %s', (from, to) => {
  const refusal = refuseMove(from, to);
  if (allowed.has(`${from} > ${to}`)) expect(refusal).toBeNull();
  else expect(refusal).toMatchObject({ __typename: 'StageMoveRefused', from, to });
});

test('a project changes until it is closed or stopped', () => {
  const finished = projectStages.filter((stage) => refuseChange({ stage })?.__typename === 'ProjectFinished');
  expect(finished).toEqual(['CLOSED', 'STOPPED']);
});
