import type { LinkPoint, Measure, MetricLink } from '@cxboard/domain/links/metric-links.rules';
import { lagWord, linkFinding, measureName, stepsWord, strengthWords } from '@cxboard/messages/links.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';

const ScatterChart = lazy(async () => {
  const { ScatterChart: Chart } = await import('@cxboard/charts/scatter-chart');
  return { default: Chart };
});

/** One pair: its months against each other, and every lag that was tried. */
export function LinkDetail({ link }: { link: MetricLink }) {
  const { t, i18n } = useLingui();
  const { month } = useFormat();
  const figure = useFigure();
  const { from, to, shown, points } = link;
  const [x, y, when] = [measureName(i18n, from), measureName(i18n, to), lagWord(i18n, shown.lag)];
  const inOrder = points.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return (
    <>
      <ChartFigure
        title={t`${x} and ${y}`}
        finding={linkFinding(i18n, link)}
        notes={[t`Each dot is a month; ${y} is taken ${when}. Dashed: the best fit in one direction, isotonic.`]}
        fileName="link"
        height={320}
        head={[t`Month`, x, y, t`Fitted`]}
        lines={inOrder.map((point) => [month(point.month), figure(point.x), figure(point.y), figure(point.fitted)])}
        foot={
          <div className="flex flex-wrap gap-x-6 gap-y-1 text-control text-ink-2">
            <span>
              <Trans>
                {y} is taken {when}.
              </Trans>
            </span>
            <MeasureLink measure={from} />
            <MeasureLink measure={to} />
          </div>
        }
      >
        {(width) => <Months link={link} width={width} />}
      </ChartFigure>
      <Lags link={link} />
    </>
  );
}

function useFigure() {
  const { number } = useFormat();
  return (value: number) => number(value, { maximumFractionDigits: 1 });
}

function Months({ link, width }: { link: MetricLink; width: number }) {
  const { t, i18n } = useLingui();
  const { month } = useFormat();
  const figure = useFigure();
  const [x, y] = [measureName(i18n, link.from), measureName(i18n, link.to)];
  const tipOf = (point: LinkPoint) => {
    const [name, is, later] = [month(point.month), figure(point.x), figure(point.y)];
    return t`${name}: ${x} ${is}, ${y} ${later}`;
  };
  return (
    <ScatterChart
      width={width}
      finding={linkFinding(i18n, link)}
      points={link.points.map((point) => ({ ...point, tip: tipOf(point) }))}
      xLabel={x}
      yLabel={y}
      stepsLabel={stepsWord(i18n, link.slope)}
      xTick={figure}
      yTick={figure}
    />
  );
}

function MeasureLink({ measure: { slug, name } }: { measure: Measure }) {
  const to = useAddresses();
  if (slug === null) return null;
  return (
    <TextLink href={to.metric(slug)}>
      <Trans>Open {name}</Trans>
    </TextLink>
  );
}

/** Levels alone would always agree where both have a trend, so the changes decide. */
function Lags({ link: { lags } }: { link: MetricLink }) {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  return (
    <Sheet title={t`How many months later`} aside={<Trans>Spearman’s rank correlation, 95 % intervals</Trans>} flush>
      <DataTable
        label={t`Lags that were tried`}
        isDense
        fitsPhone
        rows={lags}
        rowKey={({ lag }) => String(lag)}
        columns={[
          { key: 'lag', head: t`Taken`, isRowHead: true, cell: ({ lag }) => lagWord(i18n, lag) },
          { key: 'changes', head: t`Changes`, isNumber: true, cell: ({ changes }) => strengthWords(i18n, changes) },
          {
            key: 'levels',
            head: t`Levels`,
            isNumber: true,
            hideOnPhone: true,
            cell: ({ levels }) => strengthWords(i18n, levels),
          },
          { key: 'n', head: t`Changes seen`, isNumber: true, cell: ({ changes }) => number(changes.n) },
          {
            key: 'verdict',
            head: t`Beyond chance`,
            cell: ({ supported }) => (supported ? <Trans>yes</Trans> : <Trans>no</Trans>),
          },
        ]}
      />
    </Sheet>
  );
}
