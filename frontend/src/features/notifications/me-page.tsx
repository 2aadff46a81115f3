import { useSuspenseQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../../session/viewer-context.ts';
import { Page } from '../../ui/page.tsx';
import { CalendarAddress } from './calendar-address.tsx';
import { DeliveryChoices } from './delivery-choices.tsx';
import { OwnData } from './own-data.tsx';
import { MePageDocument } from './settings.generated.ts';

/** How I am told of what, and where my calendar program finds my meetings. */
export function MePage() {
  const { t } = useLingui();
  const { name } = useViewer();
  const { notificationSettings, calendarAddress } = useSuspenseQuery(MePageDocument).data;
  return (
    <Page title={t`Mails, calendar and own data`} meta={name}>
      <div className="grid max-w-[720px] gap-6">
        <DeliveryChoices settings={notificationSettings} />
        <CalendarAddress address={calendarAddress} />
        <OwnData />
      </div>
    </Page>
  );
}
