import type { EffectUnit, EffectVerdict } from '../effects/effect.ts';
import type { LocalDate } from '../local-time.ts';
import type { Unit } from '../metrics/definition.rules.ts';
import type { Estimate } from '../metrics/estimate.rules.ts';
import type { SignalFacts } from '../signals/signal.rules.ts';
import type { ReviewPeriod } from './review-period.rules.ts';

/** A metrics session looks at its period as a whole: the trend of every metric, and what customers got in touch about. */
export interface MonthlyReviewed {
  readonly name: 'MONTHLY_REVIEW';
  readonly period: ReviewPeriod;
  readonly metrics: readonly MetricReviewed[];
  /** Null while no contacts of the period are known. */
  readonly contacts: ContactsReviewed | null;
  /** Nothing that was expected for the period is missing. */
  readonly isReady: boolean;
  /** The last day of the period, where it was not over when the item was drafted: nothing of it is known yet. */
  readonly overAfter?: LocalDate;
}

export interface MetricReviewed {
  readonly metric: string;
  readonly unit: Unit;
  readonly estimate: Pick<Estimate, 'value' | 'low' | 'high' | 'n'>;
  /** What its series says, in the language of the organization. */
  readonly finding: string;
}

export interface ContactsReviewed {
  readonly total: number;
  readonly totalBefore: number | null;
  /** Fewest reasons that make up four fifths of all contacts; null when those with a rank cannot. */
  readonly vitalFew: number | null;
  readonly top: readonly ReasonRanked[];
  /** Reasons that rise beyond their own noise. */
  readonly rising: readonly string[];
}

export interface ReasonRanked {
  readonly reason: string;
  readonly rank: number;
  readonly previousRank: number | null;
  readonly count: number;
  /** Percent of all contacts. */
  readonly share: number;
}

/** A project's effect was computed and the board has not said what it makes of it. */
export interface EffectReviewed {
  readonly name: 'EFFECT_REVIEWED';
  readonly verdict: EffectVerdict;
  readonly unit: EffectUnit;
  /** Null when nothing could be measured. */
  readonly change: { readonly difference: number; readonly low: number; readonly high: number } | null;
  readonly dueOn: LocalDate;
}

/** A rule fired and nobody has said yet what it means. */
export interface Signalled {
  readonly name: 'SIGNAL';
  readonly facts: SignalFacts;
}

export interface MetricMoved {
  readonly name: 'METRIC_MOVED';
  readonly verdict: 'BETTER' | 'WORSE';
  readonly unit: Unit;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** What the difference is taken against: the period of the same length just before. */
  readonly before: ReviewPeriod;
  /** The period that moved, where it is not the one that the session looks at. */
  readonly over?: ReviewPeriod;
}

export interface MetricWithoutData {
  readonly metric: string;
  /** Null when it never had any. */
  readonly newestOn: LocalDate | null;
}

export interface SourceWithoutData {
  readonly source: string;
  readonly expectedOn: LocalDate;
}
