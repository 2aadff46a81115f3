import { useLingui } from '@lingui/react/macro';
import { Trans } from '@lingui/react/macro';
import { Sheet } from '../../ui/sheet.tsx';
import { MetricTile } from './metric-tile.tsx';
import { ReviewComment } from './review-comment.tsx';
import type { Review } from './review-view.ts';

/** The metrics as they stood when the period was over. */
export function ReviewKpis({ review }: { review: Review }) {
  const { t } = useLingui();
  if (review.kpis.length === 0) return null;
  return (
    <Sheet title={t`Metrics`} aside={<Trans>as they stood when the period was over</Trans>}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {review.kpis.map((card) => (
          <MetricTile key={card.id} card={card} />
        ))}
      </div>
      <ReviewComment review={review} block="KPIS" />
    </Sheet>
  );
}
