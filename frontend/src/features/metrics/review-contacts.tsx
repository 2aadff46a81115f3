import { Trans } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { useFormat } from '../../ui/format.tsx';
import { ReasonTable } from './review-reasons.tsx';
import { RunUpSheet } from './review-run-ups.tsx';
import { TopTenSheet } from './review-top-ten.tsx';
import type { ContactsProps } from './review-view.ts';
import { VolumeSheet } from './review-volume.tsx';

/** What customers got in touch about: what leads, what rises, how much there was, and what it cost. */
export function ReviewContacts(props: ContactsProps) {
  return (
    <>
      <Incomplete {...props} />
      <TopTenSheet {...props} />
      <RunUpSheet {...props} />
      <VolumeSheet {...props} />
      <ReasonTable {...props} />
    </>
  );
}

function Incomplete({ contacts: { missingFrom } }: ContactsProps) {
  const { date } = useFormat();
  if (!missingFrom) return null;
  return (
    <Banner kind="warn">
      <Trans>Contacts are known up to {date(missingFrom)} only, so the period looks quieter than it was.</Trans>
    </Banner>
  );
}
