import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorState } from '../ui/error-state.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const extensionsOf = (error: unknown) => (CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined);

/** A page could not be shown: not there, not allowed, or our fault. */
export function FailurePage({ error }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const code = extensionsOf(error)?.['code'];
  const requestId = extensionsOf(error)?.['requestId'];
  if (code === 'NOT_FOUND') return <NotFoundPage />;
  if (code === 'FORBIDDEN')
    return (
      <ErrorState title={t`This page is not open to you.`}>
        <Trans>Your role does not include it. An administrator of your organization can change that.</Trans>
      </ErrorState>
    );
  return (
    <ErrorState
      title={t`This page could not be shown.`}
      onRetry={() => router.invalidate()}
      {...(typeof requestId === 'string' && { reference: requestId })}
    >
      <Trans>Nothing you saved is lost. Try again; if it stays, tell your administrator.</Trans>
    </ErrorState>
  );
}
