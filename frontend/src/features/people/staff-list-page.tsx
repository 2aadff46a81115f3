import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StaffListPreview } from './staff-list-preview.tsx';
import { useStaffListView } from './staff-list-view.ts';
import { useStaffListUpload } from './use-staff-list-upload.ts';

/** Everybody of the house from a table: looked at first, taken over in one act, and again whenever it is newer. */
export function StaffListPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { list, open } = useStaffListView();
  return (
    <Page
      title={t`Take over a list of people`}
      breadcrumbs={[{ label: t`Members`, href: to.members }]}
      meta={<Trans>People and departments become as in the list. Nothing changes before you say so.</Trans>}
    >
      {useMay().managePeople() ? (
        <>
          <Source onSent={open} />
          {list && (
            <Suspense fallback={<SkeletonRows />}>
              <StaffListPreview key={list} id={list} />
            </Suspense>
          )}
        </>
      ) : (
        <EmptyState>
          <Trans>The administrators of the organization take over lists of people.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

function Source({ onSent }: { onSent: (id: string) => void }) {
  const { t } = useLingui();
  const { send, isBusy, error } = useStaffListUpload(onSent);
  return (
    <Sheet title={t`The list`}>
      <FileDrop
        label={<Trans>Choose a CSV file</Trans>}
        hint={
          <Trans>
            Its first line names the columns: e-mail and name, and if you have them job title and department (Bank &gt;
            Service &gt; Calls).
          </Trans>
        }
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        disabled={isBusy}
        {...(error && { error })}
        onFiles={([file]) => file && void send(file)}
      />
    </Sheet>
  );
}
