import type { Unmasked } from '@apollo/client';
import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TopicDialog, type TopicValues, wordsOf } from './topic-form.tsx';
import { stateTones, stateWord, useTopicActing, useTopicPlace } from './topic-view.ts';
import {
  AskBoardTopicDocument,
  BoardTopicsDocument,
  type BoardTopicsQuery,
  type TopicRow_topicFragment,
} from './topics.generated.ts';

type Part = Unmasked<BoardTopicsQuery>;
const joined = (before: Part, { fetchMoreResult: { boardTopics } }: { fetchMoreResult: Part }) => ({
  boardTopics: { ...boardTopics, nodes: [...before.boardTopics.nodes, ...boardTopics.nodes] },
});

/** Questions the board has asked of its data and processes. */
export function TopicsPage() {
  const { t } = useLingui();
  const { board, here } = useTopicPlace();
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const { data, refetch, fetchMore } = useSuspenseQuery(BoardTopicsDocument, { variables: { board } });
  useChanges(['BOARD_TOPIC', 'MEETING'], refetch);
  const mayAsk = here !== null && may.askTopic({ boardId: here.id });
  const begin = () => setAsking(true);
  useShortcut('n', begin, { label: t`Ask a question`, isOn: mayAsk });
  const { nodes, totalCount, pageInfo } = data.boardTopics;
  const ask = mayAsk && (
    <Button kind="primary" icon={Plus} onClick={begin}>
      <Trans>Ask a question</Trans>
    </Button>
  );
  return (
    <Page
      title={t`Topics`}
      meta={<Trans>Questions to the data and to processes, answered between meetings</Trans>}
      actions={ask}
    >
      {isAsking && here && <AskDialog boardId={here.id} board={board} onClose={() => setAsking(false)} />}
      <TopicList topics={nodes} board={board} />
      {nodes.length > 0 && (
        <p className="mt-3 text-control text-ink-2" role="status">
          <Plural value={totalCount} one="# topic" other="# topics" />
        </p>
      )}
      {pageInfo.hasNextPage && (
        <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined })}>
          <Trans>Show more topics</Trans>
        </ShowMore>
      )}
    </Page>
  );
}

function TopicList({ topics, board }: { topics: readonly TopicRow_topicFragment[]; board: string }) {
  const { t } = useLingui();
  return (
    <Sheet label={t`Topics`} flush>
      {topics.length === 0 && (
        <EmptyState>
          <Trans>
            Nothing is being looked into. A question asked here is answered before a meeting, with its charts.
          </Trans>
        </EmptyState>
      )}
      <List label={t`Topics`}>
        {topics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} board={board} />
        ))}
      </List>
    </Sheet>
  );
}

function TopicRow({ topic, board }: { topic: TopicRow_topicFragment; board: string }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { number, state, question, finding, owner, chartCount, onAgendaOf } = topic;
  return (
    <Row
      wraps
      href={to.topic(board, number)}
      title={question}
      meta={
        <>
          {finding && <span className="line-clamp-1 w-full">{finding}</span>}
          <span>{owner.name}</span>
          {chartCount > 0 && (
            <span>
              <Plural value={chartCount} one="# chart" other="# charts" />
            </span>
          )}
          {onAgendaOf && (
            <span>
              <Trans>meeting {onAgendaOf.number}</Trans>
            </span>
          )}
          <Due topic={topic} />
        </>
      }
      trailing={<StatusMark tone={stateTones[state]}>{stateWord(i18n, state)}</StatusMark>}
    />
  );
}

function Due({ topic: { state, dueOn } }: { topic: TopicRow_topicFragment }) {
  const { date } = useFormat();
  if (state !== 'PREPARING' || !dueOn) return null;
  const day = date(dueOn);
  return (
    <span>
      <Trans>due on {day}</Trans>
    </span>
  );
}

function AskDialog({ boardId, board, onClose }: { boardId: string; board: string; onClose: () => void }) {
  const { t } = useLingui();
  const { personId, name } = useViewer();
  const navigate = useNavigate();
  const to = useAddresses();
  const act = useTopicActing();
  const [ask] = useMutation(AskBoardTopicDocument);
  const send = async (values: TopicValues) => {
    const input = { boardId, ...wordsOf(values) };
    const done = await act(async () => (await ask({ variables: { input } })).data?.askBoardTopic);
    if (done?.__typename === 'BoardTopic') void navigate({ to: to.topic(board, done.number) });
    return done;
  };
  return (
    <TopicDialog
      title={t`Ask a question`}
      submit={t`Ask`}
      values={{ question: '', finding: '', conclusion: '', ownerId: personId, dueOn: '' }}
      owner={{ id: personId, name }}
      onSend={send}
      onClose={onClose}
    />
  );
}
