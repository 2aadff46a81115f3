import type { ContactReview } from '@cxboard/domain/monthly-review/contact-review.rules';
import { residualWords } from '@cxboard/messages/review.messages';
import { topReasonsFigure } from '@cxboard/messages/review-figures.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import { ReviewComment } from './review-comment.tsx';
import { askedOf, type ContactsProps } from './review-view.ts';

/** The ten reasons most contacts are about, the next five under them, and what has no rank. */
export function TopTenSheet({ review, contacts }: ContactsProps) {
  const { i18n } = useLingui();
  const { top } = contacts;
  const figure = topReasonsFigure(i18n, review, contacts);
  return (
    <FigureSheet
      figure={figure}
      asked={askedOf(review)}
      height={figure.lines.length * 28}
      foot={
        <>
          <Fallen top={top} />
          {top.residual.count > 0 && (
            <p className={top.residual.tooMuch ? 'text-control text-warn' : 'text-control text-ink-2'}>
              {residualWords(i18n, top)}.
            </p>
          )}
          <ReviewComment review={review} block="TOP_TEN" />
        </>
      }
    />
  );
}

function Fallen({ top: { left } }: Pick<ContactReview, 'top'>) {
  const { list } = useFormat();
  if (left.length === 0) return null;
  return (
    <p className="text-control text-ink-2">
      <Plural value={left.length} one="Out of the ten:" other="Out of the ten:" />{' '}
      <Trans>{list(left.map(({ reason }) => reason))}.</Trans>
    </p>
  );
}
