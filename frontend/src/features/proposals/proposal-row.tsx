import type { ProposalWord } from '@cxboard/domain/proposals/proposal.rules';
import { clockSentence, proposalState, proposalWord } from '@cxboard/messages/proposals.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { Row } from '../../ui/list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { ProposalRow_proposalFragment } from './proposals.generated.ts';

type Shown = ProposalRow_proposalFragment;

const tones: Record<ProposalWord, Tone> = {
  RECEIVED: 'neutral',
  IN_REVIEW: 'accent',
  ANSWERED: 'decision',
  DONE: 'good',
  WITHDRAWN: 'neutral',
};

/** The word that everybody is told; evaluators read the state instead. */
export function FateMark({ word, state }: Pick<Shown, 'word' | 'state'>) {
  const { i18n } = useLingui();
  if (!word) return null;
  return <StatusMark tone={tones[word]}>{state ? proposalState(i18n, state) : proposalWord(i18n, word)}</StatusMark>;
}

/** Their names, or that they wish to stay unknown. */
export function AuthorNames({ authors }: Pick<Shown, 'authors'>) {
  if (authors.length === 0) return <Trans>anonymous</Trans>;
  return authors.map(({ name }) => name).join(', ');
}

/** How the reader stands to it: one sees at a glance what one has supported. */
function MyPart({ isOwn, isSupported }: Pick<Shown, 'isOwn' | 'isSupported'>) {
  return (
    <>
      {isOwn && (
        <Badge framed>
          <Trans>yours</Trans>
        </Badge>
      )}
      {isSupported && (
        <Badge tone="accent">
          <Trans>supported by you</Trans>
        </Badge>
      )}
    </>
  );
}

interface ProposalRowProps {
  proposal: Shown;
  current?: boolean;
  /** Stands before the title instead of the number. */
  leading?: ReactNode;
}

export function ProposalRow({ proposal, current = false, leading }: ProposalRowProps) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { number, title, supporters, clock, reason, comments } = proposal;
  return (
    <Row
      href={to.proposal(number ?? 0)}
      current={current}
      leading={leading ?? <span className="min-w-6 text-right">{number}</span>}
      title={title}
      meta={
        <>
          <span>
            <AuthorNames authors={proposal.authors} />
          </span>
          {reason && <span>{reason.name}</span>}
          {comments > 0 && <Plural value={comments} one="# comment" other="# comments" />}
          {clock && <span>{clockSentence(i18n, clock)}</span>}
        </>
      }
      trailing={
        <>
          <MyPart {...proposal} />
          <Plural value={supporters} one="# supporter" other="# supporters" />
          <FateMark {...proposal} />
        </>
      }
      wraps
    />
  );
}
