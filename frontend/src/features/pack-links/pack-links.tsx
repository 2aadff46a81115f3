import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { List } from '../../ui/list.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { LinkRow } from './link-row.tsx';
import { PackLinksDocument } from './pack-links.generated.ts';
import { ShareForm } from './share-form.tsx';

interface PackLinksProps {
  meetingId: string;
  boardId: string;
}

/** For those who lead the board: the pack for somebody outside, and who opened it. */
export function PackLinks({ meetingId, boardId }: PackLinksProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (!useMay().sharePack({ boardId })) return null;
  return (
    <>
      <Button kind="quiet" icon={Link2} onClick={() => setOpen(true)}>
        <Trans>Links for outsiders</Trans>
      </Button>
      <SidePanel
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t`Links for outsiders`}
        description={t`The published pack without confidential items, with a name across every page. Every opening is written down here.`}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <ShareForm meetingId={meetingId} />
          <Suspense fallback={<SkeletonRows rows={2} />}>
            <Given meetingId={meetingId} />
          </Suspense>
        </div>
      </SidePanel>
    </>
  );
}

function Given({ meetingId }: Pick<PackLinksProps, 'meetingId'>) {
  const { t } = useLingui();
  const { data, refetch } = useSuspenseQuery(PackLinksDocument, { variables: { meetingId } });
  useChanges(['PACK'], refetch);
  const { links } = data.packLinks;
  if (links.length === 0) return null;
  return (
    <List label={t`Links given`}>
      {links.map((link) => (
        <LinkRow key={link.id} link={link} />
      ))}
    </List>
  );
}
