import type { LocalDate } from '../local-time.ts';
import type { Unit } from './definition.rules.ts';
import {
  refuseReach,
  type Setting,
  targetDoesNotFit,
  type TargetDoesNotFit,
  targetMovedOn,
  type TargetMovedOn,
  type TargetProblem,
  type TargetScope,
} from './target.rules.ts';

/** A setting as it was written down: it may put an earlier one right, or say that it never should have been. */
export interface TargetEntry extends TargetScope {
  readonly id: string;
  readonly correctsId: string | null;
  readonly isWithdrawn: boolean;
}

/** What counts of everything that was written down, the newest first: what was put right in its place, nothing withdrawn. */
export function settingsThatCount<Entry extends TargetEntry>(entries: readonly Entry[]): Entry[] {
  const correcting = new Map(entries.map((entry) => [entry.correctsId, entry]));
  const lastOf = (entry: Entry): Entry => {
    const correction = correcting.get(entry.id);
    return correction ? lastOf(correction) : entry;
  };
  return entries
    .filter(({ correctsId }) => correctsId === null)
    .map(lastOf)
    .filter(({ isWithdrawn }) => !isWithdrawn);
}

interface Correcting {
  readonly unit: Unit;
  readonly today: LocalDate;
  /** What is put right, as it counts now; null when somebody else has put it right or withdrawn it meanwhile. */
  readonly wrong: Setting | null;
  /** What was set before and after it, of the same answers. */
  readonly before: Setting | null;
  readonly after: Setting | null;
}

interface CorrectionCheck {
  readonly problem: TargetProblem;
  readonly applies: (setting: Setting, facts: Correcting & { readonly wrong: Setting }) => boolean;
  readonly message: string;
}

const checks: readonly CorrectionCheck[] = [
  { problem: 'DAY_TO_COME', applies: ({ since }, { today }) => since > today, message: 'That day has not come yet.' },
  {
    problem: 'BEFORE_THE_LAST',
    applies: ({ since }, { before }) => before !== null && since < before.since,
    message: 'The target before it began later than that.',
  },
  {
    problem: 'AFTER_THE_NEXT',
    applies: ({ since }, { after }) => after !== null && since > after.since,
    message: 'The target after it began earlier than that.',
  },
  {
    problem: 'NOTHING_NEW',
    applies: ({ value, since }, { wrong }) => value === wrong.value && since === wrong.since,
    message: 'That is the target already.',
  },
];

/** What was set wrongly is put right where it stands: its day stays between those of its neighbours. */
export function refuseCorrection(
  setting: Setting,
  { wrong, ...facts }: Correcting,
): TargetDoesNotFit | TargetMovedOn | null {
  if (!wrong) return targetMovedOn;
  const unreachable = refuseReach(setting.value, facts.unit);
  if (unreachable) return unreachable;
  const found = checks.find(({ applies }) => applies(setting, { ...facts, wrong }));
  return found ? targetDoesNotFit(found, facts.unit) : null;
}

/** Only what stands can be withdrawn. */
export const refuseTargetWithdrawal = (isStanding: boolean): TargetMovedOn | null =>
  isStanding ? null : targetMovedOn;
