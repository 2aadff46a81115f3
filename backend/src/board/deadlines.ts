import { limits } from '@cxboard/domain/limits';
import { BadInput } from '../platform/barriers.ts';

const bounds = {
  packDueWorkingDays: limits.meetings.packDueWorkingDays,
  reportDueWorkingDays: limits.projects.reportDueWorkingDays,
} as const;

type Field = keyof typeof bounds;

/** Those that are said, as far as a board may set them; the others stay. */
export function deadlinesIn(said: { readonly [Of in Field]?: number | null }): Partial<Record<Field, number>> {
  const { packDueWorkingDays, reportDueWorkingDays } = said;
  return {
    ...within('packDueWorkingDays', packDueWorkingDays),
    ...within('reportDueWorkingDays', reportDueWorkingDays),
  };
}

function within(field: Field, days: number | null | undefined): Partial<Record<Field, number>> {
  if (days === null || days === undefined) return {};
  const { min, max } = bounds[field];
  if (days < min || days > max) throw new BadInput(`Papers are due ${min} to ${max} working days before.`, { field });
  return { [field]: days };
}
