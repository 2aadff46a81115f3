import { limits } from '@cxboard/domain/limits';
import { useMutation } from '@apollo/client/react';
import { parseMinutes } from '@cxboard/domain/minutes';
import { useLingui } from '@lingui/react/macro';
import { isStale } from '../../session/acting.ts';
import type { Cadence, CadenceForm, CadenceValues } from './cadence-form.ts';
import { SetCadenceDocument } from './meetings.generated.ts';

interface Setting {
  boardId: string;
  /** The version that is changed; null for the first cadence. */
  version: number | null;
  form: CadenceForm;
  onStale: () => Promise<void>;
}

/** Sets the cadence. A refusal stands beside its field; what somebody else saved meanwhile is asked for. */
export function useSavingCadence({ boardId, version, form, onStale }: Setting) {
  const { t } = useLingui();
  const sayInvalid = useSayInvalid(form);
  const [send] = useMutation(SetCadenceDocument, { refetchQueries: ['MeetingCalendar'] });
  return async (values: CadenceValues): Promise<Cadence | null> => {
    const input = { ...inputOf(values), boardId, ...(version && { expectedVersion: version }) };
    const answer = await send({ variables: { input } }).catch((error: unknown) => {
      if (!isStale(error)) throw error;
    });
    const saved = answer?.data?.setCadence;
    if (saved?.__typename === 'Cadence') return saved;
    if (saved) sayInvalid(saved.field);
    else {
      await onStale();
      form.setError('root', { message: t`Somebody else changed the cadence while you were editing.` });
    }
    return null;
  };
}

/** What the server says of one field, beside it. */
function useSayInvalid(form: CadenceForm) {
  const { t } = useLingui();
  return (field: string) => {
    const { closedRanges } = form.getValues();
    const wrong = closedRanges.findIndex(({ from, until }) => until < from);
    if (field === 'timeZone') return form.setError('timeZone', { message: t`This time zone is not known.` });
    if (field === 'everyDays') return form.setError('everyDays', { message: t`Every one, two or four weeks.` });
    if (field === 'closedRanges' && wrong >= 0)
      return form.setError(`closedRanges.${wrong}.until`, { message: t`Not before it begins.` });
    return form.setError('root', { message: t`These dates do not make a cadence.` });
  };
}

/** The values as the API takes them. */
export const inputOf = ({ startsOn, startsClock, videoUrl, holidayCountry, ...values }: CadenceValues) => ({
  ...{ ...values, anchorDate: startsOn, anchorTime: startsClock, everyDays: Number(values.everyDays) },
  firstKind: values.firstKind === 'METRICS' ? ('METRICS' as const) : ('PROJECT_REVIEW' as const),
  onHoliday: values.onHoliday === 'SKIP' ? ('SKIP' as const) : ('MOVE_NEXT_WORKING_DAY' as const),
  metricsMinutes: parseMinutes(values.metricsMinutes, limits.meetings.durationMinutes) ?? 90,
  projectReviewMinutes: parseMinutes(values.projectReviewMinutes, limits.meetings.durationMinutes) ?? 90,
  extraHolidays: values.extraHolidays.map(({ on }) => on),
  videoUrl: videoUrl || null,
  holidayCountry: holidayCountry || null,
});
