import type { Refusal } from '../refusal.ts';
import { type PersonInactive, refuseInactive } from './roles.rules.ts';

/** What can be in somebody's hands and has to be in somebody else's when they leave. */
export const handOverKinds = [
  ...(['PROJECT', 'ACTION', 'AGENDA_ITEM', 'TOPIC', 'NOMINATION', 'METRIC', 'PROPOSAL'] as const),
  ...(['DEEP_DIVE', 'LANE', 'RATIONALE', 'CONTACT_REASON', 'TOUCH_POINT'] as const),
] as const;
export type HandOverKind = (typeof handOverKinds)[number];

export type HandToOneself = Refusal<'HandToOneself'>;

export interface Heir {
  readonly personId: string;
  readonly active: boolean;
}

/** Work goes to somebody else, who is still here. */
export function refuseHandOver(fromId: string, heir: Heir): HandToOneself | PersonInactive | null {
  if (fromId === heir.personId)
    return { __typename: 'HandToOneself', message: 'Name somebody else: they hold these things already.' };
  return refuseInactive([heir]);
}

export interface ProjectHands {
  readonly ownerId: string;
  readonly coOwnerId: string | null;
  readonly sponsorId: string | null;
}

/** Whose the project is once one person has taken everything of another; who owns it is not its co-owner as well. */
export function projectHandsAfter(hands: ProjectHands, fromId: string, toId: string): ProjectHands {
  const passed = <Id extends string | null>(id: Id) => (id === fromId ? toId : id);
  const ownerId = passed(hands.ownerId);
  const coOwnerId = passed(hands.coOwnerId);
  return { ownerId, coOwnerId: coOwnerId === ownerId ? null : coOwnerId, sponsorId: passed(hands.sponsorId) };
}
