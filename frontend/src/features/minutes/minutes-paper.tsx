import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { FileText } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useFormat } from '../../ui/format.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { useToast } from '../../ui/toast.tsx';
import {
  type MinutesPaper_paperFragment,
  MinutesPaperDocument,
  PrintMinutesDocument,
} from './minutes-paper.generated.ts';

interface MinutesPaperProps {
  meetingId: string;
  /** How many there are: one more makes another paper. */
  addenda: number;
}

/** Approved minutes as a PDF: printed when somebody first asks, then the same file for everybody. */
export function MinutesPaper({ meetingId, addenda }: MinutesPaperProps) {
  const to = useAddresses();
  const { number } = useFormat();
  const { begin, paper, state } = usePaper(meetingId, addenda);
  const size = number((paper?.bytes ?? 0) / 1024, { maximumFractionDigits: 0 });
  const ready = paper && {
    href: to.minutesFile(paper.id),
    label: <Trans>Open the minutes (PDF)</Trans>,
    note: <Trans>Ready: PDF, {size} kB</Trans>,
  };
  return (
    <div className="print:hidden">
      <PaperButton
        icon={FileText}
        state={state}
        label={<Trans>Minutes as PDF</Trans>}
        onBegin={() => void begin()}
        open={state === 'READY' && ready ? ready : null}
        making={<Trans>The minutes are being printed; you may leave this page meanwhile.</Trans>}
        failed={<Trans>The minutes could not be printed. Press again to try once more.</Trans>}
      />
    </div>
  );
}

function usePaper(meetingId: string, addenda: number) {
  const { t } = useLingui();
  const toast = useToast();
  const [print, { data: begun, loading }] = useMutation(PrintMinutesDocument);
  const found = useFollowed(meetingId, begun?.printMinutes);
  const paper = found?.addenda === addenda ? found : undefined;
  const begin = () =>
    print({ variables: { input: { meetingId } } }).catch(() =>
      toast({ message: t`The printing could not be begun; nothing was changed. Try again in a moment.` }),
    );
  return { begin, paper, state: loading ? ('MAKING' as const) : paper?.state };
}

function useFollowed(meetingId: string, begun: MinutesPaper_paperFragment | undefined) {
  const id = begun?.id;
  const { data, refetch } = useQuery(MinutesPaperDocument, id ? { variables: { id } } : skipToken);
  useChanges(['MINUTES'], () => (id ? refetch() : null), meetingId);
  return data?.printedMinutes ?? begun;
}
