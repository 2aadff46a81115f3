import type { EffectDocument } from '../effects/effect-document.ts';
import type { Refusal } from '../refusal.ts';
import type { LedgerTotal } from './ledger.rules.ts';

/** What a quarter brought, as it was when the report was made. */
export interface QuarterlyFacts {
  readonly quarter: string;
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly decided: readonly { readonly number: number; readonly text: string; readonly decidedOn: string }[];
  readonly delivered: readonly { readonly number: number; readonly title: string; readonly deliveredOn: string }[];
  /** Verdicts of effects that the board settled in the quarter. */
  readonly changed: readonly {
    readonly number: number;
    readonly title: string;
    readonly reading: Pick<
      EffectDocument,
      | 'kind'
      | 'verdict'
      | 'method'
      | 'estimate'
      | 'against'
      | 'enoughOn'
      | 'windows'
      | 'unit'
      | 'metric'
      | 'plan'
      | 'grade'
    >;
  }[];
  /** Of all effects accepted until the quarter's last day. */
  readonly total: LedgerTotal;
}

export type ReportFrozen = Refusal<'ReportFrozen'>;
export type QuarterNotOver = Refusal<'QuarterNotOver'> & { readonly endsOn: string };

/** What went to the executive board stays as it went. */
export const refuseReportChange = (frozenAt: Date | null): ReportFrozen | null =>
  frozenAt === null
    ? null
    : { __typename: 'ReportFrozen', message: 'This report is frozen; what was reported stays as it was.' };

/** It can be written while the quarter runs, and is frozen only when it is over. */
export const refuseFreezing = (endsOn: string, today: string): QuarterNotOver | null =>
  today > endsOn
    ? null
    : {
        __typename: 'QuarterNotOver',
        endsOn,
        message: `The quarter runs until ${endsOn}; its report is frozen after that.`,
      };
