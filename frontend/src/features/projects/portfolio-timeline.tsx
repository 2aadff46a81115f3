import { isFinished } from '@cxboard/domain/projects/stage.rules';
import { TimelineChart } from '@cxboard/charts/timeline-chart';
import { ticksOf, type TimelineRow } from '@cxboard/charts/timeline-signs';
import { Plural, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useTimelineWords } from '../../session/timeline-words.ts';
import { useToday } from '../../session/today.ts';
import { useFormat } from '../../ui/format.tsx';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useWidth } from '../../ui/use-width.ts';
import type { PortfolioRow } from './portfolio-view.ts';

/** From beginning to the date that stands, with every date that stood before, in the order of the board. */
export function PortfolioTimeline({ rows }: { rows: readonly PortfolioRow[] }) {
  const { t } = useLingui();
  const { month } = useFormat();
  const today = useToday();
  const [place, width] = useWidth();
  const drawing = useRef<HTMLElement>(null);
  const lines = useLines(rows);
  const words = useTimelineWords();
  const later = rows.filter(({ dueOn, earlierDueOn }) => (dueOn ?? '') > (earlierDueOn[0] ?? '9')).length;
  const finding = t`${later} of ${rows.length} projects are due later than first planned.`;
  return (
    <Sheet
      title={t`Timeline`}
      aside={
        <span className="flex items-center gap-2">
          <Plural value={rows.length} one="# project" other="# projects" />
          <PictureMenu
            {...{ finding, place: drawing }}
            title={t`Timeline of the projects`}
            notes={[]}
            fileName="timeline"
          />
        </span>
      }
    >
      <figure ref={drawing} className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <figcaption className="text-body">{finding}</figcaption>
        <div ref={place} className="overflow-x-clip">
          {width && (
            <TimelineChart {...{ finding, width, today, month }} rows={lines} todayWord={t`today`} words={words} />
          )}
        </div>
      </figure>
    </Sheet>
  );
}

function useLines(rows: readonly PortfolioRow[]): TimelineRow[] {
  const { t } = useLingui();
  const { date } = useFormat();
  const labelOf = ({ project: { title, stage }, endedOn, dueOn }: PortfolioRow) => {
    if (endedOn)
      return stage === 'STOPPED' ? t`${title} · stopped ${date(endedOn)}` : t`${title} · delivered ${date(endedOn)}`;
    return dueOn ? t`${title} · due ${date(dueOn)}` : t`${title} · no date yet`;
  };
  return rows.map((row) => ({
    ...{ key: row.id, label: labelOf(row), from: row.project.charteredOn, to: row.endedOn ?? row.dueOn },
    ...{ earlier: row.earlierDueOn, ticks: ticksOf(row.milestones, row.reviewOn) },
    isQuiet: isFinished(row.project.stage) || row.project.stage === 'ON_HOLD',
  }));
}
