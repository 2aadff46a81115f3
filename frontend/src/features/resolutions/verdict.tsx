import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { countOf, type Resolution, votedOn } from './resolution-view.ts';

/** What came of it, in a sentence. */
export function Verdict({ resolution }: { resolution: Resolution }) {
  const { date } = useFormat();
  const { state, outcome, settledOn, withdrawnBecause } = resolution;
  if (state === 'OPEN') return <SoFar resolution={resolution} />;
  const on = date(settledOn ?? resolution.closesOn);
  if (state === 'WITHDRAWN')
    return (
      <p className="wrap-anywhere">
        <Trans>
          Withdrawn on {on}: {withdrawnBecause}
        </Trans>
      </p>
    );
  const [yes, no] = [countOf(resolution, 'FOR'), countOf(resolution, 'AGAINST')];
  if (outcome === 'NOT_QUORATE') return <Undecided resolution={resolution} />;
  return (
    <p>
      {outcome === 'ADOPTED' ? (
        <Trans>
          Adopted on {on} with {yes} for and {no} against.
        </Trans>
      ) : (
        <Trans>
          Not adopted on {on}: {yes} for, {no} against.
        </Trans>
      )}
    </p>
  );
}

function Undecided({ resolution }: { resolution: Resolution }) {
  const { undecidedBecause, proposer, quorum, voters } = resolution;
  if (undecidedBecause === 'ONLY_OWN_VOTE')
    return (
      <p>
        <Trans>Nothing is decided: only {proposer.name}, who put it forward, took a side.</Trans>
      </p>
    );
  const voted = votedOn(resolution);
  const wanted = quorum ?? 1;
  return (
    <p>
      <Trans>
        Nothing is decided: {voted} of {voters.length} voted, and {wanted} had to. It can be put to the vote again or
        brought to a meeting.
      </Trans>
    </p>
  );
}

function SoFar({ resolution }: { resolution: Resolution }) {
  const { isOpen, voters, quorum } = resolution;
  const voted = votedOn(resolution);
  if (!isOpen)
    return (
      <p>
        <Trans>The time to vote is over; the result is written down within minutes.</Trans>
      </p>
    );
  return (
    <p>
      <Trans>
        {voted} of {voters.length} have voted.
      </Trans>{' '}
      {quorum !== null && voted < quorum && <Trans>At least {quorum} have to, else nothing is decided.</Trans>}
    </p>
  );
}
