import type { Unmasked } from '@apollo/client';
import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useBoard, useMay, useViewer } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import {
  DeepDivesDocument,
  type DeepDivesQuery,
  type DiveRow_diveFragment,
  ScopeDeepDiveDocument,
} from './deep-dives.generated.ts';
import { CausesElsewhere } from './causes-elsewhere.tsx';
import { DiveDialog } from './dive-form.tsx';
import { type DiveValues, nothingSaid, scopeOf } from './dive-values.ts';
import { stateTones, stateWord, useDiveActing, useSpan } from './dive-view.ts';

/** What a new dive begins from, as the address says. */
interface DigFrom {
  readonly nomination?: string;
  readonly topic?: string;
  readonly reason?: string;
  readonly title?: string;
}

type Part = Unmasked<DeepDivesQuery>;
const joined = (before: Part, { fetchMoreResult: { deepDives } }: { fetchMoreResult: Part }) => ({
  deepDives: { ...deepDives, nodes: [...before.deepDives.nodes, ...deepDives.nodes] },
});

/** Processes that were dug into, and those that are. */
export function DeepDivesPage() {
  const { t } = useLingui();
  const may = useMay();
  const board = useBoard();
  const { from, isScoping, begin: scope, stop } = useBeginning();
  const { data, refetch, fetchMore } = useSuspenseQuery(DeepDivesDocument);
  useChanges(['DEEP_DIVE'], refetch);
  const { nodes, totalCount, pageInfo } = data.deepDives;
  const begin = may.scopeDeepDive() && board && (
    <Button kind="primary" icon={Plus} onClick={scope}>
      <Trans>Dig into a process</Trans>
    </Button>
  );
  return (
    <Page
      title={t`Deep dives`}
      meta={<Trans>How processes really work, why, and who can change them</Trans>}
      actions={
        <>
          {may.seeDeepDives() && <ToReasons />}
          {begin}
        </>
      }
    >
      {isScoping && board && may.scopeDeepDive() && <ScopeDialog boardId={board.id} from={from} onClose={stop} />}
      <DiveList dives={nodes} />
      <Count of={totalCount} />
      {pageInfo.hasNextPage && (
        <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined })} />
      )}
      <CausesElsewhere />
    </Page>
  );
}

function ToReasons() {
  const to = useAddresses();
  return (
    <ButtonLink href={to.rationales}>
      <Trans>Reasons</Trans>
    </ButtonLink>
  );
}

/** A dive begins by the button, or from something else that the address names. */
function useBeginning() {
  const from: DigFrom = useSearch({ strict: false });
  const navigate = useNavigate();
  const [isScoping, setScoping] = useState(from.title !== undefined);
  const stop = () => {
    setScoping(false);
    if (from.title !== undefined) void navigate({ to: '.', search: {} as never, replace: true });
  };
  return { from, isScoping, begin: () => setScoping(true), stop };
}

function Count({ of }: { of: number }) {
  if (of === 0) return null;
  return (
    <p className="text-control text-ink-2" role="status">
      <Plural value={of} one="# deep dive" other="# deep dives" />
    </p>
  );
}

function DiveList({ dives }: { dives: readonly DiveRow_diveFragment[] }) {
  const { t } = useLingui();
  return (
    <Sheet label={t`Deep dives`} flush>
      {dives.length === 0 && (
        <EmptyState>
          <Trans>
            No process has been dug into yet. A deep dive shows how one really works before anybody changes it.
          </Trans>
        </EmptyState>
      )}
      <List label={t`Deep dives`}>
        {dives.map((dive) => (
          <DiveRow key={dive.id} dive={dive} />
        ))}
      </List>
    </Sheet>
  );
}

function DiveRow({ dive }: { dive: DiveRow_diveFragment }) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const span = useSpan();
  const { number, title, state, owner, stepCount, totals, isStale } = dive;
  return (
    <Row
      wraps
      href={to.deepDive(number)}
      title={title}
      meta={
        <>
          <span>{owner.name}</span>
          {stepCount > 0 && (
            <span>
              <Plural value={stepCount} one="# step" other="# steps" />
            </span>
          )}
          {totals && totals.visibleWaitMinutes > 0 && (
            <span>{t`the customer waits ${span(totals.visibleWaitMinutes)}`}</span>
          )}
        </>
      }
      trailing={
        isStale ? (
          <StatusMark tone="warn">
            <Trans>Not confirmed for half a year</Trans>
          </StatusMark>
        ) : (
          <StatusMark tone={stateTones[state]}>{stateWord(i18n, state)}</StatusMark>
        )
      }
    />
  );
}

function ScopeDialog({ boardId, from, onClose }: { boardId: string; from: DigFrom; onClose: () => void }) {
  const { t } = useLingui();
  const { personId, name } = useViewer();
  const send = useScoping(boardId, from);
  return (
    <DiveDialog
      title={t`Dig into a process`}
      submit={t`Begin`}
      values={{ ...nothingSaid, title: from.title ?? '', ownerId: personId }}
      owner={{ id: personId, name }}
      onSend={send}
      onClose={onClose}
    />
  );
}

/** Begins a dive, or goes to the one that asks the same already. */
function useScoping(boardId: string, { nomination, topic, reason }: DigFrom) {
  const navigate = useNavigate();
  const to = useAddresses();
  const act = useDiveActing();
  const [scope] = useMutation(ScopeDeepDiveDocument);
  const origin = { nominationId: nomination ?? null, boardTopicId: topic ?? null, reasonId: reason ?? null };
  return async (values: DiveValues) => {
    const input = { boardId, ...scopeOf(values), ...origin };
    const answer = (await scope({ variables: { input } })).data?.scopeDeepDive;
    if (answer && 'number' in answer) void navigate({ to: to.deepDive(answer.number) });
    return act(() => Promise.resolve(answer));
  };
}
