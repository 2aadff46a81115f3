import { useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { parseMinutes } from '@cxboard/domain/minutes';
import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import type { CadenceForm, CadenceValues } from './cadence-form.ts';
import { inputOf } from './cadence-saving.ts';
import { CadencePreviewDocument, type CadencePreviewQuery } from './meetings.generated.ts';

export type PreviewedMeeting = Extract<
  CadencePreviewQuery['cadencePreview'],
  { __typename: 'CadencePreview' }
>['meetings'][number];

/** What the cadence as it is typed would do; null while it says nothing yet. The last answer stays until the next is here. */
export function useCadencePreview(form: CadenceForm, boardId: string): readonly PreviewedMeeting[] | null {
  const typed = useDeferredValue(useWatch({ control: form.control })) as CadenceValues;
  const skip = !isWhole(typed);
  // Where the board meets changes no date.
  const input = { ...inputOf({ ...typed, place: '', videoUrl: '', ...whole(typed) }), boardId };
  const { data, previousData } = useQuery(CadencePreviewDocument, {
    variables: { input },
    skip,
    fetchPolicy: 'no-cache',
  });
  const { cadencePreview } = (skip ? previousData : (data ?? previousData)) ?? {};
  return cadencePreview?.__typename === 'CadencePreview' ? cadencePreview.meetings : null;
}

const isDay = (on: string | undefined) => /^\d{4}-\d{2}-\d{2}$/.test(on ?? '');

/** Lines that are still being typed count for nothing yet. */
const whole = ({ closedRanges, extraHolidays }: CadenceValues) => ({
  closedRanges: closedRanges.filter(({ from, until }) => isDay(from) && isDay(until) && from <= until),
  extraHolidays: extraHolidays.filter(({ on }) => isDay(on)),
});

function isWhole({ startsOn, startsClock, timeZone, ...values }: CadenceValues): boolean {
  const { durationMinutes, opensDaysBefore } = limits.meetings;
  const isWithin = (value: number | null, { min, max }: { min: number; max: number }) =>
    value !== null && value >= min && value <= max;
  const lengths = [values.metricsMinutes, values.projectReviewMinutes].map((text) =>
    parseMinutes(text, durationMinutes),
  );
  const said = isDay(startsOn) && /^\d{2}:\d{2}$/.test(startsClock) && timeZone !== '';
  return (
    said &&
    isWithin(values.opensDaysBefore, opensDaysBefore) &&
    lengths.every((length) => isWithin(length, durationMinutes))
  );
}
