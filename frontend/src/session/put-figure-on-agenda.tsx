import type { Figure } from '@cxboard/domain/figures/figure';
import { Trans } from '@lingui/react/macro';
import { CalendarPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FigureToFreezeInput } from '../contract.generated.ts';
import { Button } from '../ui/button.tsx';
import { useBoard, useMay } from './viewer-context.ts';

const PutOnAgendaDialog = lazy(async () => {
  const { PutOnAgendaDialog: Dialog } = await import('./put-on-agenda-dialog.tsx');
  return { default: Dialog };
});

interface PutFigureProps {
  figure: Pick<Figure, 'name' | 'title'>;
  asked: Omit<FigureToFreezeInput, 'name'>;
}

/** Freezes a chart and puts it before the board; nothing for whoever has no say about agendas. */
export function PutFigureOnAgenda({ figure: { name, title }, asked }: PutFigureProps) {
  const may = useMay();
  const board = useBoard();
  const [isPutting, setPutting] = useState(false);
  if (!board || !may.proposeItems({ boardId: board.id })) return null;
  return (
    <>
      <Button size="small" kind="quiet" icon={CalendarPlus} onClick={() => setPutting(true)}>
        <Trans>Put on agenda</Trans>
      </Button>
      {isPutting && (
        <Suspense>
          <PutOnAgendaDialog
            frozen={{ figure: { ...asked, name } }}
            title={title}
            board={board}
            onClose={() => setPutting(false)}
          />
        </Suspense>
      )}
    </>
  );
}
