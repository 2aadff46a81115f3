import { Trans } from '@lingui/react/macro';
import { FileText } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import type { BoardPack_packFragment } from './board-pack.generated.ts';
import { useBoardPack } from './use-board-pack.ts';

interface BoardPackProps {
  meetingId: string;
  /** The newest published version; the pack of an older one is no longer offered. */
  version: number;
}

/** The published agenda as a PDF: printed when somebody first asks, then the same file for everybody. */
export function BoardPack({ meetingId, version }: BoardPackProps) {
  const { begin, pack, state } = useBoardPack(meetingId, version);
  if (pack && state === 'READY') return <OpenPack pack={pack} />;
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button size="small" icon={FileText} busy={state === 'MAKING'} onClick={() => void begin()}>
        <Trans>Board pack (PDF)</Trans>
      </Button>
      <p role="status" className="text-meta text-ink-2">
        {state === 'MAKING' && <Trans>The pack is being printed; you may leave this page meanwhile.</Trans>}
        {state === 'FAILED' && <Trans>The pack could not be printed. Press again to try once more.</Trans>}
      </p>
    </div>
  );
}

function OpenPack({ pack: { id, isWhole, bytes } }: { pack: BoardPack_packFragment }) {
  const to = useAddresses();
  const { number } = useFormat();
  const size = number((bytes ?? 0) / 1024, { maximumFractionDigits: 0 });
  return (
    <div className="grid justify-items-start gap-1.5">
      <ButtonLink size="small" icon={FileText} href={to.packFile(id)} target="_blank" rel="noreferrer">
        <Trans>Open the board pack</Trans>
      </ButtonLink>
      <p role="status" className="text-meta text-ink-2">
        {isWhole ? <Trans>Ready: PDF, {size} kB</Trans> : <Trans>Ready, with your own items: PDF, {size} kB</Trans>}
      </p>
    </div>
  );
}
