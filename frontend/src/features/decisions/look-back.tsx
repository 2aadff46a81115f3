import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { List } from '../../ui/list.tsx';
import { Loading, SkeletonRows } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ActionRow } from './action-row.tsx';
import { DecisionRow } from './decision-row.tsx';
import { SinceLastTimeDocument, type SinceLastTimeQuery } from './decisions.generated.ts';

type Since = SinceLastTimeQuery['sinceLastTime'];

interface LookBackProps {
  meetingId: string;
  board: string;
  /** Whether whoever looks writes down what the board says here. */
  runs: boolean;
}

/** On the table under a standing item: what is open and late, what was done since the last meeting, what it decided. */
export function LookBack({ meetingId, board, runs }: LookBackProps) {
  const { data, error, refetch } = useQuery(SinceLastTimeDocument, { variables: { meetingId } });
  useChanges(['ACTION', 'DECISION'], refetch);
  if (!data)
    return error ? (
      <p className="text-control text-ink-2">
        <Trans>What came of the last meeting could not be shown.</Trans>
      </p>
    ) : (
      <Loading>
        <SkeletonRows rows={3} />
      </Loading>
    );
  const onChange = runs ? refetch : null;
  return <Looked since={data.sinceLastTime} board={board} onChange={onChange} />;
}

interface LookedProps {
  since: Since;
  board: string;
  onChange: (() => unknown) | null;
}

function Looked({ since: { open, settled, decisions, ...whole }, board, onChange }: LookedProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const late = open.filter(({ isOverdue }) => isOverdue);
  const inTime = open.filter(({ isOverdue }) => !isOverdue);
  const rows = (actions: Since['open']) =>
    actions.map((action) => <ActionRow key={action.id} {...{ action, board, onChange }} />);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Counted {...whole} />
      <Part title={t`Overdue`}>{rows(late)}</Part>
      <Part title={t`Settled since then`}>{rows(settled)}</Part>
      <Part title={t`Open`}>{rows(inTime)}</Part>
      <Part title={t`Decided`}>
        {decisions.map((decision) => (
          <DecisionRow key={decision.id} {...{ decision, board, onChange }} />
        ))}
      </Part>
      {onChange && (
        <p className="text-control">
          <TextLink href={to.actions(board)}>
            <Trans>All actions</Trans>
          </TextLink>
        </p>
      )}
    </div>
  );
}

/** Of all there are, also where the lists show only the first. */
function Counted({ since, settledCount, openCount, overdueCount }: Omit<Since, 'open' | 'settled' | 'decisions'>) {
  return (
    <p className="text-read">
      {since ? <Trans>Since meeting {since.number}:</Trans> : <Trans>So far:</Trans>}{' '}
      <Plural value={settledCount} one="# action settled" other="# actions settled" />,{' '}
      <Plural value={openCount} one="# open" other="# open" />
      {overdueCount > 0 && (
        <>
          , <Trans>{overdueCount} of them overdue</Trans>
        </>
      )}
      .
    </p>
  );
}

/** Nothing where there is nothing. */
function Part({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="text-section font-semibold">{title}</h3>
      <div className="rounded-sheet border border-line">
        <List label={title}>{children}</List>
      </div>
    </section>
  );
}
