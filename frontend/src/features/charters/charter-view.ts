import type { Unmasked } from '@apollo/client';
import type { ProjectCharterQuery } from './charter.generated.ts';

export type Charter = Unmasked<ProjectCharterQuery>['project'];
export type Milestone = Charter['milestones'][number];

/** How whoever looks stands to the project. */
export const relationsOf = ({ boardId, owner, coOwner, contacts }: Charter) => ({
  ...{ boardId, ownerId: owner.id, coOwnerId: coOwner?.id ?? null },
  contactIds: contacts.map(({ person }) => person.id),
});
