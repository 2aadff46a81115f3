import { Trans } from '@lingui/react/macro';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Item } from './agenda-view.ts';

/** A nomination that has no vision to be held against: before the board speaks, and with the reason once it has. */
export function ItemBeforeVision({ item: { beforeVision } }: { item: Pick<Item, 'beforeVision'> }) {
  if (!beforeVision) return null;
  const { because } = beforeVision;
  if (because === null)
    return (
      <>
        <StatusMark tone="warn">
          <Trans>No vision is ratified</Trans>
        </StatusMark>
        <span>
          <Trans>accepting it needs a reason</Trans>
        </span>
      </>
    );
  return (
    <>
      <StatusMark tone="warn">
        <Trans>Accepted before a vision was ratified</Trans>
      </StatusMark>
      <span className="wrap-anywhere">{because}</span>
    </>
  );
}
