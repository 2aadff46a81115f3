import { answerClock } from '@cxboard/domain/proposals/clock.rules';
import type { ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { statement } from '../platform/database/statement.ts';
import { calendar } from './proposal.statements.ts';
import { type CalendarFacts, workingDays } from './working-days.ts';

/** What waits for an answer, for whoever prepares an agenda; who was asked for more keeps the clock waiting. */
export const waitingProposals = statement(
  'proposals.waiting_for_board',
  `select ${calendar} as calendar, coalesce((
     select json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title, 'state', p.state,
       'submittedOn', to_char(p.submitted_at at time zone s.time_zone, 'YYYY-MM-DD'),
       'firstAnsweredOn', to_char(p.first_answered_at at time zone s.time_zone, 'YYYY-MM-DD'), 'restedDays', p.rested_days))
     from proposals p
     where p.organization_id = s.organization_id and p.state in ('SUBMITTED', 'UNDER_REVIEW', 'PARKED')
       and p.submitted_at is not null), '[]') as waiting
   from organization_calendars s where s.organization_id = current_organization()`,
);

interface Waiting {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: ProposalState;
  readonly submittedOn: LocalDate;
  readonly firstAnsweredOn: LocalDate | null;
  readonly restedDays: number;
}

export interface WaitingProposals {
  readonly calendar: CalendarFacts;
  readonly waiting: readonly Waiting[];
}

type Late = Pick<Waiting, 'id' | 'number' | 'title'> & { readonly dueOn: LocalDate };

/** Those whose answer is overdue, the longest first. */
export function latestAmong({ calendar: facts, waiting }: WaitingProposals, today: LocalDate): Late[] {
  const days = workingDays(facts, today);
  const late = waiting.flatMap((one) => {
    const clock = answerClock({ ...one, askedOn: null }, days, today);
    return clock?.isOverdue ? [{ ...one, dueOn: clock.dueOn }] : [];
  });
  return late.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number));
}
