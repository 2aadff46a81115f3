import { limits } from '@cxboard/domain/limits';
import { localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import { smallestCell } from '@cxboard/domain/metrics/gates.rules';
import { addWorkingDays, type WorkingCalendar } from '@cxboard/domain/organization/calendar.rules';
import { answeredAfter, median } from '@cxboard/domain/proposals/clock.rules';
import { disclosed, isTotalShown, shareOf, type ShownOutcome } from '@cxboard/domain/proposals/outcome.rules';
import type { ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import { Injectable } from '@nestjs/common';
import type { DepartmentCardModel } from '../people/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { calendar, type CalendarFacts, workingDays } from '../proposals/index.ts';
import type { DepartmentOutcomeModel, ProposalOutcomesModel } from './outcomes.model.ts';

/** Authors leave this statement as a count of a department and never with their proposals. $1 person */
const outcomes = statement(
  'proposals.outcomes',
  `select ${calendar} as calendar,
     (select json_object_agg(coalesce(n.department_id::text, ''), n.people) from (
        select department_id, count(*) as people from people
        where organization_id = current_organization() and deactivated_at is null group by department_id) n) as heads,
     coalesce((select json_agg(d.card) from department_cards d where d.organization_id = current_organization()), '[]')
       as departments,
     coalesce((select json_agg(json_build_object(
         'state', p.state, 'submittedAt', p.submitted_at, 'firstAnsweredAt', p.first_answered_at,
         'decidedAt', p.decided_at, 'isOwn', a.person_id = $1, 'author', a.person_id,
         'departmentId', coalesce(e.department_id::text, '')))
       from proposals p
         join proposal_authors a on a.organization_id = p.organization_id and a.proposal_id = p.id
         join people e on e.organization_id = a.organization_id and e.id = a.person_id
       where p.organization_id = current_organization() and p.state not in ('DRAFT', 'WITHDRAWN')), '[]') as proposals`,
);

interface ProposalRow {
  readonly state: ProposalState;
  readonly submittedAt: string;
  readonly firstAnsweredAt: string | null;
  readonly decidedAt: string | null;
  readonly isOwn: boolean;
  readonly author: string;
  readonly departmentId: string;
}

interface OutcomeRows {
  readonly calendar: CalendarFacts;
  readonly heads: Readonly<Record<string, number>> | null;
  readonly departments: readonly DepartmentCardModel[];
  readonly proposals: readonly ProposalRow[];
}

interface Days {
  readonly today: LocalDate;
  readonly working: WorkingCalendar;
  readonly on: (moment: string) => LocalDate;
}

@Injectable()
export class OutcomesReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async outcomes(viewer: Viewer): Promise<ProposalOutcomesModel> {
    const [row] = await this.database.read<OutcomeRows>(viewer, outcomes, [viewer.personId]);
    const rows = foundOr404(row);
    const zone = viewer.organization.timeZone;
    const today = localDateOf(this.clock.now(), zone);
    const working = workingDays(rows.calendar, today);
    const days: Days = { today, working, on: (moment) => localDateOf(new Date(moment), zone) };
    return { ...totals(rows, days), departments: byDepartment(rows, days) };
  }
}

type Totals = Omit<ProposalOutcomesModel, 'departments'>;

function totals({ proposals, heads }: OutcomeRows, days: Days): Totals {
  const counted = countsOf(proposals, days);
  const isShown = isTotalShown(counted.people);
  const count = (...states: ProposalState[]) => proposals.filter(({ state }) => states.includes(state)).length;
  const own = proposals.filter(({ isOwn }) => isOwn);
  return {
    people: isShown ? counted.people : null,
    proposals: proposals.length,
    headcount: Object.values(heads ?? {}).reduce((sum, people) => sum + people, 0),
    implementedShare: shareOf(counted.implemented, counted.decided),
    inTimeShare: shareOf(counted.answeredInTime, counted.due),
    effectShare: shareOf(counted.effectsKnown, counted.decided),
    firstAnswerDays: daysTo(proposals, days, ({ firstAnsweredAt }) => firstAnsweredAt),
    decisionDays: daysTo(proposals, days, ({ decidedAt }) => decidedAt),
    waiting: count('SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO', 'PARKED'),
    accepted: count('ACCEPTED', 'QUICK_WIN', 'NOMINATED', 'IN_PROJECT', 'IMPLEMENTED', 'EFFECT_KNOWN'),
    declined: count('DECLINED'),
    decided: counted.decided,
    implemented: counted.implemented,
    inProjects: count('IN_PROJECT'),
    effectsKnown: counted.effectsKnown,
    own: own.length,
    ownImplemented: own.filter(isDone).length,
  };
}

function byDepartment({ proposals, departments, heads }: OutcomeRows, days: Days): DepartmentOutcomeModel[] {
  const ids = [...new Set([...departments.map(({ id }) => id), ...Object.keys(heads ?? {})])];
  const counted = ids.map((departmentId) => {
    const own = proposals.filter((proposal) => proposal.departmentId === departmentId);
    return { departmentId, proposals: own.length, ...countsOf(own, days) };
  });
  const shown = disclosed(counted);
  const cards = new Map(departments.map((card) => [card.id, card]));
  return counted
    .map((counts, index) => rowOf(shown[index], counts, heads?.[counts.departmentId] ?? 0))
    .map(({ departmentId, ...row }) => ({ ...row, department: cards.get(departmentId) ?? null }))
    .filter(({ department, headcount, isHidden }) => isHidden || department || headcount)
    .toSorted((a, b) => (b.people ?? -1) - (a.people ?? -1) || nameOf(a).localeCompare(nameOf(b)));
}

const nameOf = ({ department }: DepartmentOutcomeModel) => department?.name ?? '';

/** Shares say as much as counts: they are kept back together. */
function rowOf(shown: ShownOutcome | undefined, counts: Counted & { departmentId: string }, headcount: number) {
  const { departmentId } = counts;
  const shares = { implementedShare: null, inTimeShare: null, effectShare: null };
  // Where fewer than five work, also "not shown" beside zeros would tell who took part.
  if (!shown || shown.isHidden || headcount < smallestCell)
    return { departmentId, isHidden: true, headcount: null, people: null, proposals: null, ...shares };
  return {
    ...{ departmentId, isHidden: false, headcount, people: shown.people, proposals: shown.proposals },
    implementedShare: shareOf(counts.implemented, counts.decided),
    inTimeShare: shareOf(counts.answeredInTime, counts.due),
    effectShare: shareOf(counts.effectsKnown, counts.decided),
  };
}

type Counted = ReturnType<typeof countsOf>;

function countsOf(proposals: readonly ProposalRow[], { on, working, today }: Days) {
  const promised = (row: ProposalRow) =>
    addWorkingDays(working, on(row.submittedAt), limits.proposals.firstAnswerWorkingDays);
  const isInTime = (row: ProposalRow) => row.firstAnsweredAt !== null && on(row.firstAnsweredAt) <= promised(row);
  const isDue = (row: ProposalRow) => row.firstAnsweredAt !== null || promised(row) < today;
  return {
    people: new Set(proposals.map(({ author }) => author)).size,
    due: proposals.filter(isDue).length,
    answeredInTime: proposals.filter(isInTime).length,
    decided: proposals.filter(({ decidedAt }) => decidedAt !== null).length,
    implemented: proposals.filter(isDone).length,
    effectsKnown: proposals.filter(({ state }) => state === 'EFFECT_KNOWN').length,
  };
}

const isDone = ({ state }: ProposalRow) => state === 'IMPLEMENTED' || state === 'EFFECT_KNOWN';

function daysTo(proposals: readonly ProposalRow[], { on, working }: Days, moment: (row: ProposalRow) => string | null) {
  const days = proposals.flatMap((row) => {
    const answered = moment(row);
    return answered ? [answeredAfter(working, on(row.submittedAt), on(answered))] : [];
  });
  return median(days);
}
