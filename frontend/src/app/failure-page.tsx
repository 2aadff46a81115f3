import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorState } from '../ui/error-state.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Notice } from './notice.tsx';

const extensionsOf = (error: unknown) => (CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined);

/** A page could not be shown: not there, not allowed, or our fault. */
export function FailurePage({ error, reset }: ErrorComponentProps) {
  const code = extensionsOf(error)?.['code'];
  const requestId = extensionsOf(error)?.['requestId'];
  if (code === 'NOT_FOUND') return <NotFoundPage />;
  if (code === 'FORBIDDEN') return <NotAllowedPage />;
  return <FaultPage onRetry={reset} {...(typeof requestId === 'string' && { reference: requestId })} />;
}

function NotAllowedPage() {
  const { t } = useLingui();
  const title = t`This page is not open to you.`;
  return (
    <Notice title={title}>
      <ErrorState title={title}>
        <Trans>Your role does not include it. An administrator of your organization can change that.</Trans>
      </ErrorState>
    </Notice>
  );
}

function FaultPage({ onRetry, reference }: { onRetry: () => void; reference?: string }) {
  const { t } = useLingui();
  const router = useRouter();
  const title = t`This page could not be shown.`;
  const retry = () => {
    onRetry();
    return router.invalidate();
  };
  return (
    <Notice title={title}>
      <ErrorState title={title} onRetry={retry} {...(reference && { reference })}>
        <Trans>Nothing you saved is lost. Try again; if it stays, tell your administrator.</Trans>
      </ErrorState>
    </Notice>
  );
}
