import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import {
  AddContactReasonDocument,
  AssignLabelsDocument,
  MarkResidualDocument,
  MergeReasonsDocument,
  MoveReasonDocument,
  RemoveContactReasonDocument,
  RenameContactReasonDocument,
  SeparateReasonDocument,
} from './contact-reasons.generated.ts';
import type { Label, Reason } from './reason-tree.ts';

interface Answer {
  readonly __typename: string;
}

const kind = 'CONTACT_REASON' as const;

/** Everything that can be done to reasons and labels; what cannot be is said in a note, and the page is read anew. */
export function useReasonActs(refetch: () => Promise<unknown>) {
  const { t } = useLingui();
  const act = useAct(refetch);
  const [assign] = useMutation(AssignLabelsDocument);
  const [add] = useMutation(AddContactReasonDocument);
  const [remove] = useMutation(RemoveContactReasonDocument);
  const give = (labels: readonly Label[], reasonId: string | null) =>
    assign({ variables: { input: { labelIds: labels.map(({ id }) => id), reasonId } } });
  return {
    ...useReasonMoves(act),
    give: (label: Label, reason: Reason) =>
      act(give([label], reason.id), {
        done: t`“${label.label}” counts as ${reason.name} now`,
        undo: () => void act(give([label], null), {}),
      }),
    add: (name: string, say: Say) =>
      act(add({ variables: { input: { kind, name, words: '' } } }), {
        done: t`“${name}” is a reason now`,
        taken: t`There is a reason of this name already.`,
        say,
      }),
    makeOf: (label: Label) =>
      act(
        add({ variables: { input: { kind, name: label.label.slice(0, 120), words: '' } } }).then(async ({ data }) => {
          const made = data?.addTopic;
          if (made?.__typename !== 'Topic') return { data: { made } };
          return give([label], made.id);
        }),
        { done: t`“${label.label}” is a reason now`, taken: t`There is a reason of this name already.` },
      ),
    remove: (reason: Reason) =>
      act(remove({ variables: { input: { kind, topicId: reason.id } } }), {
        done: t`“${reason.name}” was removed`,
        taken: t`Proposals or contacts are about “${reason.name}”. Rename or merge it instead.`,
      }),
  };
}

export type ReasonActs = ReturnType<typeof useReasonActs>;

function useReasonMoves(act: ReturnType<typeof useAct>) {
  const { t } = useLingui();
  const [move] = useMutation(MoveReasonDocument);
  const [merge] = useMutation(MergeReasonsDocument);
  const [separate] = useMutation(SeparateReasonDocument);
  const [mark] = useMutation(MarkResidualDocument);
  const [rename] = useMutation(RenameContactReasonDocument);
  const apart = (reasonId: string) => act(separate({ variables: { input: { reasonId } } }), {});
  return {
    rename: ({ id, version, words }: Reason, name: string) =>
      act(rename({ variables: { input: { kind, topicId: id, expectedVersion: version, name, words } } }), {
        taken: t`There is a reason of this name already.`,
      }),
    move: (reason: Reason, belowId: string | null) =>
      act(move({ variables: { input: { reasonId: reason.id, expectedVersion: reason.version, belowId } } }), {
        done: t`“${reason.name}” was moved`,
      }),
    merge: (reason: Reason, into: Reason) =>
      act(merge({ variables: { input: { reasonId: reason.id, otherReasonId: into.id } } }), {
        done: t`“${reason.name}” counts as ${into.name} now`,
        undo: () => void apart(reason.id),
      }),
    separate: apart,
    mark: (reason: Reason, isResidual: boolean) =>
      act(mark({ variables: { input: { reasonId: reason.id, expectedVersion: reason.version, isResidual } } }), {}),
  };
}

type Say = (message: string, isDone: boolean) => void;

interface Words {
  readonly done?: string;
  readonly taken?: string;
  readonly undo?: () => void;
  /** Where it is said, when not in a note: notes lie over a dialog and its buttons. */
  readonly say?: Say;
}

const refusals: readonly string[] = ['ReasonDoesNotFit', 'TopicNameTaken', 'TopicInUse'];

function useAct(refetch: () => Promise<unknown>) {
  const { t } = useLingui();
  const toast = useToast();
  return async (sent: Promise<{ data?: object | null | undefined }>, words: Words): Promise<void> => {
    const { done, taken, undo } = words;
    const note: Say = (message, isDone) => toast({ message, ...(isDone && undo && { undo }) });
    const say = words.say ?? note;
    try {
      const { data } = await sent;
      const answers: readonly (Answer | undefined)[] = Object.values(data ?? {});
      if (answers.some((answer) => answer && refusals.includes(answer.__typename)))
        say(taken ?? t`It has changed meanwhile. The page shows how it stands.`, false);
      else if (done) say(done, true);
    } catch {
      say(t`That was not done. The page shows how it stands; try again in a moment.`, false);
    }
    await refetch();
  };
}
