import { whySentence } from '@cxboard/messages/drafting.messages';
import { leftOutSentence } from '@cxboard/messages/left-out.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Row } from '../../ui/list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Candidate, useCandidateActs } from './use-drafting.ts';

interface CandidateRowProps {
  candidate: Candidate;
  /** Null when the meeting takes nothing any more. */
  acts: ReturnType<typeof useCandidateActs> | null;
}

/** Something that asks for time: why, how much, and what to do with it. */
export function CandidateRow({ candidate, acts }: CandidateRowProps) {
  const { t, i18n } = useLingui();
  const { title, minutes, learntFrom, isFinancial, reason, leftOut } = candidate;
  const isDropped = leftOut?.name === 'DROPPED';
  return (
    <Row
      title={title}
      meta={
        <>
          <span>{t`${minutes} min`}</span>
          {learntFrom !== null && (
            <span>
              <Trans>as the last {learntFrom} took</Trans>
            </span>
          )}
          {isFinancial && <Trans>Financial</Trans>}
          <span>{whySentence(i18n, reason)}</span>
          {leftOut && !isDropped && (
            <StatusMark tone="warn" wraps>
              {leftOutSentence(i18n, { minutes, because: leftOut })}
            </StatusMark>
          )}
        </>
      }
      trailing={acts && <Answers candidate={candidate} isDropped={isDropped} acts={acts} />}
    />
  );
}

interface AnswersProps {
  candidate: Candidate;
  isDropped: boolean;
  acts: NonNullable<CandidateRowProps['acts']>;
}

function Answers({ candidate, isDropped, acts }: AnswersProps) {
  const { t } = useLingui();
  const { title } = candidate;
  return (
    <>
      <Button size="small" aria-label={t`Add “${title}”`} onClick={() => void acts.take(candidate)}>
        <Trans>Add</Trans>
      </Button>
      {!isDropped && (
        <IconButton
          icon={X}
          size="small"
          label={t`Drop “${title}” from this meeting`}
          onClick={() => void acts.drop(candidate)}
        />
      )}
    </>
  );
}
