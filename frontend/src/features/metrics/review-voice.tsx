import { storyKindWords, turnOffPlace } from '@cxboard/messages/voice.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ReviewComment } from './review-comment.tsx';
import type { Review } from './review-view.ts';

/** What customers told in the period: counted, since words go on their day and counts stay. */
export function ReviewVoice({ review }: { review: Review }) {
  const { t, i18n } = useLingui();
  const { list } = useFormat();
  const to = useAddresses();
  const { counts, turnOffs } = review.voice;
  const all = counts.reduce((sum, { stories }) => sum + stories, 0);
  if (all === 0) return null;
  const byUs = counts.reduce((sum, one) => sum + one.byUs, 0);
  const kinds = storyKindWords(i18n);
  return (
    <Sheet
      title={t`The customer’s voice`}
      aside={
        <TextLink href={to.voice}>
          <Trans>Read the stories</Trans>
        </TextLink>
      }
    >
      <p className="text-control">
        <Plural value={all} one="# story was told" other="# stories were told" />:{' '}
        {list(counts.map(({ kind, stories }) => `${kinds[kind]} ${stories}`))}.{' '}
        {byUs > 0 && <Trans>We made the first step to {byUs} of them.</Trans>}
      </p>
      {turnOffs.length > 0 && (
        <p className="mt-1 text-control text-ink-2">
          <Trans>Turn-offs: {list(turnOffs.map((one) => `${turnOffPlace(i18n, one)} ${one.now}`))}.</Trans>
        </p>
      )}
      <ReviewComment review={review} block="VOICE" />
    </Sheet>
  );
}
