import { reviewName } from '@cxboard/domain/monthly-review/review-name.rules';
import { whySentence } from '@cxboard/messages/drafting.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { classes } from '../../ui/classes.ts';
import { TextLink } from '../../ui/text-link.tsx';
import type { Item } from './agenda-view.ts';
import { ItemBeforeVision } from './item-before-vision.tsx';

type Whence = Pick<Item, 'isFinancial' | 'reason' | 'carriedFromNumber' | 'carriedTimes' | 'beforeVision'>;

/** Facts of an item beside what it is about: where it comes from, and what it has to do without. */
export function ItemOrigin({ item }: { item: Whence }) {
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
      <ItemBeforeVision item={item} />
    </>
  );
}

/**
 * Why an item is on the agenda, from a line of its own on, with what can be opened or asked right behind it: acts stay
 * together and never stand between the words.
 */
export function ItemWhy({ item: { reason }, acts }: { item: Pick<Item, 'reason'>; acts: ReactNode }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  return (
    <span className={classes('empty:hidden', reason && 'basis-full')}>
      {reason && <span className="mr-2.5">{whySentence(i18n, reason)}</span>}
      <span className="inline-flex flex-wrap items-center gap-x-2.5 align-middle empty:hidden [&_button]:-mx-1">
        {reason?.name === 'MONTHLY_REVIEW' && (
          <TextLink href={to.review(reviewName(reason.period))}>
            <Trans>Open the review</Trans>
          </TextLink>
        )}
        {acts}
      </span>
    </span>
  );
}
