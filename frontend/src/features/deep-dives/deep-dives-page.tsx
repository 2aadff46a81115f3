import type { Unmasked } from '@apollo/client';
import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
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
import { StatusMark } from '../../ui/status-mark.tsx';
import {
  DeepDivesDocument,
  type DeepDivesQuery,
  type DiveRow_diveFragment,
  ScopeDeepDiveDocument,
} from './deep-dives.generated.ts';
import { DiveDialog, type DiveValues } from './dive-form.tsx';
import { stateTones, stateWord, useDiveActing, useSpan } from './dive-view.ts';

type Part = Unmasked<DeepDivesQuery>;
const joined = (before: Part, { fetchMoreResult: { deepDives } }: { fetchMoreResult: Part }) => ({
  deepDives: { ...deepDives, nodes: [...before.deepDives.nodes, ...deepDives.nodes] },
});

/** Processes that were dug into, and those that are. */
export function DeepDivesPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const board = useBoard();
  const [isScoping, setScoping] = useState(false);
  const { data, refetch, fetchMore } = useSuspenseQuery(DeepDivesDocument);
  useChanges(['DEEP_DIVE'], refetch);
  const { nodes, totalCount, pageInfo } = data.deepDives;
  const begin = may.scopeDeepDive() && board && (
    <Button kind="primary" icon={Plus} onClick={() => setScoping(true)}>
      <Trans>Dig into a process</Trans>
    </Button>
  );
  return (
    <Page
      title={t`Deep dives`}
      meta={<Trans>How processes really work, why, and who can change them</Trans>}
      actions={
        <>
          {may.seeDeepDives() && (
            <ButtonLink href={to.rationales}>
              <Trans>Reasons</Trans>
            </ButtonLink>
          )}
          {begin}
        </>
      }
    >
      {isScoping && board && <ScopeDialog boardId={board.id} onClose={() => setScoping(false)} />}
      <DiveList dives={nodes} />
      <Count of={totalCount} />
      {pageInfo.hasNextPage && (
        <Button onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined })}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Page>
  );
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

function ScopeDialog({ boardId, onClose }: { boardId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { personId, name } = useViewer();
  const navigate = useNavigate();
  const to = useAddresses();
  const act = useDiveActing();
  const [scope] = useMutation(ScopeDeepDiveDocument);
  const send = async ({ title, scope: from, ownerId }: DiveValues) => {
    const input = { boardId, title, scope: from, ownerId };
    const done = await act(async () => (await scope({ variables: { input } })).data?.scopeDeepDive);
    if (done?.__typename === 'DeepDive') void navigate({ to: to.deepDive(done.number) });
    return done;
  };
  return (
    <DiveDialog
      title={t`Dig into a process`}
      submit={t`Begin`}
      values={{ title: '', scope: '', ownerId: personId, explanation: '' }}
      owner={{ id: personId, name }}
      onSend={send}
      onClose={onClose}
    />
  );
}
