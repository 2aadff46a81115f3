import { Trans } from '@lingui/react/macro';
import { CalendarPlus, Target } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { PutOnAgendaDialog } from '../../session/put-on-agenda-dialog.tsx';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import type { Metric } from './figures.ts';
import type { MetricView } from './metric-view.ts';
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
      <NominateLink metric={metric} view={view} />
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

/** What the page shows now becomes the evidence of a nomination. */
function NominateLink({ metric, view }: Pick<MetricActionsProps, 'metric' | 'view'>) {
  const may = useMay();
  const board = useBoard();
  const to = useAddresses();
  if (!board || !may.nominate({ boardId: board.id })) return null;
  const { grain, from, to: until, by, filter } = shownBy(metric, view);
  const parts = filter.flatMap(({ dimension, values }) => values.map((value) => [dimension, value]));
  const said = {
    ...{ metric: metric.id, grain, from, to: until },
    ...(by && { by }),
    ...(parts.length > 0 && { filter: new URLSearchParams(parts).toString() }),
  };
  return (
    <ButtonLink href={to.nominate(board.slug, said)} icon={Target}>
      <Trans>Nominate</Trans>
    </ButtonLink>
  );
}
