import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';

/** The link and its code, shown this once: for the intranet, and for a poster beside the coffee machine. */
export function JoinLinkShown({ token }: { token: string }) {
  const { t } = useLingui();
  const toast = useToast();
  const { slug, name } = useViewer().organization;
  const address = `${window.location.origin}/join/${slug}#${token}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toast({ message: t`The link is copied` });
  };
  return (
    <Sheet title={t`Come in to ${name}`}>
      <div className="flex flex-wrap items-start gap-6">
        <QrCode value={address} label={t`Code for phones: join ${name}`} />
        <div className="grid min-w-0 flex-1 basis-64 grid-cols-[minmax(0,1fr)] gap-3">
          <p className="text-control text-ink-2">
            <Trans>The link is shown only now. Print this page for a poster, or copy the link for the intranet.</Trans>
          </p>
          <code className="rounded-control bg-surface-2 p-3 text-meta wrap-anywhere select-all">{address}</code>
          <div>
            <Button icon={Copy} onClick={() => void copy()}>
              <Trans>Copy the link</Trans>
            </Button>
          </div>
        </div>
      </div>
    </Sheet>
  );
}
