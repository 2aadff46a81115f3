import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { CalendarPlus, Copy, CornerUpRight, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { AlsoHere } from '../../session/also-here.tsx';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { RowContent } from '../../ui/list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { SortableList } from '../../ui/sortable-list.tsx';
import { useToast } from '../../ui/toast.tsx';
import {
  DuplicateAgendaItemDocument,
  RemoveAgendaItemDocument,
  ReorderAgendaDocument,
  RestoreAgendaItemDocument,
  SendToMeetingDocument,
  type Backlog_backlogFragment,
  BoardBacklogDocument,
  type BacklogRow_itemFragment,
} from './agenda.generated.ts';
import { AddToBacklog } from './add-to-backlog.tsx';
import { ItemBeforeVision } from './item-before-vision.tsx';
import { ItemConfidence } from './item-confidence.tsx';
import { ItemSubject, ShowChart } from './item-subject.tsx';
import { SendDialog } from './send-dialog.tsx';
import { useAct } from './use-act.ts';

/** Topics that wait for a meeting, in the order the board wants them. */
export function BacklogPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const here = useBoard();
  const { board = '' } = useParams({ strict: false });
  const { data, refetch } = useSuspenseQuery(BoardBacklogDocument, { variables: { board } });
  useChanges(['BACKLOG', 'PERSON', 'PROJECT'], refetch);
  const [isAdding, setAdding] = useState(false);
  const { backlog } = data;
  const mayPropose = may.proposeItems({ boardId: backlog.id });
  useShortcut('n', () => setAdding(true), { label: t`Add a topic`, isOn: mayPropose });
  return (
    <Page
      title={t`Backlog`}
      meta={<Trans>Topics that wait for a meeting</Trans>}
      breadcrumbs={[{ label: t`Meetings`, href: to.meetings(board) }]}
      actions={
        <>
          <AlsoHere place={`backlog:${backlog.id}`} />
          {mayPropose && <AddTopic onAdd={() => setAdding(true)} />}
        </>
      }
    >
      {isAdding && (
        <AddToBacklog board={{ id: backlog.id, slug: here?.slug ?? board }} onClose={() => setAdding(false)} />
      )}
      <Sheet label={t`Backlog`} flush>
        {backlog.items.length === 0 && (
          <EmptyState>
            <Trans>No topic is waiting. What does not fit a meeting can wait here.</Trans>
          </EmptyState>
        )}
        <Topics backlog={backlog} board={board} isFixed={!may.prepareAgenda({ boardId: backlog.id })} />
      </Sheet>
    </Page>
  );
}

const AddTopic = ({ onAdd }: { onAdd: () => void }) => (
  <Button kind="primary" icon={Plus} onClick={onAdd}>
    <Trans>Add topic</Trans>
  </Button>
);

interface TopicsProps {
  backlog: Backlog_backlogFragment;
  board: string;
  isFixed: boolean;
}

function Topics({ backlog, board, isFixed }: TopicsProps) {
  const { t } = useLingui();
  const acts = useTopicActs(backlog);
  const [going, chooseMeeting] = useState<BacklogRow_itemFragment | null>(null);
  return (
    <>
      <SortableList
        label={t`Topics`}
        items={backlog.items}
        nameOf={({ title }) => title}
        onMove={(id, index) => void acts.move(id, index + 1)}
        isFixed={isFixed}
      >
        {(item, handle) => <Topic item={item} handle={handle} acts={isFixed ? null : { ...acts, chooseMeeting }} />}
      </SortableList>
      {going && <SendDialog item={going} board={board} meetingId={null} onClose={() => chooseMeeting(null)} />}
    </>
  );
}

function TopicMeta({ item }: Pick<TopicProps, 'item'>) {
  const { proposedForNumber: number } = item;
  return (
    <>
      <ItemSubject item={item} />
      <ItemBeforeVision item={item} />
      <ItemConfidence item={item} />
      {number !== null && (
        <span>
          <Trans>for meeting {number}</Trans>
        </span>
      )}
      <ShowChart snapshot={item.snapshot} />
    </>
  );
}

interface TopicProps {
  item: BacklogRow_itemFragment;
  handle: ReactNode;
  acts: (ReturnType<typeof useTopicActs> & { chooseMeeting: (item: BacklogRow_itemFragment) => void }) | null;
}

function Topic({ item, handle, acts }: TopicProps) {
  const { t } = useLingui();
  const { minutes } = useFormat();
  const { title } = item;
  return (
    <RowContent
      wraps
      leading={handle}
      title={title}
      meta={<TopicMeta item={item} />}
      trailing={
        <>
          {item.presenter && <Avatar name={item.presenter.name} />}
          <span className="min-w-14 text-right text-body">{minutes(item.minutes)}</span>
          {acts && (
            <Menu
              trigger={<IconButton icon={Ellipsis} size="small" label={t`More for “${title}”`} />}
              items={[
                { label: t`To the next meeting`, icon: CornerUpRight, onSelect: () => acts.sendToNext(item) },
                { label: t`To another meeting`, icon: CalendarPlus, onSelect: () => acts.chooseMeeting(item) },
                { label: t`Duplicate`, icon: Copy, onSelect: () => acts.duplicate(item) },
                'line',
                { label: t`Remove`, icon: Trash2, isDanger: true, onSelect: () => acts.remove(item) },
              ]}
            />
          )}
        </>
      }
    />
  );
}

function useTopicActs(backlog: Backlog_backlogFragment) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const [reorder] = useMutation(ReorderAgendaDocument);
  const [remove] = useMutation(RemoveAgendaItemDocument);
  const [restore] = useMutation(RestoreAgendaItemDocument);
  const [again] = useMutation(DuplicateAgendaItemDocument);
  const [send] = useMutation(SendToMeetingDocument, { refetchQueries: ['BoardBacklog'] });
  return {
    move: (itemId: string, position: number) =>
      act(async () => {
        const input = { itemId, position };
        const optimisticResponse = { reorderAgenda: { ...backlog, items: movedTo(backlog.items, itemId, position) } };
        return (await reorder({ variables: { input }, optimisticResponse })).data?.reorderAgenda;
      }),
    remove: async ({ id, title }: BacklogRow_itemFragment) => {
      const variables = { input: { itemId: id } };
      if (!(await act(async () => (await remove({ variables })).data?.removeAgendaItem))) return;
      const undo = () => act(async () => (await restore({ variables })).data?.restoreAgendaItem);
      toast({ message: t`Removed “${title}”`, undo });
    },
    duplicate: async ({ id, title }: BacklogRow_itemFragment) => {
      const variables = { input: { itemId: id } };
      if (await act(async () => (await again({ variables })).data?.duplicateAgendaItem))
        toast({ message: t`“${title}” waits twice` });
    },
    sendToNext: async ({ id, title }: BacklogRow_itemFragment) => {
      const went = await act(async () => (await send({ variables: { input: { itemId: id } } })).data?.sendToMeeting);
      if (went) toast({ message: t`“${title}” is on the next meeting` });
    },
  };
}

function movedTo<Item extends { readonly id: string }>(items: readonly Item[], id: string, position: number): Item[] {
  const moved = items.filter((item) => item.id === id);
  return items.filter((item) => item.id !== id).toSpliced(position - 1, 0, ...moved);
}
