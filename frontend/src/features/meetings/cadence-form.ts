import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { parseMinutes } from '@cxboard/domain/minutes';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import { useToast } from '../../ui/toast.tsx';
import { addDays, mondayOf, todayIn } from './calendar-days.ts';
import { minutesField } from '../../session/minutes-field.ts';
import { type Cadence_cadenceFragment, type CadencePageQuery, SetCadenceDocument } from './meetings.generated.ts';
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
  closedRanges: { from: string; until: string }[];
  place: string;
  videoUrl: string;
}
export type CadenceForm = UseFormReturn<CadenceValues>;
type Cadence = Cadence_cadenceFragment;

export function useCadenceForm(cadence: Cadence | null, timeZone: string): CadenceForm {
  const { t, i18n } = useLingui();
  const schema = useMemo(() => {
    const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, t`Choose a date.`));
    const range = z
      .object({ from: day, until: day })
      .check(z.refine(({ from, until }) => until >= from, { path: ['until'], error: t`Not before it begins.` }));
    const minutes = minutesField(i18n);
    return z.object({
      ...whenFields({ date: t`Choose a date.`, time: t`Choose a time.` }),
      ...placeFields({ link: t`An address such as https://meet.example.org/board.` }),
      timeZone: z.string().check(z.minLength(1, t`Choose a time zone.`)),
      ...{ everyDays: z.string(), firstKind: z.string(), onHoliday: z.string(), holidayCountry: z.string() },
      ...{ metricsMinutes: minutes, projectReviewMinutes: minutes },
      closedRanges: z.array(range).check(z.maxLength(limits.meetings.closedRanges)),
    });
  }, [t, i18n]);
  return useForm({ resolver: zodResolver(schema), defaultValues: cadence ? valuesOf(cadence) : proposed(timeZone) });
}

const valuesOf = ({ anchorDate, anchorTime, ...cadence }: Cadence): CadenceValues => ({
  ...{ startsOn: anchorDate, startsClock: anchorTime, timeZone: cadence.timeZone },
  ...{ everyDays: String(cadence.everyDays), firstKind: cadence.firstKind, onHoliday: cadence.onHoliday },
  ...{ metricsMinutes: String(cadence.metricsMinutes), projectReviewMinutes: String(cadence.projectReviewMinutes) },
  ...{ holidayCountry: cadence.holidayCountry ?? '', place: cadence.place, videoUrl: cadence.videoUrl ?? '' },
  closedRanges: cadence.closedRanges.map(({ from, until }) => ({ from, until })),
});

/** Thursday of the week after next at ten: long enough to prepare the first agenda. */
const proposed = (timeZone: string): CadenceValues => ({
  ...{ startsOn: addDays(mondayOf(todayIn(timeZone)), 17), startsClock: '10:00', timeZone },
  ...{ everyDays: '14', firstKind: 'METRICS', onHoliday: 'MOVE_NEXT_WORKING_DAY', holidayCountry: '' },
  ...{ metricsMinutes: '90', projectReviewMinutes: '90', closedRanges: [], place: '', videoUrl: '' },
});

interface Setting {
  board: CadencePageQuery['board'];
  cadence: Cadence | null;
  form: CadenceForm;
}

export function useSettingCadence({ board, cadence, form }: Setting) {
  const { t } = useLingui();
  const toast = useToast();
  const [send] = useMutation(SetCadenceDocument, { refetchQueries: ['MeetingCalendar'] });
  return async (values: CadenceValues): Promise<boolean> => {
    const input = {
      ...inputOf(values),
      boardId: board.id,
      extraHolidays: cadence?.extraHolidays ?? [],
      ...(cadence && { expectedVersion: cadence.version, opensDaysBefore: cadence.opensDaysBefore }),
    };
    const { data } = await send({ variables: { input } });
    if (data?.setCadence.__typename !== 'Cadence') {
      form.setError('root', { message: t`These dates do not make a cadence; look at the zone and the closed days.` });
      return false;
    }
    toast({ message: t`The meetings of a year are made` });
    return true;
  };
}

const inputOf = ({ startsOn, startsClock, videoUrl, holidayCountry, ...values }: CadenceValues) => ({
  ...{ ...values, anchorDate: startsOn, anchorTime: startsClock, everyDays: Number(values.everyDays) },
  firstKind: values.firstKind === 'METRICS' ? ('METRICS' as const) : ('PROJECT_REVIEW' as const),
  onHoliday: values.onHoliday === 'SKIP' ? ('SKIP' as const) : ('MOVE_NEXT_WORKING_DAY' as const),
  metricsMinutes: parseMinutes(values.metricsMinutes) ?? 90,
  projectReviewMinutes: parseMinutes(values.projectReviewMinutes) ?? 90,
  videoUrl: videoUrl || null,
  holidayCountry: holidayCountry || null,
});
