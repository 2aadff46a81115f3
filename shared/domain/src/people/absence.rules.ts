import type { LocalDate } from '../local-time.ts';
import { addDays } from '../local-time.ts';
import type { DutyKind } from '../overview/duties.ts';
import type { Refusal } from '../refusal.ts';
import type { OrganizationRole } from './relations.ts';
import { type PersonInactive, refuseInactive } from './roles.rules.ts';

/** How long somebody is away at most, and how many people at once one deputy stands in for. */
export const absenceLimits = { days: 366, standsInFor: 20 } as const;

/** Somebody is away, both days included, and somebody else does meanwhile what they would have to do. */
export interface AwayDays {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
}

export interface Absence extends AwayDays {
  readonly personId: string;
  readonly deputyId: string;
}

export const isAway = ({ fromOn, untilOn }: AwayDays, day: LocalDate): boolean => fromOn <= day && day <= untilOn;

const overlap = (one: AwayDays, other: AwayDays) => one.fromOn <= other.untilOn && other.fromOn <= one.untilOn;

export type DeputyOneself = Refusal<'DeputyOneself'>;
export type AbsenceDays = Refusal<'AbsenceDays'>;
export type AwayAlready = Refusal<'AwayAlready'> & AwayDays;
export type DeputyAway = Refusal<'DeputyAway'> & AwayDays;
export type AbsenceRefused = DeputyOneself | AbsenceDays | AwayAlready | DeputyAway | PersonInactive;

interface Known {
  readonly today: LocalDate;
  /** Whether the deputy still works here. */
  readonly isDeputyHere: boolean;
  /** Other absences of whoever goes away, and those of the deputy. */
  readonly own: readonly AwayDays[];
  readonly ofDeputy: readonly AwayDays[];
}

/** Days to come, not for ever, not twice, and in the hands of somebody who is there. */
export function refuseAbsence(absence: Absence, { today, isDeputyHere, own, ofDeputy }: Known): AbsenceRefused | null {
  const { personId, deputyId, fromOn, untilOn } = absence;
  if (personId === deputyId) return { __typename: 'DeputyOneself', message: 'Name somebody else as deputy.' };
  const longest = absenceLimits.days;
  if (untilOn < fromOn || untilOn < today || untilOn >= addDays(fromOn, longest))
    return { __typename: 'AbsenceDays', message: `An absence ends today or later and lasts at most ${longest} days.` };
  const twice = own.find((other) => overlap(absence, other));
  if (twice) return { __typename: 'AwayAlready', ...daysOf(twice), message: 'These days are noted already.' };
  const inactive = refuseInactive([{ personId: deputyId, active: isDeputyHere }]);
  if (inactive) return inactive;
  const gone = ofDeputy.find((other) => overlap(absence, other));
  return gone ? { __typename: 'DeputyAway', ...daysOf(gone), message: 'The deputy is away as well.' } : null;
}

const daysOf = ({ fromOn, untilOn }: AwayDays): AwayDays => ({ fromOn, untilOn });

/**
 * What is somebody's own word stays theirs: a vote, an agreement, an answer without a name, what only the author of an
 * idea knows. So do the keys of the house, which other administrators hold as well.
 */
const ownWord = [
  ...(['VOTE_ON_RESOLUTION', 'ANSWER_VISION', 'ANSWER_PULSE', 'GIVE_PROPOSAL_INFO'] as const),
  ...(['CREATE_BOARD', 'NAME_CHAIR', 'HAND_OVER'] as const),
] as const satisfies readonly DutyKind[];

/** Whether a deputy does this in the place of whoever is away. */
export const isPassedOn = (kind: DutyKind): boolean => !ownWord.some((own) => own === kind);

/** What a deputy may do by the roles of whoever is away: bring and judge data, and not let people in. */
export const lentRoles = (roles: readonly OrganizationRole[]): OrganizationRole[] =>
  roles.filter((role) => role === 'ANALYST');
