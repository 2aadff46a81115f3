import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import type { CadenceForm } from './cadence-form.ts';
import { firstDates } from './first-dates.ts';

/** The next dates the cadence makes as it is typed now. */
export function CadenceDates({ form }: { form: CadenceForm }) {
  const { t, i18n } = useLingui();
  const { date, day } = useFormat();
  const dates = firstDates(useDeferredValue(useWatch({ control: form.control })));
  if (dates.length === 0)
    return (
      <p className="px-4 text-control text-ink-2">
        <Trans>Say when the first meeting is and the dates appear here.</Trans>
      </p>
    );
  return (
    <List label={t`The next dates`}>
      {dates.map(({ slotOn, startsOn, kind }) => (
        <Row
          key={slotOn}
          title={day(startsOn)}
          meta={
            <>
              <span>{meetingKind(i18n, kind)}</span>
              {startsOn !== slotOn && <Trans>moved from {date(slotOn)}</Trans>}
            </>
          }
        />
      ))}
    </List>
  );
}
