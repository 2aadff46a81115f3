import { Trans } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Item } from './agenda-view.ts';

/** Whether what lies there came in time: the report a project owes, and papers that came to a pack already out. */
export function ItemReporting({ item: { lateVersion, reporting } }: { item: Pick<Item, 'lateVersion' | 'reporting'> }) {
  return (
    <>
      {reporting && <Reporting {...reporting} />}
      {lateVersion !== null && (
        <Badge framed tone="warn">
          <Trans>Version {lateVersion}, after the deadline</Trans>
        </Badge>
      )}
    </>
  );
}

function Reporting({ standing, dueOn }: NonNullable<Item['reporting']>) {
  const { date } = useFormat();
  const due = date(dueOn);
  if (standing === 'NOT_REPORTED')
    return (
      <StatusMark tone="bad">
        <Trans>Not reported by {due}</Trans>
      </StatusMark>
    );
  if (standing === 'LATE')
    return (
      <StatusMark tone="warn">
        <Trans>Reported after the deadline of {due}</Trans>
      </StatusMark>
    );
  if (standing === 'AWAITED')
    return (
      <span>
        <Trans>Report due by {due}</Trans>
      </span>
    );
  return null;
}
