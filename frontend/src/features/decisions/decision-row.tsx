import { lapsedSentence } from '@cxboard/messages/lapsed-decisions.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ConfirmDecision } from './confirm-decision.tsx';
import type { DecisionRow_decisionFragment as Decision } from './decisions.generated.ts';

interface DecisionRowProps {
  decision: Decision;
  board: string;
  /** Null where nobody does anything with it: on a second screen. */
  onChange: (() => unknown) | null;
}

/** One decision: what, when, how, and whether it is to be looked at again. */
export function DecisionRow({ decision, board, onChange }: DecisionRowProps) {
  const to = useAddresses();
  const { number, text } = decision;
  return (
    <Row
      leading={number}
      title={
        <TextLink quiet href={to.decision(board, number)}>
          {text}
        </TextLink>
      }
      meta={<Meta decision={decision} board={board} />}
      trailing={
        <>
          <DecisionStanding decision={decision} />
          {decision.isReviewDue && onChange && <ConfirmDecision decision={decision} onChange={onChange} />}
        </>
      }
      wraps
    />
  );
}

function Meta({ decision, board }: Omit<DecisionRowProps, 'onChange'>) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const to = useAddresses();
  const { about, decidedOn, meeting, resolutionNumber, supersedes, lapsedBecause } = decision;
  const reviewOn = reviewDayOf(decision);
  return (
    <>
      <span>{date(decidedOn)}</span>
      {meeting && (
        <TextLink href={to.live(board, meeting.number)}>
          <Trans>Meeting {meeting.number}</Trans>
        </TextLink>
      )}
      {resolutionNumber !== null && (
        <TextLink href={to.resolution(board, resolutionNumber)}>
          <Trans>between meetings</Trans>
        </TextLink>
      )}
      {supersedes && <Trans>takes the place of {supersedes.number}</Trans>}
      {lapsedBecause && <span>{lapsedSentence(i18n, lapsedBecause)}</span>}
      {about && <span>{about}</span>}
      <span>
        <HowDecided decision={decision} />
      </span>
      {reviewOn && (
        <span>
          <Trans>review on {date(reviewOn)}</Trans>
        </span>
      )}
    </>
  );
}

/** What was superseded is not looked at again. */
export const reviewDayOf = ({ reviewOn, supersededBy }: Decision) => (supersededBy ? null : reviewOn);

export function HowDecided({ decision: { rule, tally, adopted } }: { decision: Decision }) {
  if (adopted) return <Trans>adopted: taken before</Trans>;
  if (rule === 'CHAIR') return <Trans>by the chair</Trans>;
  if (rule === 'CONSENT') return <Trans>by consent</Trans>;
  return (
    <Trans>
      {tally.for} for, {tally.against} against
    </Trans>
  );
}

export function DecisionStanding({ decision }: { decision: Decision }) {
  const { outcome, supersededBy, isReviewDue, lapsedBecause } = decision;
  if (outcome === 'REJECTED')
    return (
      <StatusMark tone="neutral">
        <Trans>not adopted</Trans>
      </StatusMark>
    );
  if (outcome === 'NOT_QUORATE')
    return (
      <StatusMark tone="neutral">
        <Trans>too few with a vote</Trans>
      </StatusMark>
    );
  if (lapsedBecause)
    return (
      <StatusMark tone="warn">
        <Trans>changed nothing</Trans>
      </StatusMark>
    );
  if (supersededBy) return <Trans>superseded by {supersededBy.number}</Trans>;
  return (
    <StatusMark tone={isReviewDue ? 'warn' : 'decision'}>
      {isReviewDue ? <Trans>review is due</Trans> : <Trans>in force</Trans>}
    </StatusMark>
  );
}
