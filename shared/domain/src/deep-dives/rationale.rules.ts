import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

/** Why a step is as it is. */
export const rationaleKinds = ['LAW', 'REGULATOR', 'CONTRACT', 'POLICY', 'SYSTEM', 'RISK', 'HABIT'] as const;
export type RationaleKind = (typeof rationaleKinds)[number];

export const rationaleStandings = ['VALID', 'DOUBTED', 'OBSOLETE', 'UNKNOWN'] as const;
export type RationaleStanding = (typeof rationaleStandings)[number];

export interface RationaleInUse extends Refusal<'RationaleInUse'> {
  readonly steps: number;
}

/** A reason that steps rest on is not forgotten. */
export const refuseForgetting = (steps: number): RationaleInUse | null =>
  steps === 0
    ? null
    : {
        ...{ __typename: 'RationaleInUse', steps },
        message: `${steps} ${steps === 1 ? 'step rests' : 'steps rest'} on this reason; it can be called obsolete instead.`,
      };

/** It is time to ask its holder whether it still holds. */
export const isDueForRevalidation = (revalidateOn: LocalDate | null, today: LocalDate): boolean =>
  revalidateOn !== null && revalidateOn <= today;

interface Weighed {
  readonly standing: RationaleStanding;
  readonly visibleWaitMinutes: number;
  /** Projects under way that it stands in the way of. */
  readonly openProjects: readonly { readonly id: string }[];
}

/** Rules that are obsolete or in doubt: how many, what customers wait for them, what they stand in the way of. */
export function oldRules(rationales: readonly Weighed[]) {
  const old = rationales.filter(({ standing }) => standing === 'OBSOLETE' || standing === 'DOUBTED');
  return {
    count: old.length,
    visibleWaitMinutes: old.reduce((sum, rule) => sum + rule.visibleWaitMinutes, 0),
    // One project may wait for several rules.
    openProjects: new Set(old.flatMap((rule) => rule.openProjects.map(({ id }) => id))).size,
  };
}
