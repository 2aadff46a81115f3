import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../organization/calendar.rules.ts';
import { isWaiting, type ProposalState } from './proposal.rules.ts';

/** The days that matter to the clock of a proposal, in the zone of its organization. */
export interface ClockFacts {
  readonly state: ProposalState;
  readonly submittedOn: LocalDate;
  /** When somebody first took it up, asked or answered. */
  readonly firstAnsweredOn: LocalDate | null;
  /** Since when the author is asked for more; the clock of the decision rests meanwhile. */
  readonly askedOn: LocalDate | null;
  /** Working days that it has rested before. */
  readonly restedDays: number;
}

export interface AnswerClock {
  readonly waitsFor: 'FIRST_ANSWER' | 'DECISION' | 'AUTHOR';
  readonly dueOn: LocalDate;
  readonly isOverdue: boolean;
  /** Working days until it is due; negative when it is overdue. */
  readonly daysLeft: number;
}

/** Working days that passed while the author was asked. */
export const restedSince = (calendar: WorkingCalendar, askedOn: LocalDate | null, today: LocalDate): number =>
  askedOn === null ? 0 : workingDaysBetween(calendar, askedOn, today);

/** First answer within 5 working days, decision within 20; null when nobody waits for an answer. */
export function answerClock(facts: ClockFacts, calendar: WorkingCalendar, today: LocalDate): AnswerClock | null {
  if (!isWaiting(facts.state)) return null;
  const { firstAnswerWorkingDays, decisionWorkingDays } = limits.proposals;
  const rested = facts.restedDays + restedSince(calendar, facts.askedOn, today);
  const days = facts.firstAnsweredOn === null ? firstAnswerWorkingDays : decisionWorkingDays + rested;
  const dueOn = addWorkingDays(calendar, facts.submittedOn, days);
  return { waitsFor: waitsFor(facts), dueOn, isOverdue: dueOn < today, daysLeft: daysUntil(calendar, today, dueOn) };
}

function waitsFor({ state, firstAnsweredOn }: ClockFacts): AnswerClock['waitsFor'] {
  if (state === 'NEEDS_INFO') return 'AUTHOR';
  return firstAnsweredOn === null ? 'FIRST_ANSWER' : 'DECISION';
}

const daysUntil = (calendar: WorkingCalendar, today: LocalDate, dueOn: LocalDate): number =>
  dueOn < today ? -workingDaysBetween(calendar, dueOn, today) : workingDaysBetween(calendar, today, dueOn);

/** Working days from the submission to the first answer, for the report on ourselves. */
export const answeredAfter = (calendar: WorkingCalendar, from: LocalDate, answeredOn: LocalDate): number =>
  workingDaysBetween(calendar, from, answeredOn);

export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
