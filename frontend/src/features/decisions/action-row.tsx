import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { useNotSaved } from '../../session/not-saved.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ActionAnswering } from './action-answering.tsx';
import { ActionArranging } from './action-arranging.tsx';
import { type ActionRow_actionFragment, SettleActionDocument } from './decisions.generated.ts';

export type Action = ActionRow_actionFragment;

interface ActionRowProps {
  action: Action;
  board: string;
  /** Null where nobody does anything with it: on a second screen. */
  onChange: (() => unknown) | null;
}

/** One promise: what, whose, until when, and what can be done with it. */
export function ActionRow({ action, board, onChange }: ActionRowProps) {
  const to = useAddresses();
  const { number, text } = action;
  return (
    <Row
      leading={number}
      title={
        <TextLink quiet href={to.action(board, number)}>
          {text}
        </TextLink>
      }
      meta={<Meta action={action} board={board} />}
      trailing={onChange ? <ActionActs action={action} onChange={onChange} /> : <Standing {...action} />}
      wraps
    />
  );
}

function Meta({ action, board }: { action: Action; board: string }) {
  const { date } = useFormat();
  const to = useAddresses();
  const { kind, about, owner, dueOn, meeting, adopted, helpAskedAt, ownerSays } = action;
  return (
    <>
      {kind === 'ANALYSIS_TASK' && (
        <Badge>
          <Trans>Analysis task</Trans>
        </Badge>
      )}
      {helpAskedAt && (
        <Badge tone="warn">
          <Trans>needs help</Trans>
        </Badge>
      )}
      <span>{owner.name}</span>
      <span>{date(dueOn)}</span>
      {adopted && <Trans>adopted</Trans>}
      {meeting && (
        <TextLink href={to.live(board, meeting.number)}>
          <Trans>Meeting {meeting.number}</Trans>
        </TextLink>
      )}
      {about && <span>{about}</span>}
      {ownerSays && <span>“{ownerSays}”</span>}
    </>
  );
}

interface ActsProps {
  action: Action;
  onChange: () => unknown;
}

/** How it stands, and what the one who looks can do with it. */
export function ActionActs({ action, onChange }: ActsProps) {
  const may = useMay();
  const { move, loading } = useMoving(action, onChange);
  const { state, isOverdue } = action;
  const isOpen = state === 'OPEN';
  const owned = { boardId: action.boardId, ownerId: action.owner.id };
  return (
    <>
      <Standing state={state} isOverdue={isOverdue} />
      {isOpen && may.answerAction(owned) && <ActionAnswering action={action} onChange={onChange} />}
      {isOpen && may.changeAction(owned) && (
        <ActionArranging action={action} onChange={onChange} onDrop={() => void move('DROPPED')} />
      )}
      {may.settleAction(owned) &&
        (isOpen ? (
          <Button size="small" icon={Check} busy={loading} onClick={() => void move('DONE')}>
            <Trans>Done</Trans>
          </Button>
        ) : (
          <Button size="small" kind="quiet" busy={loading} onClick={() => void move('OPEN')}>
            <Trans>Open again</Trans>
          </Button>
        ))}
    </>
  );
}

/** Done, not needed, open again: each with the way back. */
function useMoving({ id: actionId, text }: Action, onChange: () => unknown) {
  const { t } = useLingui();
  const notSaved = useNotSaved();
  const toast = useToast();
  const [settle, { loading }] = useMutation(SettleActionDocument);
  const move = async (to: 'OPEN' | 'DONE' | 'DROPPED') => {
    try {
      await settle({ variables: { input: { actionId, to } } });
      onChange();
      const message = to === 'DONE' ? t`Done: “${text}”` : t`Not needed any more: “${text}”`;
      if (to !== 'OPEN') toast({ message, undo: () => void move('OPEN') });
    } catch (error) {
      notSaved(error);
    }
  };
  return { move, loading };
}

function Standing({ state, isOverdue }: Pick<Action, 'state' | 'isOverdue'>) {
  if (isOverdue)
    return (
      <StatusMark tone="bad">
        <Trans>overdue</Trans>
      </StatusMark>
    );
  if (state === 'DONE')
    return (
      <StatusMark tone="good">
        <Trans>done</Trans>
      </StatusMark>
    );
  return state === 'DROPPED' ? <Trans>not needed</Trans> : <Trans>open</Trans>;
}
