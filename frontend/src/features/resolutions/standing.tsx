import { Trans } from '@lingui/react/macro';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Resolution } from './resolution-view.ts';

/** How it stands, in a word. */
export function Standing({ resolution: { state, isOpen, outcome } }: { resolution: Resolution }) {
  if (state === 'WITHDRAWN')
    return (
      <StatusMark tone="neutral">
        <Trans>withdrawn</Trans>
      </StatusMark>
    );
  if (state === 'OPEN')
    return (
      <StatusMark tone={isOpen ? 'accent' : 'neutral'}>
        {isOpen ? <Trans>open for votes</Trans> : <Trans>being counted</Trans>}
      </StatusMark>
    );
  if (outcome === 'ADOPTED')
    return (
      <StatusMark tone="decision">
        <Trans>adopted</Trans>
      </StatusMark>
    );
  return (
    <StatusMark tone="neutral">
      {outcome === 'REJECTED' ? <Trans>not adopted</Trans> : <Trans>undecided</Trans>}
    </StatusMark>
  );
}
