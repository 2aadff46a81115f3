import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type Topic, useTopicActing } from './topic-view.ts';
import { AttachTopicProcessDocument, DetachTopicProcessDocument, TopicDivesDocument } from './topics.generated.ts';

/** The processes a question is about, as deep dives have drawn them. */
export function TopicProcesses({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const { board, owner, author, processes } = topic;
  const mayPrepare = useMay().prepareTopic({ boardId: board.id, ownerId: owner.id, authorId: author?.id ?? null });
  if (processes.length === 0 && !mayPrepare) return null;
  return (
    <Sheet title={t`Processes`}>
      <div className="grid gap-3">
        <List label={t`Processes`}>
          {processes.map((process) => (
            <Process key={process.id} process={process} mayPrepare={mayPrepare} />
          ))}
        </List>
        {mayPrepare && <Attach topic={topic} />}
      </div>
    </Sheet>
  );
}

interface ProcessProps {
  process: Topic['processes'][number];
  mayPrepare: boolean;
}

function Process({ process: { id, number, title }, mayPrepare }: ProcessProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const act = useTopicActing();
  const [detach] = useMutation(DetachTopicProcessDocument);
  const leave = () =>
    void act(async () => (await detach({ variables: { input: { topicProcessId: id } } })).data?.detachTopicProcess);
  return (
    <Row
      title={<TextLink href={to.deepDive(number)}>{title}</TextLink>}
      meta={<Trans>Deep dive {number}</Trans>}
      trailing={mayPrepare && <IconButton icon={X} size="small" label={t`Leave “${title}” away`} onClick={leave} />}
    />
  );
}

/** Found by its title; choosing it attaches it. */
function Attach({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const act = useTopicActing();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(TopicDivesDocument, { variables: { search } });
  const [attach] = useMutation(AttachTopicProcessDocument);
  const there = new Set(topic.processes.map(({ number }) => number));
  const found = ((data ?? previousData)?.deepDives.nodes ?? []).filter(({ number }) => !there.has(number));
  const add = (deepDiveId: string) => {
    const variables = { input: { boardTopicId: topic.id, deepDiveId } };
    if (deepDiveId) void act(async () => (await attach({ variables })).data?.attachTopicProcess);
  };
  return (
    <Combobox
      label={t`Add a process`}
      hint={t`Maps are drawn in deep dives.`}
      value=""
      onChange={add}
      options={found.map(({ id, title }) => ({ value: id, label: title }))}
      onSearch={type}
      isLoading={loading}
      empty={<Trans>No deep dive of that title.</Trans>}
    />
  );
}
