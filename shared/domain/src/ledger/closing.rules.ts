import { limits } from '../limits.ts';
import type { ProjectStage } from '../projects/stage.rules.ts';
import type { Refusal } from '../refusal.ts';
import type { CustomersLost } from './lines.rules.ts';

export type NotDelivered = Refusal<'NotDelivered'>;

const delivered: readonly ProjectStage[] = ['DELIVERED', 'MEASURING', 'CLOSED'];

/** What is stopped has cost something and reached nobody. */
export const reachesSomebody = (stage: ProjectStage): boolean => delivered.includes(stage);

/**
 * What a project cost and whom it reached is said when it is delivered or ends, not promised before. `isEnding`: a
 * meeting that still sits has decided so.
 */
export const refuseClosing = (stage: ProjectStage, isEnding = false): NotDelivered | null =>
  reachesSomebody(stage) || stage === 'STOPPED' || isEnding
    ? null
    : {
        __typename: 'NotDelivered',
        message: 'What it cost and whom it reached is said once the project is delivered, or ends.',
      };

/** What is said when books are closed; every part may be missing. */
export interface BooksSaid {
  readonly cost: number | null;
  readonly ownerDays: number | null;
  readonly customers: number | null;
  readonly churnDays: number | null;
  readonly churnBefore: CustomersLost | null;
  readonly churnAfter: CustomersLost | null;
  /** Where the figures of customers lost come from. */
  readonly churnSource: string;
}

export interface BooksProblem {
  readonly field: keyof BooksSaid;
  readonly message: string;
}

const amounts = ['cost', 'ownerDays', 'customers', 'churnDays'] as const;
const churnParts = ['churnDays', 'churnBefore', 'churnAfter'] as const;

const isPossible = ({ atStart, lost }: CustomersLost): boolean => atStart > 0 && lost >= 0 && lost <= atStart;

function amountProblem(said: BooksSaid): BooksProblem | null {
  for (const field of amounts) {
    const { min, max } = limits.ledger[field];
    const amount = said[field];
    if (amount !== null && !(amount >= min && amount <= max))
      return { field, message: `${field}: between ${min} and ${max}.` };
  }
  return null;
}

function churnProblem(said: BooksSaid): BooksProblem | null {
  const missing = churnParts.find((field) => said[field] === null);
  if (missing && churnParts.some((field) => said[field] !== null))
    return { field: missing, message: 'Customers lost are told for both spans with their length, or not at all.' };
  for (const field of ['churnBefore', 'churnAfter'] as const) {
    const churn = said[field];
    if (churn && !isPossible(churn))
      return { field, message: 'No more customers are lost than there were at the start.' };
  }
  if (said.churnDays !== null && said.churnSource.trim() === '')
    return { field: 'churnSource', message: 'Say where the figures of customers lost come from.' };
  return null;
}

/** The first figure that cannot be, with its sentence; null when all can. */
export const booksProblem = (said: BooksSaid): BooksProblem | null => amountProblem(said) ?? churnProblem(said);
