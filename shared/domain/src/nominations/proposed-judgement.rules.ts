import { judgementSteps, type JudgementStep } from './priority.rules.ts';

/** A step that the figures propose: where its reason stands among the others, the heaviest first. */
export interface ProposedStep {
  readonly step: JudgementStep;
  /** What it rests on, in its own unit. */
  readonly value: number;
  readonly place: number;
  readonly of: number;
}

/** One of several: of a single one nobody can say whether it is much. */
const fewest = 2;

/** The heaviest fifth is proposed as 8, the next as 5, and so on; whoever weighs the same gets the same. */
function byFifths(own: number, all: readonly number[]): Omit<ProposedStep, 'value'> | null {
  const of = all.length;
  if (of < fewest) return null;
  const place = 1 + all.filter((other) => other > own).length;
  const fifth = Math.floor((judgementSteps.length * (place - 1)) / of);
  const step = judgementSteps.at(-1 - fifth) ?? judgementSteps[0];
  return { step, place, of };
}

export interface ReasonOutcome {
  readonly reason: string;
  /** What the index would lose without it, in points: negative when it pulls the index down. */
  readonly outcome: number;
}

/** Pain from how far the reason pulls the index down, beside the other reasons. Null while nobody measures that. */
export function proposedPain(reason: string, drivers: readonly ReasonOutcome[]): ProposedStep | null {
  const own = drivers.find((one) => one.reason === reason);
  if (!own) return null;
  const placed = byFifths(
    -own.outcome,
    drivers.map(({ outcome }) => -outcome),
  );
  return placed && { ...placed, value: own.outcome };
}

export interface ReasonContacts {
  readonly reason: string;
  readonly contactsPerMonth: number;
}

/** Reach from the contacts of a month about the reason, beside the other reasons. Null while nobody counts them. */
export function proposedReach(reason: string, counted: readonly ReasonContacts[]): ProposedStep | null {
  const own = counted.find((one) => one.reason === reason);
  if (!own) return null;
  const placed = byFifths(
    own.contactsPerMonth,
    counted.map(({ contactsPerMonth }) => contactsPerMonth),
  );
  return placed && { ...placed, value: own.contactsPerMonth };
}

interface Judged {
  readonly pain?: number | null | undefined;
  readonly reach?: number | null | undefined;
}

interface ProposedSteps {
  readonly pain: { readonly step: number } | null;
  readonly reach: { readonly step: number } | null;
}

/** Judged, and otherwise than the figures propose: that needs a word why. */
export const isJudgedOtherwise = (said: Judged, proposed: ProposedSteps): boolean =>
  (['pain', 'reach'] as const).some((part) => {
    const step = proposed[part]?.step;
    return step !== undefined && typeof said[part] === 'number' && said[part] !== step;
  });
