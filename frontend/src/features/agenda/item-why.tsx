import { whySentence } from '@cxboard/messages/drafting.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Item } from './agenda-view.ts';

/** Why an item is on the agenda, and where it comes from. */
export function ItemWhy({
  item,
}: {
  item: Pick<Item, 'reason' | 'isFinancial' | 'carriedFromNumber' | 'carriedTimes'>;
}) {
  const { i18n } = useLingui();
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
      {reason && <span>{whySentence(i18n, reason)}</span>}
    </>
  );
}
