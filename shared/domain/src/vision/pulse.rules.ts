import { smallestCell } from '../metrics/gates.rules.ts';
import { rowsToHide } from '../metrics/small-cells.rules.ts';
import type { Refusal } from '../refusal.ts';
import type { VisionState } from './vision.rules.ts';

/** Do we live it? Would you sign it? */
export const pulseQuestions = ['LIVED', 'SIGNED'] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];

export const pulseAnswers = ['YES', 'PARTLY', 'NO'] as const;
export type PulseAnswer = (typeof pulseAnswers)[number];

export type PulseClosed = Refusal<'PulseClosed'>;
export type PulseTaken = Refusal<'PulseTaken'>;

/** Employees are asked between the rounds; each once, for nobody can find an answer again to change it. */
export function refusePulse(state: VisionState, hasAnswered: boolean): PulseClosed | PulseTaken | null {
  if (state !== 'ROUND_1')
    return { __typename: 'PulseClosed', message: 'Employees are asked between the two rounds of the board.' };
  if (hasAnswered)
    return { __typename: 'PulseTaken', message: 'You have answered; whose answer is whose is kept nowhere.' };
  return null;
}

/** The second round reads the result. Before that, two looks in a row would tell one answer. */
export const isPulseRead = (state: VisionState): boolean => state !== 'DRAFT' && state !== 'ROUND_1';

/** How many of one department gave an answer to a question. */
export interface PulseCount {
  /** Null: people without a department. */
  readonly departmentId: string | null;
  readonly question: PulseQuestion;
  readonly answer: PulseAnswer;
  readonly n: number;
}

export type PulseTally = Readonly<Record<PulseAnswer, number>>;

export interface PulseGroup {
  readonly answered: number;
  readonly lived: PulseTally;
  readonly signed: PulseTally;
}

export interface PulseOfDepartment {
  readonly departmentId: string | null;
  /** Null: fewer than 5 answered, or those of another department would follow. */
  readonly group: PulseGroup | null;
}

export interface PulseResult {
  /** Null: fewer than 5 answered at all. */
  readonly overall: PulseGroup | null;
  readonly departments: readonly PulseOfDepartment[];
}

const tally = (counts: readonly PulseCount[], question: PulseQuestion): PulseTally => {
  const of = (answer: PulseAnswer) =>
    counts.filter((one) => one.question === question && one.answer === answer).reduce((sum, { n }) => sum + n, 0);
  return { YES: of('YES'), PARTLY: of('PARTLY'), NO: of('NO') };
};

function groupOf(counts: readonly PulseCount[]): PulseGroup {
  const lived = tally(counts, 'LIVED');
  return { answered: lived.YES + lived.PARTLY + lived.NO, lived, signed: tally(counts, 'SIGNED') };
}

/** What employees said, as a whole and by department: no cell under 5 is shown or follows from the others. */
export function pulseResult(counts: readonly PulseCount[]): PulseResult {
  const all = groupOf(counts);
  const groups = [...Map.groupBy(counts, ({ departmentId }) => departmentId)]
    .map(([departmentId, own]) => ({ departmentId, group: groupOf(own) }))
    .filter(({ group }) => group.answered > 0);
  const hidden = rowsToHide(groups.map(({ group }) => group.answered));
  const isTooFew = all.answered < smallestCell;
  return {
    overall: isTooFew ? null : all,
    departments: groups.map(({ departmentId, group }, index) => ({
      departmentId,
      group: isTooFew || hidden.has(index) ? null : group,
    })),
  };
}
