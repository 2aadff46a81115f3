import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import {
  DuplicateAgendaItemDocument,
  EditAgendaItemDocument,
  RemoveAgendaItemDocument,
  ReorderAgendaDocument,
  RestoreAgendaItemDocument,
  SendToBacklogDocument,
  SendToMeetingDocument,
} from './agenda.generated.ts';
import { type Agenda, type Item, withChanged, withItemAt } from './agenda-view.ts';
import { useAct } from './use-act.ts';

/** What a page shows after an item went from one list to another. */
const bothLists = { refetchQueries: ['MeetingPage'] };

/** Everything a planner does to the items of an agenda; each act can be taken back. */
export function useAgendaActs(agenda: Agenda) {
  return {
    ...useArranging(agenda),
    ...useRemoving(),
    ...useDuplicating(agenda),
    ...useSending(agenda),
    edit: useItemEditing(agenda),
  };
}

function useArranging(agenda: Agenda) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const [reorder] = useMutation(ReorderAgendaDocument);
  const put = (id: string, position: number) =>
    act(async () => {
      const optimisticResponse = { reorderAgenda: withItemAt(agenda, id, position) };
      const { data } = await reorder({ variables: { input: { itemId: id, position } }, optimisticResponse });
      return data?.reorderAgenda;
    });
  const move = async (id: string, position: number) => {
    const item = agenda.items.find((other) => other.id === id);
    if (!item || !(await put(id, position))) return;
    toast({ message: t`Moved “${item.title}”`, undo: () => put(id, item.position), kind: 'item moved' });
  };
  return { move };
}

function useRemoving() {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const [remove] = useMutation(RemoveAgendaItemDocument);
  const [restore] = useMutation(RestoreAgendaItemDocument);
  return {
    remove: async ({ id, title }: Pick<Item, 'id' | 'title'>) => {
      const variables = { input: { itemId: id } };
      const done = await act(async () => (await remove({ variables })).data?.removeAgendaItem);
      if (!done) return;
      const undo = () => act(async () => (await restore({ variables })).data?.restoreAgendaItem);
      toast({ message: t`Removed “${title}”`, undo });
    },
  };
}

/** The copy is what was not there before; the undo takes it off again. */
function useDuplicating({ items }: Agenda) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const [again] = useMutation(DuplicateAgendaItemDocument);
  const [remove] = useMutation(RemoveAgendaItemDocument);
  return {
    duplicate: async ({ id, title }: Pick<Item, 'id' | 'title'>) => {
      const variables = { input: { itemId: id } };
      const now = await act(async () => (await again({ variables })).data?.duplicateAgendaItem);
      if (now?.__typename !== 'Agenda') return;
      const copy = now.items.find((item) => items.every((other) => other.id !== item.id));
      const undo = async (itemId: string) =>
        act(async () => (await remove({ variables: { input: { itemId } } })).data?.removeAgendaItem);
      toast({ message: t`“${title}” is on the agenda twice`, ...(copy && { undo: () => undo(copy.id) }) });
    },
  };
}

function useSending({ meeting }: Agenda) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const [toMeeting] = useMutation(SendToMeetingDocument, bothLists);
  const [toBacklog] = useMutation(SendToBacklogDocument, bothLists);
  const send = (input: { itemId: string; meetingId?: string; position?: number }) =>
    act(async () => (await toMeeting({ variables: { input } })).data?.sendToMeeting);
  const wait = (itemId: string) =>
    act(async () => (await toBacklog({ variables: { input: { itemId } } })).data?.sendToBacklog);
  const back = ({ id, position }: Item) => send({ itemId: id, meetingId: meeting.id, position });
  return {
    sendToNext: async (item: Item) => {
      const went = await send({ itemId: item.id });
      if (!went) return;
      const number = went.__typename === 'Agenda' ? went.meeting.number : null;
      toast({ message: t`“${item.title}” is now on meeting ${number ?? ''}`, undo: () => back(item) });
    },
    sendToBacklog: async (item: Item) => {
      if (await wait(item.id)) toast({ message: t`“${item.title}” waits in the backlog`, undo: () => back(item) });
    },
  };
}

export interface ItemChanges {
  title?: string;
  minutes?: number;
  presenterId?: string | null;
  isFinancial?: boolean;
}

/** Saves against the version the page shows; throws the stale edit for the page to settle. */
export function useItemEditing(agenda: Agenda) {
  const act = useAct();
  const [edit] = useMutation(EditAgendaItemDocument);
  return (item: Item, { presenterId, ...changes }: ItemChanges) =>
    act(async () => {
      const input = { itemId: item.id, expectedVersion: item.version ?? 0, ...changes };
      const naming = presenterId === undefined ? {} : { presenterId };
      const optimistic = presenterId === undefined && {
        optimisticResponse: { editAgendaItem: withChanged(agenda, item.id, changes) },
      };
      const { data } = await edit({ variables: { input: { ...input, ...naming } }, ...optimistic });
      return data?.editAgendaItem;
    });
}
