import type { ErrorComponentProps } from '@tanstack/react-router';
import { FailurePage } from './failure-page.tsx';

/** No organization here, or none that opens: there is no frame around the page to say it in. */
export function OrganizationFailure(props: ErrorComponentProps) {
  return (
    <main className="mx-auto max-w-[600px] px-4 pt-[10dvh]">
      <FailurePage {...props} />
    </main>
  );
}
