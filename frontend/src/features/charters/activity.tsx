import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useChanges } from '../../session/live.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { ProjectActivityDocument } from './charter.generated.ts';
import { useActivityWords } from './activity-words.ts';

/** Who did what to it, asked for only when somebody wants to know. */
export function ActivitySheet({ projectId }: { projectId: string }) {
  const { t } = useLingui();
  const [isShown, setShown] = useState(false);
  return (
    <Sheet title={t`Activity`}>
      {isShown ? (
        <Suspense fallback={<SkeletonRows />}>
          <ActivityPart projectId={projectId} after={null} />
        </Suspense>
      ) : (
        <Button icon={History} onClick={() => setShown(true)}>
          <Trans>Show who did what</Trans>
        </Button>
      )}
    </Sheet>
  );
}

function ActivityPart({ projectId, after }: { projectId: string; after: string | null }) {
  const { data, refetch } = useSuspenseQuery(ProjectActivityDocument, { variables: { projectId, after } });
  useChanges(['PROJECT'], refetch, projectId);
  const { dateTime } = useFormat();
  const says = useActivityWords();
  const [isOpen, setOpen] = useState(false);
  const { nodes, pageInfo } = data.projectActivity;
  return (
    <>
      <ol className="grid gap-2 py-1">
        {nodes.map((activity) => (
          <li key={activity.id} className="text-control wrap-anywhere">
            <span className="font-medium">{activity.person?.name ?? <Trans>The house</Trans>}</span> {says(activity)}
            <time dateTime={activity.at} className="block text-meta text-ink-2">
              {dateTime(activity.at)}
            </time>
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && !isOpen && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          <Trans>Show what was before</Trans>
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={<SkeletonRows />}>
          <ActivityPart projectId={projectId} after={pageInfo.endCursor} />
        </Suspense>
      )}
    </>
  );
}
