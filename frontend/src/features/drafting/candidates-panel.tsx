import { useSuspenseQuery } from '@apollo/client/react';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { isComing, type MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { reviewSentence } from '@cxboard/messages/review-period.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useToday } from '../../session/today.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { CandidateRow } from './candidate-row.tsx';
import { AgendaCandidatesDocument, type CandidatesPanel_candidatesFragment } from './drafting.generated.ts';
import { type Candidate, useCandidateActs } from './use-drafting.ts';

interface CandidatesPanelProps {
  meeting: {
    readonly id: string;
    readonly state: MeetingState;
    readonly board: { readonly slug: string };
    /** What it looks at, once a draft has said so; the page then shows it. */
    readonly reviews: ReviewPeriod | null;
  };
}

/** Everything that asks for time of this meeting and is not on its agenda: why, and with one press on it or off. */
export function CandidatesPanel({ meeting }: CandidatesPanelProps) {
  const { id: meetingId, board, state, reviews } = meeting;
  const { data, refetch } = useSuspenseQuery(AgendaCandidatesDocument, { variables: { meetingId } });
  useChanges(['MEETING'], refetch, { id: meetingId, others: ['BACKLOG', 'PROJECT', 'METRIC', 'BOARD'] });
  const acts = useCandidateActs(meetingId);
  const { agendaCandidates: found } = data;
  return (
    <Candidates
      found={reviews ? { ...found, period: null } : found}
      board={board.slug}
      acts={isComing(state) ? acts : null}
    />
  );
}

interface CandidatesProps {
  found: CandidatesPanel_candidatesFragment;
  board: string;
  acts: ReturnType<typeof useCandidateActs> | null;
}

function Candidates({ found, board, acts }: CandidatesProps) {
  const { t } = useLingui();
  const { unfinished, asking, tooLong, dropped } = groupsOf(found.candidates);
  return (
    <>
      {unfinished.length > 0 && (
        <Group
          title={t`Unfinished from earlier`}
          all={unfinished}
          acts={acts}
          aside={acts && <TakeAll acts={acts} />}
        />
      )}
      {asking.length > 0 && <Group title={t`Asks for time`} all={asking} acts={acts} />}
      {tooLong.length > 0 && <Group title={t`Did not fit`} all={tooLong} acts={acts} />}
      {dropped.length > 0 && <Dropped all={dropped} acts={acts} />}
      <Foot found={found} board={board} />
    </>
  );
}

/** What an earlier meeting left comes first; then what fits, what does not, and what was dropped. */
function groupsOf(candidates: readonly Candidate[]) {
  const open = candidates.filter(({ leftOut }) => leftOut?.name !== 'DROPPED');
  const rest = open.filter(({ isUnfinished }) => !isUnfinished);
  return {
    unfinished: open.filter(({ isUnfinished }) => isUnfinished),
    asking: rest.filter(({ leftOut }) => leftOut === null),
    tooLong: rest.filter(({ leftOut }) => leftOut !== null),
    dropped: candidates.filter(({ leftOut }) => leftOut?.name === 'DROPPED'),
  };
}

/** Of each group, so that what stands below is reached without scrolling far. */
const shownAtOnce = 3;

interface GroupProps {
  title: string;
  all: readonly Candidate[];
  acts: CandidatesProps['acts'];
  aside?: ReactNode;
}

/** What presses most, and the rest of a long list at one press. */
function Group({ title, all, acts, aside }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const few = isWhole || all.length <= shownAtOnce + 1 ? all : all.slice(0, shownAtOnce);
  return (
    <Sheet title={title} aside={aside} flush>
      <Rows label={title} all={few} acts={acts} />
      {few.length < all.length && (
        <div className="px-3 py-2">
          <Button size="small" kind="quiet" onClick={() => setWhole(true)}>
            <Trans>Show all {all.length}</Trans>
          </Button>
        </div>
      )}
    </Sheet>
  );
}

const Rows = ({ label, all, acts }: Pick<GroupProps, 'all' | 'acts'> & { label: string }) => (
  <List label={label}>
    {all.map((candidate) => (
      <CandidateRow key={candidate.key} candidate={candidate} acts={acts} />
    ))}
  </List>
);

const TakeAll = ({ acts }: { acts: NonNullable<CandidatesProps['acts']> }) => (
  <Button size="small" kind="quiet" onClick={() => void acts.takeAllUnfinished()}>
    <Trans>Take all</Trans>
  </Button>
);

function Dropped({ all, acts }: Pick<GroupProps, 'all' | 'acts'>) {
  const { t } = useLingui();
  return (
    <Sheet label={t`Dropped`}>
      <Disclosure summary={t`Dropped from this meeting (${all.length})`}>
        <Rows label={t`Dropped`} all={all} acts={acts} />
      </Disclosure>
    </Sheet>
  );
}

function Foot({ found: { candidates, period }, board }: Omit<CandidatesProps, 'acts'>) {
  const { i18n } = useLingui();
  const today = useToday();
  const to = useAddresses();
  return (
    <div className="grid gap-1 px-1 text-control text-ink-2">
      {candidates.length === 0 && (
        <p>
          <Trans>Nothing else asks for time of this meeting.</Trans>
        </p>
      )}
      {period && <p>{reviewSentence(i18n, period, today)}</p>}
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <TextLink href={to.backlog(board)}>
          <Trans>Backlog</Trans>
        </TextLink>
        <TextLink href={to.templates(board)}>
          <Trans>What agendas begin with</Trans>
        </TextLink>
      </p>
    </div>
  );
}
