import { Trans } from '@lingui/react/macro';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';

/** A page that a person's roles do not open, and who can help. */
export function NotForYou({ title }: { title: string }) {
  return (
    <Page title={title}>
      <EmptyState>
        <Trans>Importing data is for analysts and board chairs. An administrator can give you that role.</Trans>
      </EmptyState>
    </Page>
  );
}
