import { Trans } from '@lingui/react/macro';
import { RotateCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';

interface ErrorStateProps {
  /** What happened, as a sentence. */
  title: ReactNode;
  /** What is safe and what to do. */
  children?: ReactNode;
  /** Tries again; the button is busy until it is done. */
  onRetry?: () => unknown;
  /** Another way out, such as a link to the list. */
  action?: ReactNode;
  /** A number to quote when asking for help. */
  reference?: string;
}

/** A page that could not be shown: what happened, what is safe, what to do. */
export function ErrorState({ title, children, onRetry, action, reference }: ErrorStateProps) {
  const [isBusy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    await Promise.resolve(onRetry?.()).catch(() => undefined);
    setBusy(false);
  };
  return (
    <div role="alert" className="flex flex-col items-start gap-3 rounded-sheet border border-line bg-surface p-4">
      <h1 className="text-section font-semibold">{title}</h1>
      {children && <div className="max-w-[60ch] text-body text-ink-2">{children}</div>}
      <div className="flex flex-wrap gap-2">
        {onRetry && (
          <Button icon={RotateCw} busy={isBusy} onClick={() => void retry()}>
            <Trans>Try again</Trans>
          </Button>
        )}
        {action}
      </div>
      {reference && (
        <p className="text-meta text-ink-2">
          <Trans>Reference: {reference}</Trans>
        </p>
      )}
    </div>
  );
}
