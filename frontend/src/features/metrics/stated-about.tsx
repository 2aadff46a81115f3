import { Trans } from '@lingui/react/macro';
import type { Saying } from './state-value-dialog.tsx';

interface RestProps {
  row: Saying;
  interval: string;
  answers: string;
  standing: string;
}

/** What a phone has no columns for. */
export function Rest({ row, interval, answers, standing }: RestProps) {
  return (
    <span className="text-meta text-ink-2">
      <Trans>
        {standing}; 95 % interval {interval}; answers: {answers}
      </Trans>
      <span className="block">
        <Source row={row} />
      </span>
    </span>
  );
}

/** Where a value comes from, and what was noted of it. */
export function Source({ row: { source, note } }: { row: Saying }) {
  return (
    <>
      {source}
      {note && <span className="block text-meta text-ink-2">{note}</span>}
    </>
  );
}
