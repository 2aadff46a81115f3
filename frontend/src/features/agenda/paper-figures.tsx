import { isFigure } from '@cxboard/domain/figures/figure';
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
  const { content } = snapshot;
  return (
    <>
      <Suspense fallback={<SkeletonBox height={320} />}>
        <FrozenMetric snapshot={snapshot} />
      </Suspense>
      {isFigure(content) ? (
        content.lines.length > 0 && (
          <PaperTable label={content.title} table={{ head: [...content.head], lines: content.lines }} />
        )
      ) : (
        <Tables name={snapshot.metricName} content={content} />
      )}
    </>
  );
}

function Tables({ name, content: { series, breakdown } }: { name: string; content: SnapshotContent }) {
  const { i18n } = useLingui();
  return (
    <>
      {series.points.length > 0 && <PaperTable label={name} table={trendTable(i18n, { series })} />}
      {breakdown && <PaperTable label={`${name}: ${breakdown.dimension}`} table={breakdownTable(i18n, breakdown)} />}
    </>
  );
}
