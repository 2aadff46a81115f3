import type { ParetoBar } from '@cxboard/charts/pareto-chart';
import type { ContactReview } from '@cxboard/domain/monthly-review/contact-review.rules';
import { percent } from '@cxboard/messages/figures';
import { rankMoved, reasonName, residualWords, topFinding } from '@cxboard/messages/review.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { useFormat } from '../../ui/format.tsx';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { useContactNotes } from './contact-notes.ts';
import { ReviewComment } from './review-comment.tsx';
import type { ContactsProps } from './review-view.ts';

const ParetoChart = lazy(async () => {
  const { ParetoChart: Chart } = await import('@cxboard/charts/pareto-chart');
  return { default: Chart };
});

/** The ten reasons most contacts are about, the next five under them, and what has no rank. */
export function TopTenSheet({ review, contacts }: ContactsProps) {
  const { t, i18n } = useLingui();
  const bars = useBars(contacts);
  const { top } = contacts;
  return (
    <ChartFigure
      title={t`Top 10 contact reasons`}
      finding={topFinding(i18n, contacts)}
      notes={useContactNotes({ review, contacts })}
      fileName={`top-reasons-${review.name}`}
      height={bars.length * 28}
      head={[t`Rank`, t`Reason`, t`Contacts`, t`Share`, t`Before`]}
      lines={bars.map((bar) => [bar.rank || '–', bar.label, bar.shown, bar.share, bar.moved])}
      foot={
        <>
          <Fallen top={top} />
          {top.residual.count > 0 && (
            <p className={top.residual.tooMuch ? 'text-control text-warn' : 'text-control text-ink-2'}>
              {residualWords(i18n, top)}.
            </p>
          )}
          <ReviewComment review={review} block="TOP_TEN" />
        </>
      }
    >
      {(width) => (
        <ParetoChart
          width={width}
          finding={topFinding(i18n, contacts)}
          bars={bars}
          vital={
            top.vitalFew === null ? undefined : { bars: top.vitalFew, label: t`four fifths of all contacts are above` }
          }
        />
      )}
    </ChartFigure>
  );
}

function useBars({ top, reasons, runUps }: ContactReview): ParetoBar[] {
  const { i18n } = useLingui();
  const { number } = useFormat();
  const flagged = new Set(runUps.rows.filter((row) => row.flagged).map(({ reason }) => reason));
  const barOf = (facts: { reason: string; value: number; share: number; rank: string; moved: string }): ParetoBar => {
    const label = reasonName(i18n, facts.reason);
    const [shown, share] = [number(facts.value), percent(i18n, facts.share, 1)];
    const tip = [facts.rank, label, shown, share, facts.moved].filter(Boolean).join(', ');
    return { ...facts, label, shown, share, tip, isMarked: flagged.has(facts.reason) };
  };
  return [
    ...[...top.ten, ...top.neighbours].map((row) =>
      barOf({
        ...{ reason: row.reason, value: row.count, share: row.share },
        ...{ rank: String(row.rank), moved: rankMoved(i18n, row) },
      }),
    ),
    ...reasons
      .filter(({ isResidual, contacts }) => isResidual && contacts > 0)
      .map(({ reason, contacts, share }) => barOf({ reason, value: contacts, share, rank: '', moved: '' })),
  ];
}

function Fallen({ top: { left } }: Pick<ContactReview, 'top'>) {
  const { list } = useFormat();
  if (left.length === 0) return null;
  return (
    <p className="text-control text-ink-2">
      <Plural value={left.length} one="Out of the ten:" other="Out of the ten:" />{' '}
      <Trans>{list(left.map(({ reason }) => reason))}.</Trans>
    </p>
  );
}
