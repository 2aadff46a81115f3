import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ActionsDocument, type ActionsQuery, SettleActionDocument } from './decisions.generated.ts';
import { ActionAnswering } from './action-answering.tsx';
import { OwnerFilter } from './owner-filter.tsx';
import { OtherRegister, RegisterFilter, useRegisterFilter } from './register-tabs.tsx';

type Action = ActionsQuery['actions']['nodes'][number];

/** What was promised to the board over all its meetings, the soonest first. */
export function ActionsPage() {
  const { t } = useLingui();
  const filter = useRegisterFilter();
  const narrowed = useNarrowed(filter);
  const { data, refetch, fetchMore } = useSuspenseQuery(ActionsDocument, {
    variables: { board: filter.board, search: filter.asked, ...narrowed },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['ACTION'], refetch);
  const { nodes, totalCount, pageInfo } = data.actions;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page
      title={t`Actions`}
      meta={<Plural value={totalCount} one="# action" other="# actions" />}
      actions={<OtherRegister at="actions" />}
    >
      <Filters filter={filter} actions={nodes} />
      <Sheet flush label={t`Actions`}>
        <Promised actions={nodes} board={filter.board} onChange={refetch} />
      </Sheet>
      {pageInfo.hasNextPage && (
        <Button onClick={() => void readOn()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Page>
  );
}

type Filter = ReturnType<typeof useRegisterFilter>;

function Filters({ filter, actions }: { filter: Filter; actions: readonly Action[] }) {
  const { t } = useLingui();
  return (
    <RegisterFilter
      filter={filter}
      options={[
        { value: '', label: t`Open` },
        { value: 'overdue', label: t`Overdue` },
        { value: 'mine', label: t`Mine` },
        { value: 'all', label: t`All` },
      ]}
    >
      <OwnerFilter
        value={filter.owner}
        onChange={(owner) => filter.change({ owner })}
        chosen={actions.find(({ owner }) => owner.id === filter.owner)?.owner ?? null}
      />
    </RegisterFilter>
  );
}

interface PromisedProps {
  actions: readonly Action[];
  board: string;
  onChange: () => unknown;
}

function Promised({ actions, board, onChange }: PromisedProps) {
  const { t } = useLingui();
  if (actions.length === 0)
    return (
      <EmptyState>
        <Trans>No action fits. Actions come here when a meeting is closed.</Trans>
      </EmptyState>
    );
  return (
    <List label={t`Actions`}>
      {actions.map((action) => (
        <ActionRow key={action.id} action={action} board={board} onChange={onChange} />
      ))}
    </List>
  );
}

function useNarrowed({ only, owner }: { only: string; owner: string }) {
  const { personId } = useViewer();
  const asked = owner || (only === 'mine' && personId);
  const ofOwners = asked && { ownerIds: [asked] };
  if (only === 'all') return { ...ofOwners };
  if (only === 'overdue') return { overdue: true, ...ofOwners };
  return { states: ['OPEN' as const], ...ofOwners };
}

const joined = (before: ActionsQuery, { fetchMoreResult: more }: { fetchMoreResult: ActionsQuery }) => ({
  actions: { ...more.actions, nodes: [...before.actions.nodes, ...more.actions.nodes] },
});

function ActionRow({ action, board, onChange }: { action: Action; board: string; onChange: () => unknown }) {
  const { date } = useFormat();
  const to = useAddresses();
  const { number, kind, text, about, owner, dueOn, meeting, adopted, helpAskedAt, ownerSays } = action;
  return (
    <Row
      leading={number}
      title={text}
      meta={
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
      }
      trailing={<Settling action={action} onChange={onChange} />}
      wraps
    />
  );
}

function Settling({ action, onChange }: { action: Action; onChange: () => unknown }) {
  const { t } = useLingui();
  const may = useMay();
  const toast = useToast();
  const [settle, { loading }] = useMutation(SettleActionDocument);
  const { id: actionId, state, text, isOverdue } = action;
  const owned = { boardId: action.boardId, ownerId: action.owner.id };
  const maySettle = may.settleAction(owned);
  const move = async (to: 'OPEN' | 'DONE') => {
    try {
      await settle({ variables: { input: { actionId, to } } });
      onChange();
      if (to === 'DONE') toast({ message: t`Done: “${text}”`, undo: () => void move('OPEN') });
    } catch {
      toast({ message: t`This was not saved; everything is as it was before. Try again in a moment.` });
    }
  };
  return (
    <>
      <Standing state={state} isOverdue={isOverdue} />
      {state === 'OPEN' && may.answerAction(owned) && <ActionAnswering action={action} onChange={onChange} />}
      {maySettle &&
        (state === 'OPEN' ? (
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
