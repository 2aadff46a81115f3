import { oneDigit } from '@cxboard/messages/figures';
import { componentWord, monthsFinding } from '@cxboard/messages/kei.messages';
import { keiComponents } from '@cxboard/domain/kei/kei.rules';
import type { I18n } from '@lingui/core';
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
  const lines = useLines(months);
  return (
    <ChartFigure
      title={t`Month by month`}
      finding={finding}
      notes={[t`Months that are over. A month without one of the components has no index.`]}
      fileName="kei-months"
      height={300}
      head={[t`Month`, ...lines.map(({ name }) => name)]}
      lines={months.map(({ month }, at) => [monthName(month), ...lines.map(({ values }) => shown(i18n, values[at]))])}
    >
      {(width) => (
        <TrendChart
          width={width}
          finding={finding}
          emptyLabel={t`No answers in this time`}
          periods={months.map(({ month }) => ({ label: monthName(month) }))}
          series={lines.map(({ name, values }) => ({
            name,
            points: values.map((value) => ({ value })),
            endLabel: name,
          }))}
        />
      )}
    </ChartFigure>
  );
}

const shown = (i18n: I18n, value: number | null | undefined): string =>
  typeof value === 'number' ? oneDigit(i18n, value) : '–';

/** Each line carries its name at its end. */
function useLines(months: OfKei['document']['months']) {
  const { t, i18n } = useLingui();
  return [
    { name: t`Index`, values: months.map(({ index }) => index) },
    ...keiComponents.map((component) => ({
      name: componentWord(i18n, component),
      values: months.map(({ scores }) => scores[component]),
    })),
  ];
}
