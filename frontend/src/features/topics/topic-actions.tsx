import { useMutation } from '@apollo/client/react';
import { isOpenTopic, type TopicState } from '@cxboard/domain/topics/topic.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import {
  CalendarPlus,
  Check,
  Ellipsis,
  ListChecks,
  Pencil,
  Pickaxe,
  RotateCcw,
  Target,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TopicDialog, type TopicValues, wordsOf } from './topic-form.tsx';
import { type Topic, useTopicActing } from './topic-view.ts';
import {
  AssignTopicAnalysisDocument,
  EditBoardTopicDocument,
  MoveBoardTopicDocument,
  NominateTopicDocument,
  PutTopicOnAgendaDocument,
} from './topics.generated.ts';

/** What can be done with a topic by whoever prepares it. */
export function TopicActions({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const [isEdited, edit] = useState(false);
  const move = useMoving(topic);
  const more = useMore(topic, move);
  if (!useMayPrepare(topic)) return null;
  return (
    <>
      <Button icon={Pencil} onClick={() => edit(true)}>
        <Trans>Write</Trans>
      </Button>
      {topic.state === 'PREPARING' && (
        <Button kind="primary" icon={Check} onClick={() => void move('PREPARED')}>
          <Trans>It is prepared</Trans>
        </Button>
      )}
      {more.length > 0 && (
        <Menu
          trigger={
            <Button icon={Ellipsis}>
              <Trans>More</Trans>
            </Button>
          }
          items={more}
        />
      )}
      {isEdited && <EditDialog topic={topic} onClose={() => edit(false)} title={t`What was found`} />}
    </>
  );
}

/** What follows from it, one press each, until it has been done. */
export function TopicSteps({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const [isAssigned, assign] = useState(false);
  const propose = useProposing(topic);
  const dig = useDigging(topic);
  const task = topic.actionNumber === null && { label: t`Make it an analysis task`, icon: ListChecks };
  const steps = [propose, dig, task && { ...task, onSelect: () => assign(true) }].filter((step) => step !== false);
  if (!useMayPrepare(topic) || steps.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {steps.map(({ label, icon, onSelect }) => (
        <Button key={label} size="small" icon={icon} onClick={onSelect}>
          {label}
        </Button>
      ))}
      {isAssigned && <AnalysisDialog topic={topic} onClose={() => assign(false)} />}
    </div>
  );
}

function useMayPrepare({ board, owner, author }: Topic): boolean {
  const may = useMay();
  return may.prepareTopic({ boardId: board.id, ownerId: owner.id, authorId: author?.id ?? null });
}

function useMoving({ id: boardTopicId }: Topic) {
  const act = useTopicActing();
  const [move] = useMutation(MoveBoardTopicDocument);
  return (to: TopicState) =>
    act(async () => (await move({ variables: { input: { boardTopicId, to } } })).data?.moveBoardTopic);
}

function useMore(topic: Topic, move: (to: TopicState) => Promise<unknown>): MenuItem[] {
  const { t } = useLingui();
  const place = usePlacing(topic);
  const isOpen = isOpenTopic(topic.state);
  const items = [
    isOpen && place,
    topic.state !== 'PREPARING' && {
      label: t`Take it up again`,
      icon: RotateCcw,
      onSelect: () => void move('PREPARING'),
    },
    isOpen && { label: t`Drop it`, icon: Trash2, isDanger: true, onSelect: () => void move('DROPPED') },
  ];
  return items.filter((item) => item !== false);
}

/** A planner puts it on the next agenda; everyone else leaves it to the chair. */
function usePlacing({ id: boardTopicId, board, onAgendaOf }: Topic): MenuItem | false {
  const { t } = useLingui();
  const act = useTopicActing();
  const toast = useToast();
  const isPlanner = useMay().prepareAgenda({ boardId: board.id });
  const [put] = useMutation(PutTopicOnAgendaDocument);
  const place = async () => {
    const done = await act(async () => (await put({ variables: { input: { boardTopicId } } })).data?.putTopicOnAgenda);
    if (done)
      toast({
        message: isPlanner ? t`It is on the next agenda.` : t`It is proposed; the chair finds it in the backlog.`,
      });
  };
  if (onAgendaOf) return false;
  return {
    label: isPlanner ? t`Put on the next agenda` : t`Propose for an agenda`,
    icon: CalendarPlus,
    onSelect: () => void place(),
  };
}

interface Step {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onSelect: () => void;
}

function useProposing({ id: boardTopicId, board, nominationNumber }: Topic): Step | false {
  const { t } = useLingui();
  const act = useTopicActing();
  const toast = useToast();
  const may = useMay();
  const [nominate] = useMutation(NominateTopicDocument);
  const propose = async () => {
    if (await act(async () => (await nominate({ variables: { input: { boardTopicId } } })).data?.nominateTopic))
      toast({ message: t`It is nominated; the question, what was found and the charts went with it.` });
  };
  if (nominationNumber !== null || !may.nominate({ boardId: board.id })) return false;
  return { label: t`Nominate`, icon: Target, onSelect: () => void propose() };
}

/** What no chart answers is looked for in the process itself; once. */
function useDigging({ id, question, deepDiveNumber }: Topic): Step | false {
  const { t } = useLingui();
  const to = useAddresses();
  const navigate = useNavigate();
  const may = useMay();
  if (deepDiveNumber !== null || !may.scopeDeepDive()) return false;
  const begin = () => void navigate({ href: to.digFrom({ topic: id, title: question }) });
  return { label: t`Start a deep dive`, icon: Pickaxe, onSelect: begin };
}

function EditDialog({ topic, title, onClose }: { topic: Topic; title: string; onClose: () => void }) {
  const { t } = useLingui();
  const act = useTopicActing();
  const [edit] = useMutation(EditBoardTopicDocument);
  const { id: boardTopicId, version: expectedVersion, question, finding, conclusion, owner, dueOn } = topic;
  const send = (values: TopicValues) => {
    const input = { boardTopicId, expectedVersion, ...wordsOf(values) };
    return act(async () => (await edit({ variables: { input } })).data?.editBoardTopic);
  };
  const values = { question, finding, conclusion, ownerId: owner.id, dueOn: dueOn ?? '' };
  return <TopicDialog withAnswer {...{ title, values, owner, onClose }} submit={t`Save`} onSend={send} />;
}

/** A dated task for whoever owns the topic. */
function AnalysisDialog({ topic: { id: boardTopicId, owner }, onClose }: { topic: Topic; onClose: () => void }) {
  const { t } = useLingui();
  const act = useTopicActing();
  const [assign] = useMutation(AssignTopicAnalysisDocument);
  const form = useForm({ defaultValues: { dueOn: '' } });
  const send = async ({ dueOn }: { dueOn: string }) => {
    if (!dueOn) return form.setError('dueOn', { message: t`Say until when.` });
    const input = { boardTopicId, dueOn };
    if (await act(async () => (await assign({ variables: { input } })).data?.assignTopicAnalysis)) onClose();
    return undefined;
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Make it an analysis task`}
      description={t`${owner.name} promises the answer to the board.`}
    >
      <Form form={form} onSubmit={send} submit={t`Give the task`}>
        <DateField name="dueOn" label={t`Due on`} />
      </Form>
    </Dialog>
  );
}
