import { isEnding, type RevisionState } from '@cxboard/domain/revisions/revision.rules';
import { revisionKindWord, revisionStateWord, revisionValue } from '@cxboard/messages/revisions.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Revision } from './revisions-view.ts';

const tones = {
  PROPOSED: 'decision',
  DECIDED: 'decision',
  APPLIED: 'good',
  REJECTED: 'bad',
  LAPSED: 'neutral',
  WITHDRAWN: 'neutral',
} as const satisfies Record<RevisionState, string>;

interface RevisionRowProps {
  revision: Revision;
  board: string;
  acts?: ReactNode;
  /** What is to be known before anybody decides. */
  before?: ReactNode;
}

/** Was, now, why, and the meeting that decided it. */
export function RevisionRow({ revision, board, acts, before }: RevisionRowProps) {
  const { i18n } = useLingui();
  const { kind, state, was, now, because } = revision;
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge framed>{revisionKindWord(i18n, kind)}</Badge>
        <StatusMark tone={tones[state]}>{revisionStateWord(i18n, state)}</StatusMark>
        <Where revision={revision} board={board} />
      </div>
      {!isEnding(kind) && (
        <dl className="grid gap-1 text-body sm:grid-cols-2 sm:gap-x-6">
          <Value term={<Trans>Was</Trans>}>{revisionValue(i18n, kind, was)}</Value>
          <Value term={state === 'APPLIED' ? <Trans>Now</Trans> : <Trans>To be</Trans>}>
            {revisionValue(i18n, kind, now)}
          </Value>
        </dl>
      )}
      <p className="text-body wrap-anywhere whitespace-pre-line">{because}</p>
      {before}
      {acts && <div className="flex flex-wrap gap-2">{acts}</div>}
    </li>
  );
}

const Value = ({ term, children }: { term: ReactNode; children: string }) => (
  <div>
    <dt className="text-meta text-ink-2">{term}</dt>
    <dd className="wrap-anywhere whitespace-pre-line">{children}</dd>
  </div>
);

function Where({
  revision: { meeting, decision, proposedBy, proposedAt },
  board,
}: Omit<RevisionRowProps, 'acts' | 'before'>) {
  const to = useAddresses();
  const { date } = useFormat();
  if (!meeting && !decision)
    return (
      <span className="text-meta text-ink-2">
        {proposedBy?.name} <time dateTime={proposedAt}>{date(proposedAt)}</time>
      </span>
    );
  return (
    <span className="flex flex-wrap gap-x-2 text-meta text-ink-2">
      {meeting && (
        <TextLink href={to.meeting(board, meeting.number)}>
          <Trans>
            Meeting {meeting.number}, {date(meeting.startsOn)}
          </Trans>
        </TextLink>
      )}
      {decision && (
        <TextLink href={to.decision(board, decision.number)}>
          <Trans>Decision {decision.number}</Trans>
        </TextLink>
      )}
    </span>
  );
}
