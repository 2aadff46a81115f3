import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AgendaChangeLine_changeFragment, AgendaRow_itemFragment } from './agenda.generated.ts';
import { changeLine } from './words.ts';

interface ChangeListProps {
  title?: ReactNode;
  changes: readonly AgendaChangeLine_changeFragment[];
  items: readonly AgendaRow_itemFragment[];
  timeZone: string;
}

/** What differs from the version before, one line each. */
export function ChangeList({ title, changes, items, timeZone }: ChangeListProps) {
  const { i18n } = useLingui();
  return (
    <div className="grid gap-1.5">
      {title && <h3 className="text-control font-semibold">{title}</h3>}
      {changes.length === 0 && (
        <p className="text-control text-ink-2">
          <Trans>Nothing has changed.</Trans>
        </p>
      )}
      <ul className="list-disc pl-5 text-control">
        {changes.map((change, index) => (
          <li key={index}>{changeLine(i18n, change, { items, timeZone })}</li>
        ))}
      </ul>
    </div>
  );
}
