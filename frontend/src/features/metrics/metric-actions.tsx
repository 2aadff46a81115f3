import { Trans } from '@lingui/react/macro';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { PutOnAgendaDialog } from '../../session/put-on-agenda-dialog.tsx';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import type { Metric } from './figures.ts';
import type { MetricView } from './metric-view.ts';
import { NominateNumbers } from './nominate-numbers.tsx';
import { DraftNotice, PublishButton } from './publish-question.tsx';
import { shownBy } from './shown-figures.ts';

interface MetricActionsProps {
  metric: Metric;
  view: MetricView;
  onPublished: () => unknown;
}

/** What may be done with a metric by who looks at it. */
export function MetricActions({ metric, view, onPublished }: MetricActionsProps) {
  const may = useMay();
  const board = useBoard();
  const [isPutting, setPutting] = useState(false);
  const isForAll = metric.state === 'PUBLISHED';
  const canPut = board !== null && may.proposeItems({ boardId: board.id });
  return (
    <>
      <NominateNumbers metricId={metric.id} shown={shownBy(metric, view)} />
      {canPut && (
        <Button kind={isForAll ? 'primary' : 'secondary'} icon={CalendarPlus} onClick={() => setPutting(true)}>
          <Trans>Put on agenda</Trans>
        </Button>
      )}
      {!isForAll && may.publishMetrics() && <PublishButton metric={metric} onPublished={onPublished} />}
      {canPut && isPutting && (
        <PutOnAgendaDialog
          frozen={{ metric: { metricId: metric.id, ...shownBy(metric, view) } }}
          notice={<DraftNotice metric={metric} />}
          title={metric.name}
          board={board}
          onClose={() => setPutting(false)}
        />
      )}
    </>
  );
}
