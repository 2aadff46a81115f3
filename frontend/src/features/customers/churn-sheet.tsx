import type { CustomerClassesDocument, QuarterOfClasses } from '@cxboard/domain/customers/class-history.rules';
import type { ChurnSegment } from '@cxboard/domain/customers/churn.rules';
import { churnFinding, churnVerdict, quarterWord } from '@cxboard/messages/customers.messages';
import { percent, whole } from '@cxboard/messages/figures';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';

const BreakdownChart = lazy(async () => {
  const { BreakdownChart: Chart } = await import('@cxboard/charts/breakdown-chart');
  return { default: Chart };
});

interface ChurnSheetProps {
  quarters: readonly QuarterOfClasses[];
  churn: NonNullable<CustomerClassesDocument['churn']>;
}

/** Who left in the newest quarter that says so, in all and by what tells customers apart. */
export function ChurnSheet({ quarters, churn: { quarter, dimensions } }: ChurnSheetProps) {
  const { t, i18n } = useLingui();
  const facts = quarters.find((one) => one.quarter === quarter);
  if (!facts) return null;
  const name = quarterWord(i18n, quarter);
  const finding = churnFinding(i18n, facts);
  if (dimensions.length === 0)
    return <Churn title={t`Customers who left, ${name}`} segments={[]} facts={facts} finding={finding} />;
  return dimensions.map(({ name: dimension, segments }) => (
    <Churn key={dimension} title={t`Customers who left by ${dimension}, ${name}`} {...{ segments, facts, finding }} />
  ));
}

interface ChurnProps {
  title: string;
  finding: string;
  segments: readonly ChurnSegment[];
  facts: QuarterOfClasses;
}

function Churn({ title, finding, segments, facts }: ChurnProps) {
  const { t, i18n } = useLingui();
  const shown = useShown();
  return (
    <ChartFigure
      title={title}
      finding={finding}
      notes={[t`Intervals of 95 % by Wilson; groups compared with all others, adjusted for their number.`]}
      fileName={`customers-left-${facts.quarter}`}
      height={segments.length * 40 + 30}
      head={[t`Group`, t`Left`, t`From`, t`To`, t`Customers`, t`Against the others`]}
      lines={segments.map((one) => [
        ...[one.label, shown(one.rate.value), shown(one.rate.low), shown(one.rate.high)],
        ...[whole(i18n, one.rate.n), churnVerdict(i18n, one)],
      ])}
      foot={
        <ul className="grid gap-0.5 text-control text-ink-2">
          {segments.map((one) => (
            <li key={one.label}>
              {one.label}: {churnVerdict(i18n, one)}.
            </li>
          ))}
        </ul>
      }
    >
      {(width) => <Groups {...{ width, finding, segments, facts }} />}
    </ChartFigure>
  );
}

function useShown() {
  const { i18n } = useLingui();
  return (value: number | null) => (value === null ? '–' : percent(i18n, value, 1));
}

function Groups({ width, finding, segments, facts: { churn } }: Omit<ChurnProps, 'title'> & { width: number }) {
  const { t, i18n } = useLingui();
  const shown = useShown();
  const most = Math.max(1, ...segments.map(({ rate }) => rate.high ?? 0));
  return (
    <BreakdownChart
      width={width}
      finding={finding}
      rows={segments.map(({ label, rate: { value, low, high, n } }) => ({
        ...{ label, value, low, high, shown: shown(value), count: whole(i18n, n) },
      }))}
      range={[0, most]}
      shownHeading={t`left`}
      countHeading={t`customers`}
      {...(churn?.value !== null && churn && { overall: { value: churn.value, label: t`all` } })}
    />
  );
}
