import type { LocalDate } from '../local-time.ts';
import type { Unit } from '../metrics/definition.rules.ts';
import type { EffectPlan } from './effect-plan.rules.ts';
import type { EffectReading } from './effect-reading.rules.ts';
import type { GroupsMoved } from './groups.rules.ts';

/** A reading with what it needs to be understood alone. */
export interface EffectDocument extends EffectReading {
  readonly unit: Unit;
  /** Of a recommendation score: which group moved. Null for others; older readings do not tell. */
  readonly groups?: GroupsMoved | null;
  readonly metric: { readonly slug: string; readonly name: string };
  readonly plan: EffectPlan;
  readonly events: readonly { readonly happenedOn: LocalDate; readonly title: string }[];
  /** Other projects that change the same answers at the same time. */
  readonly overlapping: readonly { readonly number: number; readonly title: string }[];
}
