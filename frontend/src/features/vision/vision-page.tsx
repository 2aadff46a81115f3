import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useChanges } from '../../session/live.ts';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { AgreedVision } from './agreed-vision.tsx';
import { ComingVision } from './coming-vision.tsx';
import { EarlierVisions } from './earlier-visions.tsx';
import { PulseSheet } from './pulse.tsx';
import { Remarks } from './remarks.tsx';
import { VisionDocument } from './vision.generated.ts';
import type { BoardVision, Vision } from './vision-view.ts';
import { WriteVision } from './write-vision.tsx';

/** What customers are to experience: the one page that hangs on walls. */
export function VisionPage() {
  const board = useBoard();
  return board ? <OfBoard board={board} /> : null;
}

interface BoardHere {
  readonly id: string;
  readonly slug: string;
}

function OfBoard({ board }: { board: BoardHere }) {
  const { t } = useLingui();
  const { data, refetch } = useSuspenseQuery(VisionDocument, { variables: { board: board.slug } });
  useChanges(['VISION'], refetch, board.id);
  const { ratified, coming } = data.vision;
  const write = <Write boardId={board.id} ratified={ratified} coming={coming} />;
  return (
    <Page
      title={t`Vision`}
      isPoster={ratified !== null}
      meta={<Trans>What our customers are to experience</Trans>}
      actions={(ratified || coming) && <Acts isAgreed={ratified !== null}>{write}</Acts>}
    >
      <Words vision={data.vision} write={write} />
    </Page>
  );
}

/** What is in force, what is on its way, and what employees are asked or said about it. */
function Words({ vision: { ratified, coming, pulse, superseded }, write }: { vision: BoardVision; write: ReactNode }) {
  if (!ratified && !coming && !pulse)
    return (
      <EmptyState action={write}>
        <Trans>No vision is agreed yet. Until it is, nominations are accepted only with a reason that is logged.</Trans>
      </EmptyState>
    );
  return (
    <>
      {ratified && <Agreed vision={ratified} isLast={coming === null} />}
      <div className={classes('grid grid-cols-[minmax(0,1fr)] gap-6 empty:hidden', ratified && 'print:hidden')}>
        {coming && <ComingVision vision={coming} />}
        {pulse && <PulseSheet pulse={pulse} showsWords={coming === null} />}
        <EarlierVisions visions={superseded} />
      </div>
    </>
  );
}

/** What is in force, and what is remarked on it while no next version is written. */
function Agreed({ vision, isLast }: { vision: Vision; isLast: boolean }) {
  return (
    <>
      <AgreedVision vision={vision} />
      {isLast && (
        <div className="print:hidden">
          <Remarks vision={vision} />
        </div>
      )}
    </>
  );
}

function Acts({ isAgreed, children }: { isAgreed: boolean; children: ReactNode }) {
  return (
    <>
      {children}
      {isAgreed && (
        <Button icon={Printer} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      )}
    </>
  );
}

interface WriteProps {
  boardId: string;
  ratified: Vision | null;
  coming: Vision | null;
}

/** The chair writes the next version, until the second round asks about its words. */
function Write({ boardId, ratified, coming }: WriteProps) {
  const may = useMay();
  const [isWriting, setWriting] = useState(false);
  if (!may.draftVision({ boardId }) || coming?.state === 'ROUND_2') return null;
  return (
    <>
      <Button icon={Pencil} onClick={() => setWriting(true)}>
        <WriteWords ratified={ratified} coming={coming} />
      </Button>
      {isWriting && <WriteVision boardId={boardId} from={coming ?? ratified} onClose={() => setWriting(false)} />}
    </>
  );
}

function WriteWords({ ratified, coming }: Pick<WriteProps, 'ratified' | 'coming'>) {
  if (coming) return <Trans>Edit the draft</Trans>;
  return ratified ? <Trans>Begin the next version</Trans> : <Trans>Write it</Trans>;
}
