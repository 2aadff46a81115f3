import { skipToken, useQuery } from '@apollo/client/react';
import type { Reason, ReasonName } from '@cxboard/domain/drafting/candidate.rules';
import { whySentence } from '@cxboard/messages/drafting.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { ItemPapersDocument } from './agenda.generated.ts';
import { ItemReporting } from './item-reporting.tsx';
import { PaperReview } from './paper-review.tsx';

interface ItemPapersProps {
  meetingId: string;
  /** The published version that the meeting talks about; null when there is none. */
  version: number | null;
  itemId: string;
}

/** In the meeting, under the title of the item that is on: whether what lies on the table for it came in time, and the period as a whole. */
export function ItemPapers({ meetingId, version, itemId }: ItemPapersProps) {
  const asked = version === null ? skipToken : { variables: { meetingId, number: version } };
  const { data } = useQuery(ItemPapersDocument, asked);
  const item = data?.agendaVersion.items.find(({ id }) => id === itemId);
  if (!item) return null;
  const { lateVersion, reporting, reason } = item;
  return (
    <>
      {(lateVersion !== null || reporting !== null) && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-control text-ink-2">
          <ItemReporting item={item} />
        </div>
      )}
      {reason && <Why reason={reason} />}
    </>
  );
}

function Why({ reason }: { reason: Reason }) {
  const { i18n } = useLingui();
  if (reason.name === 'MONTHLY_REVIEW') return <PaperReview review={reason} />;
  if (forPreparing.includes(reason.name)) return null;
  const why = whySentence(i18n, reason);
  return (
    <p className="text-read">
      {reason.name === 'DATA_MISSING' ? <Trans>When the agenda was published: {why}</Trans> : why}
    </p>
  );
}

/**
 * The room needs to know of why it talks about something which data missed, what moved, who asked for help; not what only
 * mattered to who prepared it, nor what may be untrue by now and is said as it stands (whether a project has reported).
 */
const forPreparing: readonly ReasonName[] = [
  ...(['STANDING', 'CUSTOMER_STORY', 'STORY_CHOSEN', 'MONTHLY_REVIEW', 'PROPOSED', 'WAITING'] as const),
  ...(['CARRIED_OVER', 'TOPIC_PREPARED', 'REPORT_MISSING', 'NEVER_REPORTED'] as const),
];
