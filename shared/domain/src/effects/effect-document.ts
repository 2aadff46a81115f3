import type { LocalDate } from '../local-time.ts';
import type { Quality } from '../metrics/quality.rules.ts';
import type { ContactsMoved } from './contacts-moved.rules.ts';
import type { EffectUnit } from './effect.ts';
import type { EffectPlan } from './effect-plan.rules.ts';
import type { EffectReading } from './effect-reading.rules.ts';
import type { GroupsMoved } from './groups.rules.ts';

/** Answers that came with a file somebody doubts; they count, and the grade is one lower. */
export interface DoubtedAnswers {
  readonly answers: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly because: string;
}

/** Answers of files that are estimated or not all there yet; they count, and the grade is one lower. */
export interface UnsureAnswers {
  readonly quality: Exclude<Quality, 'FINAL'>;
  readonly answers: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A reading with what it needs to be understood alone. */
export interface EffectDocument extends EffectReading {
  readonly unit: EffectUnit;
  /** Of a recommendation score: which group moved. Null for others; older readings do not tell. */
  readonly groups?: GroupsMoved | null;
  /** Of contacts the name of their reason, without an address. */
  readonly metric: { readonly slug: string; readonly name: string };
  /** Of the contact reason that the plan names. Null when it names none; older readings do not tell. */
  readonly contacts?: ContactsMoved | null;
  readonly plan: EffectPlan;
  readonly events: readonly { readonly happenedOn: LocalDate; readonly title: string }[];
  /** Other projects that change the same answers at the same time. */
  readonly overlapping: readonly { readonly number: number; readonly title: string }[];
  /** One a file; older readings do not tell. */
  readonly doubts?: readonly DoubtedAnswers[];
  /** One a quality; older readings do not tell. */
  readonly unsure?: readonly UnsureAnswers[];
}
