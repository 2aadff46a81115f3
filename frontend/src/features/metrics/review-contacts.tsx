import { notOverNotes } from '@cxboard/messages/review-unfinished.messages';
import { useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
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

function Incomplete({ contacts }: ContactsProps) {
  const { i18n } = useLingui();
  const [note] = notOverNotes(i18n, contacts);
  return note ? <Banner kind="warn">{note}</Banner> : null;
}
