import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AddChartDialog } from './add-chart-dialog.tsx';
import { TopicActions } from './topic-actions.tsx';
import { type NumbersProps, stateTones, stateWord, type Topic, useTopicActing, useTopicPlace } from './topic-view.ts';
import { BoardTopicPageDocument, RemoveTopicChartDocument } from './topics.generated.ts';

/** One question: what was found, what follows, and the charts it rests on. */
export function TopicPage({ numbers }: NumbersProps) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { board, number } = useTopicPlace();
  const { data, refetch } = useSuspenseQuery(BoardTopicPageDocument, { variables: { board, number } });
  const { boardTopic: topic } = data;
  useChanges(['BOARD_TOPIC'], refetch, topic.id);
  useChanges(['MEETING'], refetch);
  return (
    <Page
      title={topic.question}
      breadcrumbs={[{ label: t`Topics`, href: to.topics(board) }]}
      meta={<StatusMark tone={stateTones[topic.state]}>{stateWord(i18n, topic.state)}</StatusMark>}
      actions={<TopicActions topic={topic} />}
      side={<Facts topic={topic} />}
    >
      <Sheet title={t`Finding`}>
        <Said text={topic.finding} nothing={t`Nothing is written down yet. Say what the data or the process show.`} />
      </Sheet>
      <Sheet title={t`Conclusion`}>
        <Said text={topic.conclusion} nothing={t`What follows from it is still open.`} />
      </Sheet>
      <Charts topic={topic} numbers={numbers} />
    </Page>
  );
}

function Said({ text, nothing }: { text: string; nothing: string }) {
  if (!text) return <p className="text-body text-ink-2">{nothing}</p>;
  return <p className="max-w-prose text-read wrap-anywhere whitespace-pre-line">{text}</p>;
}

function Charts({ topic, numbers }: NumbersProps & { topic: Topic }) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const mayPrepare = usePreparing(topic);
  const act = useTopicActing();
  const [remove] = useMutation(RemoveTopicChartDocument);
  const leave = (topicChartId: string) =>
    void act(async () => (await remove({ variables: { input: { topicChartId } } })).data?.removeTopicChart);
  const add = mayPrepare && (
    <Button icon={Plus} onClick={() => setAdding(true)}>
      <Trans>Freeze a chart</Trans>
    </Button>
  );
  return (
    <Sheet title={t`Charts`} aside={topic.charts.length > 0 && add}>
      {topic.charts.length === 0 && (
        <EmptyState action={add}>
          <Trans>No chart lies beside it yet. A frozen chart stays as it was seen, whatever comes in later.</Trans>
        </EmptyState>
      )}
      <ol className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line">
        {topic.charts.map(({ id, snapshot }) => (
          <li key={id} className="flex items-start gap-3 py-4 first:pt-0">
            <div className="min-w-0 flex-1">
              <Suspense fallback={<SkeletonBox height={320} />}>{numbers(snapshot)}</Suspense>
            </div>
            {mayPrepare && (
              <IconButton
                icon={X}
                size="small"
                label={t`Leave the chart of ${snapshot.metricName} away`}
                onClick={() => leave(id)}
              />
            )}
          </li>
        ))}
      </ol>
      {isAdding && <AddChartDialog topic={topic} onClose={() => setAdding(false)} />}
    </Sheet>
  );
}

function usePreparing({ board, owner, author }: Topic): boolean {
  return useMay().prepareTopic({ boardId: board.id, ownerId: owner.id, authorId: author?.id ?? null });
}

function Facts({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const to = useAddresses();
  const { board, owner, author, dueOn, askedAt, onAgendaOf, presentedIn, nominationNumber, actionNumber } = topic;
  const meeting = presentedIn ?? onAgendaOf;
  const facts = [
    { term: t`Who finds it out`, detail: owner.name },
    dueOn && { term: t`Prepared by`, detail: date(dueOn) },
    author && { term: t`Asked by`, detail: t`${author.name}, ${date(askedAt)}` },
    meeting && {
      term: presentedIn ? t`Presented in` : t`On the agenda of`,
      detail: (
        <TextLink href={to.meeting(board.slug, meeting.number)}>
          <Trans>Meeting {meeting.number}</Trans>
        </TextLink>
      ),
    },
    nominationNumber !== null && {
      term: t`Became`,
      detail: (
        <TextLink href={to.nomination(board.slug, nominationNumber)}>
          <Trans>Nomination {nominationNumber}</Trans>
        </TextLink>
      ),
    },
    actionNumber !== null && {
      term: t`Looked into as`,
      detail: (
        <TextLink href={to.actions(board.slug)}>
          <Trans>Analysis task {actionNumber}</Trans>
        </TextLink>
      ),
    },
  ];
  return (
    <Sheet title={t`About`}>
      <DefinitionList items={facts.filter((fact) => fact !== false && fact !== null && fact !== '')} />
    </Sheet>
  );
}
