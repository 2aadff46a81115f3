import { expect, test } from '@jest/globals';
import {
  isDelivered,
  movesByHand,
  projectStages,
  refuseChange,
  refuseEndingByHand,
  refuseMeasuring,
  refuseMove,
  type ProjectStage,
} from './stage.rules.ts';

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
  'DELIVERED > CLOSED',
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

test.each(projectStages)('nobody ends a project by hand: %s', (to) => {
  const isEnding = to === 'STOPPED' || to === 'CLOSED';
  expect(refuseEndingByHand(to)?.__typename ?? null).toBe(isEnding ? 'BoardDecides' : null);
  for (const from of projectStages) expect(movesByHand(from).includes(to) && isEnding).toBe(false);
});

test('only what was planned before going live is measured', () => {
  expect(refuseMeasuring('MEASURING', false)).toMatchObject({ __typename: 'EffectNotPlanned' });
  expect(refuseMeasuring('MEASURING', true)).toBeNull();
  expect(refuseMeasuring('DELIVERED', false)).toBeNull();
  expect(projectStages.filter(isDelivered)).toEqual(['DELIVERED', 'MEASURING', 'CLOSED']);
});
