import { reviewName } from '@cxboard/domain/monthly-review/review-name.rules';
import { whySentence } from '@cxboard/messages/drafting.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { TextLink } from '../../ui/text-link.tsx';
import type { Item } from './agenda-view.ts';
import { ItemBeforeVision } from './item-before-vision.tsx';

/** Why an item is on the agenda, where it comes from, and what it has to do without. */
export function ItemWhy({
  item,
}: {
  item: Pick<Item, 'reason' | 'isFinancial' | 'carriedFromNumber' | 'carriedTimes' | 'beforeVision'>;
}) {
  const { reason, isFinancial, carriedFromNumber, carriedTimes } = item;
  return (
    <>
      {isFinancial && (
        <span>
          <Trans>Financial</Trans>
        </span>
      )}
      {carriedFromNumber !== null && reason?.name !== 'CARRIED_OVER' && (
        <span>
          {carriedTimes > 1 ? (
            <Trans>
              from meeting {carriedFromNumber}, carried {carriedTimes}×
            </Trans>
          ) : (
            <Trans>from meeting {carriedFromNumber}</Trans>
          )}
        </span>
      )}
      {reason && <Why reason={reason} />}
      <ItemBeforeVision item={item} />
    </>
  );
}

/** The monthly review leads to its page. */
function Why({ reason }: { reason: NonNullable<Item['reason']> }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  return (
    <>
      <span>{whySentence(i18n, reason)}</span>
      {reason.name === 'MONTHLY_REVIEW' && (
        <TextLink href={to.review(reviewName(reason.period))}>
          <Trans>Open the review</Trans>
        </TextLink>
      )}
    </>
  );
}
