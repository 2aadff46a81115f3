import { addDays, daysBetween, type LocalDate } from '../local-time.ts';

/** A day by which something of a project can be seen. */
export interface Milestone {
  readonly dueOn: LocalDate;
  /** The day that was said first. */
  readonly firstDueOn: LocalDate;
  readonly doneOn: LocalDate | null;
}

export type MilestoneStanding = 'DONE' | 'LATE' | 'AHEAD';

export function milestoneStanding({ dueOn, doneOn }: Milestone, today: LocalDate): MilestoneStanding {
  if (doneOn !== null) return 'DONE';
  return dueOn < today ? 'LATE' : 'AHEAD';
}

/** By how many days it came, or will come, after the day that was said first; negative when before. */
export const milestoneSlip = ({ dueOn, firstDueOn, doneOn }: Milestone): number =>
  daysBetween(firstDueOn, doneOn ?? dueOn);

/** Nothing can have been reached on a day still to come. */
export const milestoneProblem = (doneOn: LocalDate | null, today: LocalDate): string | null =>
  doneOn !== null && doneOn > today ? 'A milestone is reached on a day that has come.' : null;

export const usualSteps = ['AGREED', 'TRIED', 'LIVE'] as const;
export type UsualStep = (typeof usualSteps)[number];
const shareOf: Record<UsualStep, number> = { AGREED: 0.25, TRIED: 0.6, LIVE: 1 };

/** Three steps to begin with, spread over the time there is; none when that is less than a week. */
export function proposedMilestones(from: LocalDate, dueOn: LocalDate): { step: UsualStep; dueOn: LocalDate }[] {
  const days = daysBetween(from, dueOn);
  if (days < 7) return [];
  return usualSteps.map((step) => ({ step, dueOn: addDays(from, Math.round(days * shareOf[step])) }));
}
