import { localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import type { WorkingCalendar } from '@cxboard/domain/organization/calendar.rules';
import { may } from '@cxboard/domain/people/permissions';
import { possibleActs } from '@cxboard/domain/proposals/acts.rules';
import { type AnswerClock, answerClock, type ClockFacts } from '@cxboard/domain/proposals/clock.rules';
import { newsOfMove, type ToldMove } from '@cxboard/domain/proposals/news.rules';
import { type MoveToUndo, type ProposalState, refuseUndo, wordOf } from '@cxboard/domain/proposals/proposal.rules';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ProposalAnswerModel, ProposalCardModel, ProposalModel, ProposalStepModel } from './proposal.model.ts';
import { type CalendarFacts, workingDays } from './working-days.ts';

/** The moments by which the clock of a proposal runs. */
export interface ClockRow {
  readonly state: ProposalState;
  readonly submittedAt: string | null;
  readonly firstAnsweredAt: string | null;
  readonly askedAt: string | null;
  readonly restedDays: number;
}

type Computed = 'submittedAt' | 'word' | 'state' | 'clock' | 'acts' | 'undoableMoveId';

/** A card as its statement tells it, before it is said what this viewer is shown of it. */
export interface CardTree extends Omit<ProposalCardModel, Computed>, ClockRow {
  readonly isQuickWin: boolean;
  readonly isAuthor: boolean;
  readonly lastMove: LastMove | null;
}

interface LastMove {
  readonly id: string;
  readonly from: ProposalState;
  readonly to: ProposalState;
  readonly byId: string | null;
}

interface StepTree extends Omit<ProposalStepModel, 'word' | 'state' | 'news' | 'isCorrection'> {
  readonly from: ProposalState;
  readonly state: ProposalState;
}

type Shown = Computed | 'fate' | 'notes' | 'answerDraft' | keyof ProposalCardModel;
export interface PageTree extends CardTree, Omit<ProposalModel, Shown> {
  readonly fate: readonly StepTree[];
  readonly notes: ProposalModel['notes'];
  readonly answerDraft: ProposalAnswerModel | null;
}

/** Who looks, on which day, and which days are worked on. */
export interface Looking {
  readonly viewer: Viewer;
  readonly timeZone: string;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
}

export function lookingOn(viewer: Viewer, now: Date, calendar: CalendarFacts): Looking {
  const today = localDateOf(now, viewer.organization.timeZone);
  return { viewer, timeZone: viewer.organization.timeZone, today, calendar: workingDays(calendar, today) };
}

export function clockOf(row: ClockRow, { timeZone, today, calendar }: Omit<Looking, 'viewer'>): AnswerClock | null {
  const dayOf = (moment: string) => localDateOf(new Date(moment), timeZone);
  const { state, submittedAt, firstAnsweredAt, askedAt, restedDays } = row;
  if (submittedAt === null) return null;
  const facts: ClockFacts = {
    state,
    restedDays,
    submittedOn: dayOf(submittedAt),
    firstAnsweredOn: firstAnsweredAt && dayOf(firstAnsweredAt),
    askedOn: askedAt && dayOf(askedAt),
  };
  return answerClock(facts, calendar, today);
}

/** What of a proposal this viewer is shown: evaluators its state, everybody else one of four words. */
export function cardShown(tree: CardTree, looking: Looking): ProposalCardModel {
  const { viewer } = looking;
  const { lastMove, evaluators, state, isOwn } = tree;
  const mayEvaluate = evaluatesIt(tree, viewer) && !isOwn;
  const canUndo = lastMove !== null && !refuseUndo(tree, undoing(lastMove, viewer));
  const facts = { ...tree, isSealed: tree.isAnonymous, mayEvaluate, canUndo };
  return {
    ...tree,
    word: wordOf(state),
    state: mayEvaluate ? state : null,
    evaluators: mayEvaluate ? evaluators : [],
    clock: clockOf(tree, looking),
    acts: possibleActs({ ...facts, mayAssign: may(viewer).evaluateProposals() }),
    undoableMoveId: mayEvaluate && canUndo ? lastMove.id : null,
  };
}

export function pageShown(tree: PageTree, looking: Looking): ProposalModel {
  const mayEvaluate = evaluatesIt(tree, looking.viewer) && !tree.isOwn;
  const { version, text, files, answer, thread, supportReasons, merged, notes, answerDraft, earlierAnswers } = tree;
  return {
    ...cardShown(tree, looking),
    ...{ version, text, files, answer, earlierAnswers, thread, supportReasons, merged },
    notes: mayEvaluate ? notes : [],
    answerDraft: mayEvaluate ? answerDraft : null,
    fate: tree.fate.map(({ from, state, ...step }) => ({
      ...step,
      ...newsOf({ from, to: state }),
      word: wordOf(state) ?? 'RECEIVED',
      state: mayEvaluate ? state : null,
    })),
  };
}

function newsOf(move: ToldMove) {
  const news = newsOfMove(move);
  return { news, isCorrection: news === 'CORRECTED' };
}

const evaluatesIt = ({ evaluators }: CardTree, viewer: Viewer) =>
  may(viewer).evaluateProposal({ evaluatorIds: evaluators.map(({ id }) => id) });

const undoing = ({ from, to, byId }: LastMove, { personId }: Viewer): MoveToUndo => ({
  isNewest: true,
  isOwn: byId === personId,
  from,
  to,
});
