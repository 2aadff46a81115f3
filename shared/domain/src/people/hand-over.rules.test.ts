import { expect, test } from '@jest/globals';
import { projectHandsAfter, refuseHandOver } from './hand-over.rules.ts';

test.each([
  ['to oneself', 'ann', { personId: 'ann', active: true }, 'HandToOneself'],
  ['to oneself, who has left', 'ann', { personId: 'ann', active: false }, 'HandToOneself'],
  ['to somebody who has left', 'ann', { personId: 'bob', active: false }, 'PersonInactive'],
  ['to a colleague', 'ann', { personId: 'bob', active: true }, undefined],
])('handing over %s', (_, from, heir, refusal) => {
  expect(refuseHandOver(from, heir)?.__typename).toBe(refusal);
});

test.each([
  [
    { ownerId: 'ann', coOwnerId: null, sponsorId: null },
    { ownerId: 'bob', coOwnerId: null, sponsorId: null },
  ],
  [
    { ownerId: 'ann', coOwnerId: 'bob', sponsorId: 'ann' },
    { ownerId: 'bob', coOwnerId: null, sponsorId: 'bob' },
  ],
  [
    { ownerId: 'bob', coOwnerId: 'ann', sponsorId: 'cyd' },
    { ownerId: 'bob', coOwnerId: null, sponsorId: 'cyd' },
  ],
  [
    { ownerId: 'cyd', coOwnerId: 'ann', sponsorId: null },
    { ownerId: 'cyd', coOwnerId: 'bob', sponsorId: null },
  ],
])("what Ann held of %j is in Bob's hands, and nobody owns a project twice", (before, after) => {
  expect(projectHandsAfter(before, 'ann', 'bob')).toEqual(after);
});
