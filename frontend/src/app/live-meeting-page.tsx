import { FrozenMetric } from '../features/agenda/frozen-metric.tsx';
import { ItemPapers } from '../features/agenda/item-papers.tsx';
import { LookBack } from '../features/decisions/look-back.tsx';
import { PromiseOrDecision } from '../features/decisions/on-table.tsx';
import { DiveOnTable } from '../features/deep-dives/dive-on-table.tsx';
import { DecideNomination } from '../features/nominations/decide-nomination.tsx';
import { AskedBefore } from '../features/pre-read/asked-before.tsx';
import { DecideEffect } from '../features/projects/decide-effect.tsx';
import { SayCosts } from '../features/projects/say-costs.tsx';
import { ProposalOnTable } from '../features/proposals/proposal-on-table.tsx';
import { DecideRevision } from '../features/revisions/decide-revision.tsx';
import { LivePage } from '../features/sessions/live-page.tsx';
import { StoryTold } from '../features/voice/story-told.tsx';
import type { LiveProps } from '../features/sessions/session-view.ts';

/** A proposal is answered on its page; a decision is confirmed and a promise settled here. */
const onTheSpot: LiveProps['subject'] = ({ subject, runs, session: { meeting } }) =>
  subject.kind === 'PROPOSAL' ? (
    <ProposalOnTable subject={subject} runs={runs} />
  ) : (
    <PromiseOrDecision key={subject.id} {...{ subject, runs }} board={meeting.board.slug} />
  );

/**
 * The meeting while it is held: the sessions run it, the agenda draws its numbers, nominations and revisions are decided
 * in it. What stands about one item goes with it: these are siblings, so each has a key of its own.
 */
export const LiveMeetingPage = () => (
  <LivePage
    numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />}
    nomination={({ itemId, session: { meeting }, runs }) => (
      <DecideNomination
        key={`nomination ${itemId}`}
        {...{ itemId, meeting, runs }}
        numbers={(snapshot) => <FrozenMetric snapshot={snapshot} />}
      />
    )}
    dive={(itemId) => <DiveOnTable key={`dive ${itemId}`} itemId={itemId} />}
    papers={(itemId, { id, meeting }) => (
      <ItemPapers meetingId={id} version={meeting.publishedVersion} itemId={itemId} />
    )}
    subject={onTheSpot}
    lookBack={({ session: { id, meeting }, runs }) => (
      <LookBack key={`since ${id}`} meetingId={id} board={meeting.board.slug} runs={runs} />
    )}
    story={({ itemId, storyId, runs }) => <StoryTold key={`story ${itemId}`} storyId={storyId} runs={runs} />}
    questions={(itemId, { id }) => <AskedBefore key={`questions ${itemId}`} meetingId={id} itemId={itemId} />}
    effect={({ itemId, project, session: { meeting }, runs }) => (
      <DecideEffect key={`effect ${itemId}`} projectId={project.id} {...{ itemId, meeting, runs }} />
    )}
    revision={({ itemId, project, session: { meeting }, runs }) => (
      <DecideRevision
        key={`revision ${itemId}`}
        projectNumber={project.number}
        {...{ itemId, meeting, runs }}
        whenEnding={(projectId) => <SayCosts projectId={projectId} boardId={meeting.board.id} />}
      />
    )}
  />
);
