import { localDateOf } from '@cxboard/domain/local-time';
import { type NominationState, refuseNominationChange, stateOf } from '@cxboard/domain/nominations/nomination.rules';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { ContactReason, TouchPoint } from '../contacts/index.ts';
import { Person } from '../people/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Nomination } from './nomination.entity.ts';
import { nominationFacts, promiseOfBoard } from './nominations.statements.ts';

export const relationsOf = ({ boardId, nominatorId, ownerId, state }: Nomination) => ({
  ...{ boardId, nominatorId, ownerId, isDraft: state === 'DRAFT' },
});

/** A nomination the viewer may not see looks absent. */
export async function lockVisible(work: Work, viewer: Viewer, nominationId: string): Promise<Nomination> {
  const nomination = await work.lock(Nomination, nominationId);
  foundOr404(may(viewer).seeNomination(relationsOf(nomination)) || null);
  return nomination;
}

export interface NominationNow {
  readonly state: NominationState;
  readonly evidence: number;
}

/** How it stands on a day, and how much speaks for it. */
export async function standingOf(work: Work, nomination: Nomination, timeZone: string): Promise<NominationNow> {
  const rows = await work.query<{ evidence: number; isOnAgenda: boolean }>(nominationFacts, [
    work.organizationId,
    nomination.id,
  ]);
  const { evidence, isOnAgenda } = foundOr404(rows[0]);
  return { evidence, state: stateOf({ ...nomination, isOnAgenda }, localDateOf(work.now, timeZone)) };
}

export async function refuseDecided(work: Work, viewer: Viewer, nomination: Nomination) {
  const { state } = await standingOf(work, nomination, viewer.organization.timeZone);
  return refuseNominationChange(state);
}

export interface NamedThings {
  readonly ownerId?: string | null;
  readonly reasonId?: string | null;
  readonly touchPointId?: string | null;
  readonly promiseId?: string | null;
  readonly boardId?: string;
}

/** What is named has to be there, and a person still with the organization. */
export async function refuseNamed(work: Work, { ownerId, promiseId, boardId, ...topics }: NamedThings) {
  const { reasonId, touchPointId } = topics;
  if (promiseId) foundOr404((await work.query(promiseOfBoard, [work.organizationId, promiseId, boardId]))[0]);
  if (reasonId) await work.get(ContactReason, reasonId);
  if (touchPointId) await work.get(TouchPoint, touchPointId);
  if (!ownerId) return null;
  const { id, deactivatedAt } = await work.get(Person, ownerId);
  return refuseInactive([{ personId: id, active: deactivatedAt === null }]);
}

/** Who may see it hears that it changed. */
export function tellNomination(work: Work, { id, boardId, nominatorId, ownerId }: Nomination): { id: string } {
  const personIds = [nominatorId, ownerId].filter((one) => one !== null);
  work.tell('NOMINATION', id, { boardId, personIds });
  return { id };
}
