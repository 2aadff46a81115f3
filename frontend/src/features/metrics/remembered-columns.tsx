import { list } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { Preview } from './import-shapes.ts';
import { unseenIn } from './mapping-draft.ts';
import type { DraftHandle } from './use-mapping-draft.ts';

interface RememberedColumnsProps {
  preview: Preview;
  handle: DraftHandle;
}

/** That the columns are read as for the file before, what is new or missing, and the way to begin afresh. */
export function RememberedColumns({ preview: { remembered }, handle }: RememberedColumnsProps) {
  const { i18n } = useLingui();
  if (!remembered || handle.isAfresh) return null;
  const { sourceName, goneHeaders } = remembered;
  const unseen = unseenIn(handle.draft);
  return (
    <>
      <Banner
        action={
          <Button size="small" onClick={() => handle.hold(handle.draft.holds)}>
            <Trans>Propose afresh</Trans>
          </Button>
        }
      >
        <Trans>The columns are read as for the last file of “{sourceName}”.</Trans>{' '}
        {goneHeaders.length > 0 && <Trans>This file lacks {list(i18n, goneHeaders)}.</Trans>}
      </Banner>
      {unseen.length > 0 && (
        <Banner
          kind="warn"
          action={
            <Button size="small" onClick={() => handle.see(...unseen)}>
              <Trans>Right as proposed</Trans>
            </Button>
          }
        >
          <Trans>New in this file: {list(i18n, unseen)}. Check below how each is read.</Trans>
        </Banner>
      )}
    </>
  );
}
