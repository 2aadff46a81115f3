import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import { addDays, mondayOf, todayIn } from './calendar-days.ts';
import { minutesField } from '../../session/minutes-field.ts';
import type { Cadence_cadenceFragment } from './meetings.generated.ts';
import { whenFields } from './move-meeting-dialog.tsx';
import { placeFields } from './place-meeting-dialog.tsx';

export interface CadenceValues {
  startsOn: string;
  startsClock: string;
  timeZone: string;
  everyDays: string;
  firstKind: string;
  metricsMinutes: string;
  projectReviewMinutes: string;
  onHoliday: string;
  holidayCountry: string;
  extraHolidays: { on: string }[];
  closedRanges: { from: string; until: string }[];
  opensDaysBefore: number;
  place: string;
  videoUrl: string;
}
export type CadenceForm = UseFormReturn<CadenceValues>;
export type Cadence = Cadence_cadenceFragment;

export function useCadenceForm(cadence: Cadence | null, timeZone: string): CadenceForm {
  const { t, i18n } = useLingui();
  const schema = useMemo(() => {
    const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, t`Choose a date.`));
    const range = z
      .object({ from: day, until: day })
      .check(z.refine(({ from, until }) => until >= from, { path: ['until'], error: t`Not before it begins.` }));
    const minutes = minutesField(i18n, limits.meetings.durationMinutes);
    const { min, max } = limits.meetings.opensDaysBefore;
    const opens = t`Between ${min} and ${max} days.`;
    return z.object({
      ...whenFields({ date: t`Choose a date.`, time: t`Choose a time.` }),
      ...placeFields({ link: t`An address such as https://meet.example.org/board.` }),
      timeZone: z.string().check(z.minLength(1, t`Choose a time zone.`)),
      ...{ everyDays: z.string(), firstKind: z.string(), onHoliday: z.string(), holidayCountry: z.string() },
      ...{ metricsMinutes: minutes, projectReviewMinutes: minutes },
      extraHolidays: z.array(z.object({ on: day })).check(z.maxLength(limits.organization.holidays)),
      opensDaysBefore: z.int(opens).check(z.gte(min, opens), z.lte(max, opens)),
      closedRanges: z.array(range).check(z.maxLength(limits.meetings.closedRanges)),
    });
  }, [t, i18n]);
  return useForm({ resolver: zodResolver(schema), defaultValues: cadence ? valuesOf(cadence) : proposed(timeZone) });
}

export const valuesOf = ({ anchorDate, anchorTime, ...cadence }: Cadence): CadenceValues => ({
  ...{ startsOn: anchorDate, startsClock: anchorTime, timeZone: cadence.timeZone },
  ...{ everyDays: String(cadence.everyDays), firstKind: cadence.firstKind, onHoliday: cadence.onHoliday },
  ...{ metricsMinutes: String(cadence.metricsMinutes), projectReviewMinutes: String(cadence.projectReviewMinutes) },
  ...{ holidayCountry: cadence.holidayCountry ?? '', place: cadence.place, videoUrl: cadence.videoUrl ?? '' },
  extraHolidays: cadence.extraHolidays.map((on) => ({ on })),
  closedRanges: cadence.closedRanges.map(({ from, until }) => ({ from, until })),
  opensDaysBefore: cadence.opensDaysBefore,
});

/** Thursday of the week after next at ten: long enough to prepare the first agenda. */
const proposed = (timeZone: string): CadenceValues => ({
  ...{ startsOn: addDays(mondayOf(todayIn(timeZone)), 17), startsClock: '10:00', timeZone },
  ...{ everyDays: '14', firstKind: 'METRICS', onHoliday: 'MOVE_NEXT_WORKING_DAY', holidayCountry: '' },
  ...{ metricsMinutes: '90', projectReviewMinutes: '90', closedRanges: [], place: '', videoUrl: '' },
  ...{ extraHolidays: [], opensDaysBefore: limits.meetings.opensDaysBefore.default },
});
