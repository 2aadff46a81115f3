import { Trans } from '@lingui/react/macro';
import { FileText, Presentation } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { useFormat } from '../../ui/format.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { useBoardPack } from './use-board-pack.ts';

interface BoardPackProps {
  meetingId: string;
  boardId: string;
  /** The newest published version; the pack of an older one is no longer offered. */
  version: number;
}

/** The published agenda to read and to show. */
export const BoardPack = (props: BoardPackProps) => (
  <div className="flex flex-wrap gap-x-3 gap-y-2">
    <Pdf {...props} />
    <Slides {...props} />
  </div>
);

/** The published agenda as a PDF: printed when somebody first asks, then the same file for everybody. */
function Pdf({ meetingId, boardId, version }: BoardPackProps) {
  const may = useMay();
  const to = useAddresses();
  const { begin, cancel, pack, state, progress } = useBoardPack(meetingId, version, 'PDF');
  const isReady = pack && state === 'READY';
  return (
    <PaperButton
      icon={FileText}
      state={state}
      progress={progress}
      onCancel={may.prepareAgenda({ boardId }) ? cancel : undefined}
      label={<Trans>Board pack (PDF)</Trans>}
      onBegin={() => void begin()}
      open={
        isReady
          ? { href: to.packFile(pack.id), label: <Trans>Open the board pack</Trans>, note: <Ready {...pack} /> }
          : null
      }
      making={<Trans>The pack is being printed; you may leave this page meanwhile.</Trans>}
      failed={<Trans>The pack could not be printed. Press again to try once more.</Trans>}
    />
  );
}

function Ready({ isWhole, bytes }: { isWhole: boolean; bytes: number | null }) {
  const { number } = useFormat();
  const size = number((bytes ?? 0) / 1024, { maximumFractionDigits: 0 });
  return isWhole ? <Trans>Ready: PDF, {size} kB</Trans> : <Trans>Ready, with your own items: PDF, {size} kB</Trans>;
}

/** The same as slides for PowerPoint, with charts that stay charts. */
function Slides({ meetingId, boardId, version }: BoardPackProps) {
  const may = useMay();
  const to = useAddresses();
  const { number } = useFormat();
  const { begin, cancel, pack, state, progress } = useBoardPack(meetingId, version, 'PPTX');
  const size = number((pack?.bytes ?? 0) / 1024, { maximumFractionDigits: 0 });
  const ready = pack && {
    href: to.packFile(pack.id),
    label: <Trans>Download the slides</Trans>,
    note: <Trans>Ready: PowerPoint, {size} kB</Trans>,
  };
  return (
    <PaperButton
      icon={Presentation}
      state={state}
      progress={progress}
      onCancel={may.prepareAgenda({ boardId }) ? cancel : undefined}
      label={<Trans>Slides (PowerPoint)</Trans>}
      onBegin={() => void begin()}
      open={state === 'READY' && ready ? ready : null}
      making={<Trans>The slides are being made; you may leave this page meanwhile.</Trans>}
      failed={<Trans>The slides could not be made. Press again to try once more.</Trans>}
    />
  );
}
