import { Trans, useLingui } from '@lingui/react/macro';
import { useViewer } from '../../session/viewer-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';

export function HomePage() {
  const { t } = useLingui();
  const { name } = useViewer();
  return (
    <Page title={t`My turn`} meta={name}>
      <EmptyState>
        <Trans>Nothing waits for you.</Trans>
      </EmptyState>
    </Page>
  );
}
