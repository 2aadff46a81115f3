import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useAddressState } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { FrozenReviewPageDocument, ReviewPageDocument } from './review.generated.ts';
import { ReviewChanges } from './review-changes.tsx';
import { ReviewContacts } from './review-contacts.tsx';
import { ReviewKpis } from './review-kpis.tsx';
import { PlanReview } from './review-plan.tsx';
import { ReviewVoice } from './review-voice.tsx';
import { ReviewQuotes } from './review-quotes.tsx';
import { type Review, reviewView } from './review-view.ts';

/** What a metrics session looks at: one period, block by block, as it stands or as a meeting closed on it. */
export function ReviewPage() {
  const { t } = useLingui();
  const [{ period, frozen }] = useAddressState(reviewView);
  if (!useMay().seeReview())
    return (
      <Page title={t`Monthly review`}>
        <EmptyState>
          <Trans>The monthly review is for the board and its analysts.</Trans>
        </EmptyState>
      </Page>
    );
  return frozen ? <FrozenReview snapshotId={frozen} /> : <LiveReview period={period ?? null} />;
}

function LiveReview({ period }: { period: string | null }) {
  const { data, refetch } = useSuspenseQuery(ReviewPageDocument, {
    variables: { period },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['METRIC', 'IMPORT', 'TOPIC', 'DECISION', 'PROJECT', 'REVIEW', 'COMMENT', 'STORY', 'NOMINATION'], refetch);
  return <ReviewOf review={data.monthlyReview} />;
}

function FrozenReview({ snapshotId }: { snapshotId: string }) {
  const { data } = useSuspenseQuery(FrozenReviewPageDocument, { variables: { snapshotId } });
  return <ReviewOf review={data.frozenReview} />;
}

function ReviewOf({ review }: { review: Review }) {
  const { t } = useLingui();
  const to = useAddresses();
  const words = usePeriodWords();
  return (
    <Page
      title={`${review.plan.title || t`Monthly review`}, ${words(review)}`}
      breadcrumbs={[{ label: t`Metrics`, href: to.metrics }]}
      meta={<Sessions review={review} />}
      actions={<Actions review={review} />}
    >
      {review.frozenAt && <FrozenNote review={review} frozenAt={review.frozenAt} />}
      <ReviewKpis review={review} />
      {review.contacts ? <ReviewContacts review={review} contacts={review.contacts} /> : <NoContacts />}
      <ReviewQuotes review={review} />
      <ReviewVoice review={review} />
      <ReviewChanges review={review} />
    </Page>
  );
}

/** "October 2026", or "19 October to 15 November 2026". */
function usePeriodWords() {
  const { t } = useLingui();
  const { month, date } = useFormat();
  return ({ period: { grain, from, to } }: Review): string =>
    grain === 'MONTH' ? month(from) : t`${date(from)} to ${date(to)}`;
}

function Sessions({ review: { meetings } }: { review: Review }) {
  const to = useAddresses();
  const { date } = useFormat();
  const [meeting] = meetings;
  if (!meeting) return <Trans>No metrics session is bound to this period yet</Trans>;
  return (
    <>
      <Trans>Reviewed by</Trans>{' '}
      <TextLink href={to.meeting(meeting.board, meeting.number)}>
        <Trans>
          meeting {meeting.number} on {date(meeting.heldOn)}
        </Trans>
      </TextLink>
      {meeting.snapshotId && (
        <>
          {' · '}
          <TextLink href={to.frozenReview(meeting.snapshotId)}>
            <Trans>as it was frozen then</Trans>
          </TextLink>
        </>
      )}
    </>
  );
}

function Actions({ review }: { review: Review }) {
  const to = useAddresses();
  const { before, after } = review;
  return (
    <>
      <ButtonLink href={to.review(before)} icon={ChevronLeft}>
        <Trans>Before</Trans>
      </ButtonLink>
      {after && (
        <ButtonLink href={to.review(after)} icon={ChevronRight}>
          <Trans>After</Trans>
        </ButtonLink>
      )}
      <PlanReview review={review} />
      <Button icon={Printer} onClick={() => print()}>
        <Trans>Print</Trans>
      </Button>
    </>
  );
}

function FrozenNote({ review, frozenAt }: { review: Review; frozenAt: string }) {
  const to = useAddresses();
  const { dateTime } = useFormat();
  return (
    <Banner>
      <Trans>Frozen when the meeting closed, {dateTime(frozenAt)}. What was imported or said later is not in it.</Trans>{' '}
      <TextLink href={to.review(review.name)}>
        <Trans>See it as it stands now</Trans>
      </TextLink>
    </Banner>
  );
}

function NoContacts() {
  const { t } = useLingui();
  const to = useAddresses();
  const mayImport = useMay().importData();
  return (
    <Sheet label={t`Contacts`} flush>
      <EmptyState
        action={
          mayImport && (
            <ButtonLink kind="primary" href={to.importData}>
              <Trans>Import contacts</Trans>
            </ButtonLink>
          )
        }
      >
        <Trans>No contacts of this period are known, so there are no top reasons and no run-ups to show.</Trans>
      </EmptyState>
    </Sheet>
  );
}
