import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { TopicActions, TopicSteps } from './topic-actions.tsx';
import { TopicCharts } from './topic-charts.tsx';
import { TopicProcesses } from './topic-processes.tsx';
import { type NumbersProps, stateTones, stateWord, type Topic, useTopicPlace } from './topic-view.ts';
import { BoardTopicPageDocument } from './topics.generated.ts';

/** One question: what was found, what follows, and the charts it rests on. */
export function TopicPage({ numbers }: NumbersProps) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { board, number } = useTopicPlace();
  const { data, refetch } = useSuspenseQuery(BoardTopicPageDocument, { variables: { board, number } });
  const { boardTopic: topic } = data;
  useChanges(['BOARD_TOPIC'], refetch, { id: topic.id, others: ['MEETING'] });
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
        <div className="grid gap-4">
          <Said text={topic.conclusion} nothing={t`What follows from it is still open.`} />
          <TopicSteps topic={topic} />
        </div>
      </Sheet>
      <TopicCharts topic={topic} numbers={numbers} />
      <TopicProcesses topic={topic} />
    </Page>
  );
}

function Said({ text, nothing }: { text: string; nothing: string }) {
  if (!text) return <p className="text-body text-ink-2">{nothing}</p>;
  return <p className="max-w-prose text-read wrap-anywhere whitespace-pre-line">{text}</p>;
}

function Facts({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { owner, author, dueOn, askedAt } = topic;
  const cameOfIt = useWhatCameOfIt(topic);
  const facts = [
    { term: t`Who finds it out`, detail: owner.name },
    dueOn && { term: t`Due on`, detail: date(dueOn) },
    author && { term: t`Asked by`, detail: t`${author.name}, ${date(askedAt)}` },
    ...cameOfIt,
  ];
  return (
    <Sheet title={t`About`}>
      <DefinitionList items={facts.filter((fact) => fact !== false && fact !== null && fact !== '')} />
    </Sheet>
  );
}

/** Where it was or will be heard, and what the board made of it. */
function useWhatCameOfIt({ board, onAgendaOf, presentedIn, nominationNumber, deepDiveNumber, actionNumber }: Topic) {
  const { t } = useLingui();
  const to = useAddresses();
  const meeting = presentedIn ?? onAgendaOf;
  return [
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
    deepDiveNumber !== null && {
      term: t`Dug into in`,
      detail: (
        <TextLink href={to.deepDive(deepDiveNumber)}>
          <Trans>Deep dive {deepDiveNumber}</Trans>
        </TextLink>
      ),
    },
    actionNumber !== null && {
      term: t`Looked into as`,
      detail: (
        <TextLink href={to.action(board.slug, actionNumber)}>
          <Trans>Analysis task {actionNumber}</Trans>
        </TextLink>
      ),
    },
  ];
}
