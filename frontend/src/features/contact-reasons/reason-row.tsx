import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineText } from '../../ui/inline-edit.tsx';
import { Row } from '../../ui/list.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { ReasonDialog } from './reason-dialogs.tsx';
import type { PlacedReason, Reason } from './reason-tree.ts';
import type { ReasonActs } from './use-reason-acts.ts';

interface ReasonRowProps {
  placed: PlacedReason;
  /** All contacts, to tell its share of. */
  total: number;
  acts: ReasonActs;
  open: (dialog: ReasonDialog) => void;
}

/** A reason: its name to type over, what counts under it, and how much that is. */
export function ReasonRow({ placed, total, acts, open }: ReasonRowProps) {
  const { t } = useLingui();
  const { reason, depth, contacts } = placed;
  const { number, percent } = useFormat();
  const share = percent(total > 0 ? contacts / total : 0);
  return (
    <Row
      wraps
      leading={depth > 0 && <span className="w-5" />}
      title={
        <InlineText
          label={t`Name of ${reason.name}`}
          value={reason.name}
          onSave={(name) => acts.rename(reason, name)}
        />
      }
      meta={<Under reason={reason} />}
      trailing={
        <>
          <span className="text-right">
            <span className="block text-body font-medium">{number(contacts)}</span>
            <span className="block text-meta text-ink-2">{share}</span>
          </span>
          <RowMenu reason={reason} acts={acts} open={open} />
        </>
      }
    />
  );
}

function Under({ reason }: { reason: Reason }) {
  const { list } = useFormat();
  const others = reason.labels.map(({ label }) => label).filter((label) => label !== reason.name);
  const hidden = reason.labelCount - reason.labels.length;
  return (
    <>
      {reason.isResidual && (
        <Badge tone="neutral" framed>
          <Trans>counted, never ranked</Trans>
        </Badge>
      )}
      {others.length > 0 && (
        <span>
          <Trans>also called {list(others.map((label) => `“${label}”`))}</Trans>
          {hidden > 0 && (
            <>
              {' '}
              <Plural value={hidden} one="and # more" other="and # more" />
            </>
          )}
        </span>
      )}
      {reason.merged.length > 0 && (
        <span>
          <Trans>with {list(reason.merged.map(({ name }) => name))} merged into it</Trans>
        </span>
      )}
    </>
  );
}

function RowMenu({ reason, acts, open }: Omit<ReasonRowProps, 'placed' | 'total'> & { reason: Reason }) {
  const { t } = useLingui();
  const { id, name, merged, changes, isResidual, parentId } = reason;
  const to = useAddresses();
  const navigate = useNavigate();
  const may = useMay();
  const dig = () => void navigate({ href: to.digFrom({ reason: id, title: name }) });
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} size="small" label={t`What to do with ${name}`} />}
      items={[
        { label: t`Put below another reason`, onSelect: () => open({ kind: 'MOVE', reason }) },
        ...(parentId ? [{ label: t`Put at the top`, onSelect: () => void acts.move(reason, null) }] : []),
        { label: t`Merge into another reason`, onSelect: () => open({ kind: 'MERGE', reason }) },
        ...merged.map((one) => ({ label: t`Separate ${one.name} again`, onSelect: () => void acts.separate(one.id) })),
        {
          label: isResidual ? t`Rank it like the others` : t`Count it as “Other”, without a rank`,
          onSelect: () => void acts.mark(reason, !isResidual),
        },
        ...(may.scopeDeepDive() ? [{ label: t`Start a deep dive`, onSelect: dig }] : []),
        ...(changes.length > 0 ? [{ label: t`What changed`, onSelect: () => open({ kind: 'HISTORY', reason }) }] : []),
        'line',
        { label: t`Remove`, isDanger: true, onSelect: () => void acts.remove(reason) },
      ]}
    />
  );
}
