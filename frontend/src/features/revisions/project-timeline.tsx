import { slipOf } from '@cxboard/domain/revisions/revision.rules';
import { TimelineChart } from '@cxboard/charts/timeline-chart';
import { ticksOf } from '@cxboard/charts/timeline-signs';
import { slipSentence } from '@cxboard/messages/revisions.messages';
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useTimelineWords } from '../../session/timeline-words.ts';
import { useToday } from '../../session/today.ts';
import { useFormat } from '../../ui/format.tsx';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { appliedOf, earlierDates, type RevisedProject } from './revisions-view.ts';

interface ProjectTimelineProps {
  project: Pick<RevisedProject, 'title' | 'charteredOn' | 'dueOn' | 'reviewOn' | 'revisions' | 'milestones'>;
}

/** From its beginning to the date that stands, with every date that stood before. */
export function ProjectTimeline({ project }: ProjectTimelineProps) {
  const { t, i18n } = useLingui();
  const { date, month } = useFormat();
  const [place, width] = useWidth();
  const drawing = useRef<HTMLElement>(null);
  const today = useToday();
  const words = useTimelineWords();
  const { charteredOn, dueOn, reviewOn, milestones } = project;
  const ticks = ticksOf(milestones, reviewOn);
  const finding = slipSentence(i18n, { dueOn, slip: slipOf(appliedOf(project)) });
  const label = dueOn ? t`Due ${date(dueOn)}` : t`No date yet`;
  const row = { key: 'project', label, from: charteredOn, to: dueOn, earlier: earlierDates(project), ticks };
  return (
    <figure ref={drawing} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <figcaption className="flex items-start justify-between gap-2 text-body">
        {finding}
        <PictureMenu {...{ finding, place: drawing }} title={project.title} notes={[]} fileName="timeline" />
      </figcaption>
      <div ref={place} className="min-h-[74px] overflow-x-clip">
        {width && (
          <TimelineChart {...{ finding, width, today, month }} rows={[row]} todayWord={t`today`} words={words} />
        )}
      </div>
    </figure>
  );
}
