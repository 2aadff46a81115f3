import type { CasesDocument, CasesOfReason } from '@cxboard/domain/contact-reasons/cases.rules';
import { noReason, paceWord, rangeWord, slowestFinding, untilWord } from '@cxboard/messages/cases.messages';
import { whole } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';

const BreakdownChart = lazy(async () => {
  const { BreakdownChart: Chart } = await import('@cxboard/charts/breakdown-chart');
  return { default: Chart };
});

const inDays = (hours: number | null): number | null => (hours === null ? null : hours / 24);

/** What takes longest, each reason with its interval; a reason whose end is out of sight says so. */
export function CasesByReason({ document }: { document: CasesDocument }) {
  const { t, i18n } = useLingui();
  const finding = slowestFinding(i18n, document);
  const lineOf = ({ reason, withOpen: { median, p90 }, closed, open, pace }: CasesOfReason): string[] => [
    ...[reason || noReason(i18n), untilWord(i18n, median), rangeWord(i18n, median), untilWord(i18n, p90)],
    ...[whole(i18n, closed + open), whole(i18n, open), paceWord(i18n, pace)],
  ];
  return (
    <ChartFigure
      title={t`By contact reason`}
      finding={finding}
      notes={[
        t`Days within which half of the cases are closed, open ones counted so far (Kaplan-Meier), 95 % intervals.`,
      ]}
      fileName="cases-by-reason"
      height={document.reasons.length * 40 + 30}
      head={[t`Reason`, t`Half within`, t`Interval`, t`Nine in ten within`, t`Cases`, t`Open`, t`Against the others`]}
      lines={document.reasons.map(lineOf)}
      foot={
        <p className="text-control text-ink-2">
          <Trans>
            Half of the cases are closed within the time shown; those still open count for as long as they have lasted.
          </Trans>
        </p>
      }
    >
      {(width) => <Reasons width={width} finding={finding} reasons={document.reasons} />}
    </ChartFigure>
  );
}

interface ReasonsProps {
  width: number;
  finding: string;
  reasons: readonly CasesOfReason[];
}

function Reasons({ width, finding, reasons }: ReasonsProps) {
  const { t, i18n } = useLingui();
  const rows = reasons.map(({ reason, withOpen: { median }, closed, open }) => ({
    ...{ label: reason || noReason(i18n), shown: untilWord(i18n, median), count: whole(i18n, closed + open) },
    ...{ value: inDays(median.hours), low: inDays(median.low), high: inDays(median.high) },
  }));
  const longest = Math.max(1, ...rows.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  return (
    <BreakdownChart
      {...{ width, finding, rows }}
      range={[0, longest]}
      shownHeading={t`half within`}
      countHeading={t`cases`}
    />
  );
}
