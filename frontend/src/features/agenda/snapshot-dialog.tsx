import { lazy, Suspense } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import type { FrozenMetric_snapshotFragment } from './agenda.generated.ts';

/** Charts are loaded when there is one to draw. */
export const FrozenMetric = lazy(async () => ({ default: (await import('./frozen-metric.tsx')).FrozenMetric }));

interface SnapshotDialogProps {
  snapshot: FrozenMetric_snapshotFragment;
  onClose: () => void;
}

export function SnapshotDialog({ snapshot, onClose }: SnapshotDialogProps) {
  return (
    <Dialog open size="wide" onClose={onClose} title={snapshot.metricName}>
      <Suspense fallback={<SkeletonBox height={320} />}>
        <FrozenMetric snapshot={snapshot} />
      </Suspense>
    </Dialog>
  );
}
