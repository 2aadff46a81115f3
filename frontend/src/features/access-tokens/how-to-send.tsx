import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';

/** The one line that sends a file. */
export const sendingLine = (at: { origin: string; slug: string }, secret: string): string =>
  [
    'curl --fail-with-body',
    `-H 'Authorization: Bearer ${secret}'`,
    `-H 'Content-Type: application/octet-stream'`,
    `-H "Idempotency-Key: $(sha256sum < answers.csv | cut -c1-64)"`,
    '--data-binary @answers.csv',
    `${at.origin}/api/${at.slug}/imports`,
  ].join(' \\\n  ');

/** The secret is shown once, inside the line that uses it. */
export function HowToSend({ secret }: { secret: string }) {
  const { t } = useLingui();
  const toast = useToast();
  const { slug } = useViewer().organization;
  const line = sendingLine({ origin: window.location.origin, slug }, secret);
  const copy = async () => {
    await navigator.clipboard.writeText(line);
    toast({ message: t`The command is copied` });
  };
  return (
    <Sheet title={t`Send a file with it`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p className="text-control text-ink-2">
          <Trans>
            The token is shown only now. The file is read as the last one was; a new column, or a row that cannot be
            used, waits for you under “To do”.
          </Trans>
        </p>
        <pre className="rounded-control bg-surface-2 p-3 text-meta whitespace-pre-wrap wrap-anywhere select-all">
          {line}
        </pre>
        <div>
          <Button icon={Copy} onClick={() => void copy()}>
            <Trans>Copy the command</Trans>
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
