import type { QuarterlyFacts } from '@cxboard/domain/ledger/quarterly-report.rules';
import { money } from '@cxboard/messages/ledger.messages';
import { worthRows } from '@cxboard/messages/quarterly-report.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { useWidth } from '../../ui/use-width.ts';

const IntervalChart = lazy(async () => {
  const { IntervalChart: Chart } = await import('@cxboard/charts/interval-chart');
  return { default: Chart };
});

interface WorthPictureProps {
  facts: QuarterlyFacts;
  finding: string;
}

/** What each kind is worth with its interval, on one scale; nothing without money. */
export function WorthPicture({ facts, finding }: WorthPictureProps) {
  const { i18n } = useLingui();
  const [place, width] = useWidth();
  const rows = worthRows(i18n, facts);
  if (rows.length === 0) return null;
  return (
    <div ref={place} className="max-w-3xl overflow-x-clip">
      {width && (
        <Suspense fallback={<SkeletonBox height={120} />}>
          <IntervalChart {...{ width, finding, rows }} zeroShown={money(i18n, 0, facts.currency)} />
        </Suspense>
      )}
    </div>
  );
}
