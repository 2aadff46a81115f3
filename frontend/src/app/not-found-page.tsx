import { Trans, useLingui } from '@lingui/react/macro';
import { ErrorState } from '../ui/error-state.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Notice } from './notice.tsx';

export function NotFoundPage() {
  const { t } = useLingui();
  const title = t`There is nothing at this address.`;
  return (
    <Notice title={title}>
      <ErrorState
        title={title}
        action={
          <TextLink href="/">
            <Trans>Go to the start</Trans>
          </TextLink>
        }
      >
        <Trans>It was moved, it never was, or it is not yours to see.</Trans>
      </ErrorState>
    </Notice>
  );
}
