import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { AddChartDialog } from './add-chart-dialog.tsx';
import { type NumbersProps, type Topic, useTopicActing } from './topic-view.ts';
import { RemoveTopicChartDocument } from './topics.generated.ts';

interface ChartsProps extends NumbersProps {
  readonly topic: Topic;
}

/** The frozen charts a finding rests on. */
export function TopicCharts({ topic, numbers }: ChartsProps) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const mayPrepare = usePreparing(topic);
  const add = mayPrepare && (
    <Button icon={Plus} onClick={() => setAdding(true)}>
      <Trans>Freeze a chart</Trans>
    </Button>
  );
  return (
    <Sheet title={t`Charts`} aside={topic.charts.length > 0 && add}>
      {topic.charts.length === 0 && (
        <EmptyState action={add}>
          <Trans>No chart lies beside it yet. A frozen chart stays as it was seen, whatever comes in later.</Trans>
        </EmptyState>
      )}
      <ol className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line">
        {topic.charts.map(({ id, snapshot }) => (
          <li key={id} className="flex items-start gap-3 py-4 first:pt-0">
            <div className="min-w-0 flex-1">
              <Suspense fallback={<SkeletonBox height={320} />}>{numbers(snapshot)}</Suspense>
            </div>
            {mayPrepare && <LeaveAway topicChartId={id} metricName={snapshot.metricName} />}
          </li>
        ))}
      </ol>
      {isAdding && <AddChartDialog topic={topic} onClose={() => setAdding(false)} />}
    </Sheet>
  );
}

function LeaveAway({ topicChartId, metricName }: { topicChartId: string; metricName: string }) {
  const { t } = useLingui();
  const act = useTopicActing();
  const [remove] = useMutation(RemoveTopicChartDocument);
  const leave = () =>
    void act(async () => (await remove({ variables: { input: { topicChartId } } })).data?.removeTopicChart);
  return <IconButton icon={X} size="small" label={t`Leave the chart of ${metricName} away`} onClick={leave} />;
}

function usePreparing({ board, owner, author }: Topic): boolean {
  return useMay().prepareTopic({ boardId: board.id, ownerId: owner.id, authorId: author?.id ?? null });
}
