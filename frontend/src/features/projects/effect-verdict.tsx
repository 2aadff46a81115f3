import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { EffectFigure } from './effect-figure.tsx';
import type { Effect } from './effect-view.ts';

type Review = Effect['reviews'][number];

interface EffectVerdictProps {
  review: Review;
  board: string;
  isNewest: boolean;
}

/** What was computed, and what the board made of it. Earlier ones stay to be read. */
export function EffectVerdict({ review, board, isNewest }: EffectVerdictProps) {
  const { t } = useLingui();
  const { date } = useFormat();
  const on = date(review.dueOn);
  const told = (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <EffectFigure reading={review.reading} />
      <Settled review={review} board={board} />
    </div>
  );
  return isNewest ? told : <Disclosure summary={t`Verdict of ${on}`}>{told}</Disclosure>;
}

/** What the board made of it, and where it said so. */
export function Settled({ review, board }: Pick<EffectVerdictProps, 'review' | 'board'>) {
  if (review.state === 'OPEN')
    return (
      <p className="text-control text-ink-2">
        <Open review={review} />
      </p>
    );
  return (
    <p className="text-control wrap-anywhere">
      <Said review={review} />
      <Where review={review} board={board} />
    </p>
  );
}

function Open({ review: { saying, meetingNumber } }: { review: Review }) {
  if (saying === 'ACCEPTED')
    return <Trans>Meeting {meetingNumber} accepts it; that takes effect when the meeting is closed.</Trans>;
  if (saying === 'DISPUTED')
    return <Trans>Meeting {meetingNumber} does not take it; that takes effect when the meeting is closed.</Trans>;
  return <Trans>The board has not said yet what it makes of it. It is decided in the next metrics session.</Trans>;
}

function Said({ review: { state, because, settledAt } }: { review: Review }) {
  const { date } = useFormat();
  const on = settledAt ? date(settledAt) : '';
  if (state === 'ACCEPTED') return <Trans>Accepted by the board on {on}.</Trans>;
  return (
    <Trans>
      Disputed by the board on {on}: {because}
    </Trans>
  );
}

function Where({ review: { decisionNumber, meetingNumber }, board }: Pick<EffectVerdictProps, 'review' | 'board'>) {
  const to = useAddresses();
  if (decisionNumber === null) return null;
  return (
    <>
      {' '}
      <TextLink href={to.decision(board, decisionNumber)}>
        <Trans>Decision {decisionNumber}</Trans>
      </TextLink>
      {meetingNumber !== null && (
        <>
          {', '}
          <TextLink href={to.meeting(board, meetingNumber)}>
            <Trans>Meeting {meetingNumber}</Trans>
          </TextLink>
        </>
      )}
    </>
  );
}
