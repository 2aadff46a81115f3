import { oneDigit } from '@cxboard/messages/figures';
import { componentWord, monthsFinding } from '@cxboard/messages/kei.messages';
import { keiComponents } from '@cxboard/domain/kei/kei.rules';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { useFormat } from '../../ui/format.tsx';
import type { OfKei } from './kei-view.ts';

const TrendChart = lazy(async () => {
  const { TrendChart: Chart } = await import('@cxboard/charts/trend-chart');
  return { default: Chart };
});

/** Month by month, the index and its components. */
export function MonthsSheet({ document: { months } }: OfKei) {
  const { t, i18n } = useLingui();
  const { month: monthName } = useFormat();
  const finding = monthsFinding(i18n, months);
  const shown = (value: number | null) => (value === null ? '–' : oneDigit(i18n, value));
  const names = keiComponents.map((component) => componentWord(i18n, component));
  return (
    <ChartFigure
      title={t`Month by month`}
      finding={finding}
      notes={[t`Months that are over. A month without one of the components has no index.`]}
      fileName="kei-months"
      height={300}
      head={[t`Month`, t`Index`, ...names]}
      lines={months.map(({ month, index, scores }) => [
        monthName(month),
        shown(index),
        ...keiComponents.map((component) => shown(scores[component])),
      ])}
    >
      {(width) => (
        <TrendChart
          width={width}
          finding={finding}
          emptyLabel={t`No answers in this time`}
          periods={months.map(({ month }) => ({ label: monthName(month) }))}
          series={[
            { name: t`Index`, points: months.map(({ index }) => ({ value: index })) },
            ...keiComponents.map((component, nth) => ({
              name: names[nth] ?? '',
              points: months.map(({ scores }) => ({ value: scores[component] })),
            })),
          ]}
        />
      )}
    </ChartFigure>
  );
}
