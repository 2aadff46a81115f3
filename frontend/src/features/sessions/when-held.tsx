import { momentOf } from '@cxboard/domain/local-time';
import { useLingui } from '@lingui/react/macro';
import { Sheet } from '../../ui/sheet.tsx';
import { DateField, TimeField } from '../../ui/text-field.tsx';
import type { Session } from './session-view.ts';

/** A day and a time where the meeting is. */
export interface When {
  readonly day: string;
  readonly clock: string;
}

export const asPlanned = ({ meeting: { startsOn, startsClock } }: Session): When => ({
  day: startsOn,
  clock: startsClock,
});

/** Left out while a part of it is empty: then as planned. */
export const beganAt = ({ day, clock }: When, { meeting }: Session): string | undefined =>
  day && clock ? momentOf(day, clock, meeting.timeZone).toISOString() : undefined;

interface WhenHeldProps {
  when: When;
  onChange: (when: When) => void;
}

/** As planned, unless somebody knows better. */
export function WhenHeld({ when, onChange }: WhenHeldProps) {
  const { t } = useLingui();
  return (
    <Sheet title={t`When it was held`}>
      <div className="flex flex-wrap gap-4">
        <DateField label={t`Day`} value={when.day} onChange={(day) => onChange({ ...when, day })} />
        <TimeField label={t`Began`} value={when.clock} onChange={(clock) => onChange({ ...when, clock })} />
      </div>
    </Sheet>
  );
}
