import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { breakdownTable, trendTable } from '@cxboard/messages/frozen-tables.messages';
import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import type { FrozenMetric_snapshotFragment } from './agenda.generated.ts';
import { PaperTable } from './paper-table.tsx';
import { FrozenMetric } from './snapshot-dialog.tsx';

/** The charts as they were frozen, and all that they draw as tables. */
export function PaperFigures({ snapshot }: { snapshot: FrozenMetric_snapshotFragment }) {
  const { i18n } = useLingui();
  const { series, breakdown }: SnapshotContent = snapshot.content;
  return (
    <>
      <Suspense fallback={<SkeletonBox height={320} />}>
        <FrozenMetric snapshot={snapshot} />
      </Suspense>
      {series.points.length > 0 && <PaperTable label={snapshot.metricName} table={trendTable(i18n, { series })} />}
      {breakdown && (
        <PaperTable label={`${snapshot.metricName}: ${breakdown.dimension}`} table={breakdownTable(i18n, breakdown)} />
      )}
    </>
  );
}
