import type { ContactsReviewed, MonthlyReviewed } from '@cxboard/domain/drafting/reason-facts';
import { daysWords, longDate } from '@cxboard/messages/figures';
import { blockName } from '@cxboard/messages/pack.messages';
import {
  fourFifths,
  reasonBars,
  reasonsFinding,
  reasonsTable,
  trendsTable,
} from '@cxboard/messages/reviewed-period.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useRef } from 'react';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { PaperTable } from './paper-table.tsx';

const ParetoChart = lazy(async () => {
  const { ParetoChart: Chart } = await import('@cxboard/charts/pareto-chart');
  return { default: Chart };
});

/** The period as a whole, as it stood when it was put on the agenda. */
export function PaperReview({ review: { metrics, contacts, period } }: { review: MonthlyReviewed }) {
  const { i18n } = useLingui();
  return (
    <>
      {metrics.length > 0 && <PaperTable isWords label={blockName(i18n, 'KPIS')} table={trendsTable(i18n, metrics)} />}
      {contacts && <Reasons contacts={contacts} period={period} />}
      {contacts && <PaperTable label={blockName(i18n, 'TOP_TEN')} table={reasonsTable(i18n, contacts)} />}
    </>
  );
}

interface ReasonsProps extends Pick<MonthlyReviewed, 'period'> {
  contacts: ContactsReviewed;
}

function Reasons({ contacts, period }: ReasonsProps) {
  const { i18n } = useLingui();
  const [place, width] = useWidth();
  const drawing = useRef<HTMLDivElement>(null);
  const finding = reasonsFinding(i18n, contacts);
  const { top, vitalFew } = contacts;
  return (
    <figure ref={place} className="grid grid-cols-[minmax(0,1fr)] gap-3 break-inside-avoid">
      <figcaption className="flex items-start justify-between gap-3">
        <strong className="text-section font-semibold">{finding}</strong>
        <PictureMenu
          title={blockName(i18n, 'TOP_TEN')}
          notes={[`${daysWords(i18n, period)}.`]}
          asAt={longDate(i18n, period.to)}
          fileName={`top-reasons-${period.to}`}
          finding={finding}
          place={drawing}
        />
      </figcaption>
      <Suspense fallback={<SkeletonBox height={top.length * 28} />}>
        {width && (
          <div ref={drawing}>
            <ParetoChart
              width={width}
              finding={finding}
              bars={reasonBars(i18n, contacts)}
              vital={vitalFew === null ? undefined : { bars: vitalFew, label: fourFifths(i18n) }}
            />
          </div>
        )}
      </Suspense>
    </figure>
  );
}
