import type { LocalDate } from '@cxboard/domain/local-time';
import { statement } from '../platform/database/statement.ts';
import { waitingFacts } from './proposal.statements.ts';
import { clockOf } from './proposal-shown.ts';
import type { Waiting } from './proposals.reads.ts';
import { type CalendarFacts, workingDays } from './working-days.ts';

/** What waits for an answer, for whoever prepares an agenda. Takes what waitingFacts takes. */
export const waitingProposals = statement(
  'proposals.waiting_for_board',
  `select s.time_zone as "timeZone", w.* from (${waitingFacts.text}) w, organization_calendars s
   where s.organization_id = current_organization()`,
);

export interface WaitingProposals {
  readonly timeZone: string;
  readonly calendar: CalendarFacts;
  readonly waiting: readonly Waiting[];
}

/** Those whose answer is overdue, the longest first; who was asked for more keeps the clock waiting. */
export function latestAmong({ timeZone, calendar, waiting }: WaitingProposals, today: LocalDate): Waiting[] {
  const looking = { timeZone, today, calendar: workingDays(calendar, today) };
  const late = waiting.flatMap((one) => {
    const clock = one.state === 'NEEDS_INFO' ? null : clockOf(one, looking);
    return clock?.isOverdue ? [{ ...one, dueOn: clock.dueOn }] : [];
  });
  return late.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number));
}
