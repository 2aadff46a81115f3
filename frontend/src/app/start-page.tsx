import { useLingui } from '@lingui/react/macro';
import { ErrorState } from '../ui/error-state.tsx';

/** Where nobody knows yet which organization: replaced as soon as the account can say. */
export function StartPage() {
  const { t } = useLingui();
  return <ErrorState title={t`Name your organization in the address.`} />;
}
