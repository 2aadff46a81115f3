import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, Suspense, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { AgendaHistoryDocument, type VersionLine_versionFragment } from './agenda.generated.ts';
import type { Agenda } from './agenda-view.ts';
import { ChangeList } from './change-list.tsx';

/** Which version the members read, whether the draft says more, and all versions before. */
export function VersionSheet({ agenda, pack }: { agenda: Agenda; pack: ReactNode }) {
  const { t } = useLingui();
  const to = useAddresses();
  const [isOpen, setOpen] = useState(false);
  const { published, hasUnpublishedChanges, pendingChanges, items, meeting, view } = agenda;
  if (!published)
    return (
      <Sheet title={t`Not published yet`}>
        <p className="text-control text-ink-2">
          <Trans>The members of the board see the date; they read the items once you publish.</Trans>
        </p>
      </Sheet>
    );
  return (
    <Sheet title={t`Published`}>
      <div className="grid justify-items-start gap-3">
        <PublishedLine version={published} />
        {hasUnpublishedChanges && (
          <>
            <StatusMark tone="warn">
              <Trans>Changed since, not yet published</Trans>
            </StatusMark>
            <ChangeList changes={pendingChanges} items={items} timeZone={meeting.timeZone} />
          </>
        )}
        {pack}
        <TextLink href={to.boardPaper(meeting.board.slug, meeting.number)}>
          <Trans>Read it all as one page</Trans>
        </TextLink>
        {view !== 'OWN_ITEMS' && (
          <Button size="small" onClick={() => setOpen(true)}>
            <Trans>All versions</Trans>
          </Button>
        )}
      </div>
      {isOpen && <HistoryDialog agenda={agenda} onClose={() => setOpen(false)} />}
    </Sheet>
  );
}

export function PublishedLine({
  version: { number, publishedAt, publishedBy },
}: {
  version: VersionLine_versionFragment;
}) {
  const { dateTime } = useFormat();
  return (
    <p className="text-control text-ink-2">
      {publishedBy ? (
        <Trans>
          Version {number}, published {dateTime(publishedAt)} by {publishedBy.name}
        </Trans>
      ) : (
        <Trans>
          Version {number}, published {dateTime(publishedAt)}
        </Trans>
      )}
    </p>
  );
}

function HistoryDialog({ agenda, onClose }: { agenda: Agenda; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog open onClose={onClose} title={t`Versions of this agenda`}>
      <Suspense fallback={<SkeletonRows rows={3} />}>
        <History agenda={agenda} />
      </Suspense>
    </Dialog>
  );
}

function History({ agenda: { id, items, meeting } }: { agenda: Agenda }) {
  const { data } = useSuspenseQuery(AgendaHistoryDocument, { variables: { meetingId: id } });
  const to = useAddresses();
  const newestFirst = data.agendaVersions.toSorted((a, b) => b.number - a.number);
  return (
    <ol className="grid gap-4">
      {newestFirst.map((version) => (
        <li key={version.id} className="grid justify-items-start gap-1.5">
          <PublishedLine version={version} />
          {version.number > 1 && <ChangeList changes={version.changes} items={items} timeZone={meeting.timeZone} />}
          <TextLink href={to.meetingVersion(meeting.board.slug, meeting.number, version.number)}>
            <Trans>Open version {version.number}</Trans>
          </TextLink>
        </li>
      ))}
    </ol>
  );
}
