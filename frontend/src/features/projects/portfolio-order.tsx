import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { placedAt } from '@cxboard/domain/revisions/revision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { RowContent } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { HealthMark } from './health-mark.tsx';
import { OrderProjectsDocument } from './portfolio.generated.ts';
import type { Portfolio, PortfolioRow } from './portfolio-view.ts';

interface PortfolioOrderProps {
  portfolio: Portfolio;
  readAgain: () => Promise<unknown>;
}

/** The board's own order, with what the formula would say beside it. */
export function PortfolioOrder({ portfolio, readAgain }: PortfolioOrderProps) {
  const { t } = useLingui();
  const mayOrder = useMay().orderProjects(portfolio);
  const going = portfolio.rows.filter(({ place }) => place !== null);
  const stands = going.map(({ id }) => id);
  const [moved, setMoved] = useState<readonly string[] | null>(null);
  // Whatever began or ended meanwhile makes the order that was dragged here another question.
  const order = moved && isSame(moved, stands) ? moved : stands;
  const rows = order.flatMap((id) => going.filter((row) => row.id === id));
  const move = (id: string, index: number) => setMoved(placedAt(order, id, index + 1));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Advice portfolio={portfolio} />
      <Sheet title={t`Order of the board`} aside={<Said portfolio={portfolio} />} flush>
        <SortableList
          label={t`Order of the board`}
          items={rows}
          nameOf={({ project }) => project.title}
          onMove={move}
          isFixed={!mayOrder}
        >
          {(row, handle) => <OrderedRow row={row} handle={handle} place={order.indexOf(row.id) + 1} />}
        </SortableList>
      </Sheet>
      {moved && order !== stands && (
        <Saving {...{ boardId: portfolio.boardId, order, readAgain }} onDone={() => setMoved(null)} />
      )}
    </div>
  );
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));

function Said({ portfolio: { order } }: { portfolio: Portfolio }) {
  const { date } = useFormat();
  if (!order) return <Trans>not decided yet; by number</Trans>;
  return (
    <Trans>
      decision {order.decision.number}, {date(order.orderedAt)}
    </Trans>
  );
}

function Advice({ portfolio: { rows, isBoardsCall } }: { portfolio: Portfolio }) {
  if (!rows.some(({ advice }) => advice)) return null;
  return (
    <Banner kind="info">
      {isBoardsCall ? (
        <Trans>
          The formula’s ranks overlap: one judgement moved by a step changes them. The order is the board’s call.
        </Trans>
      ) : (
        <Trans>The formula’s ranks stand beside the order as advice; the board decides.</Trans>
      )}
    </Banner>
  );
}

interface OrderedRowProps {
  row: PortfolioRow;
  handle: React.ReactNode;
  place: number;
}

function OrderedRow({ row: { project, advice }, handle, place }: OrderedRowProps) {
  const isRange = advice && advice.best !== advice.worst;
  return (
    <RowContent
      leading={
        <>
          {handle}
          <span className="min-w-5 text-right">{place}</span>
        </>
      }
      title={project.title}
      meta={
        <>
          <span>{project.owner.name}</span>
          {advice ? (
            <span>
              {isRange ? (
                <Trans>
                  formula: rank {advice.rank}, {advice.best} to {advice.worst}
                </Trans>
              ) : (
                <Trans>formula: rank {advice.rank}</Trans>
              )}
            </span>
          ) : (
            <span>
              <Trans>not judged</Trans>
            </span>
          )}
        </>
      }
      trailing={<HealthMark health={project.health} />}
    />
  );
}

interface SavingProps {
  boardId: string;
  order: readonly string[];
  readAgain: () => Promise<unknown>;
  onDone: () => void;
}

function Saving({ boardId, order, readAgain, onDone }: SavingProps) {
  const { t } = useLingui();
  const toast = useToast();
  const [because, setBecause] = useState('');
  const [save, { loading }] = useMutation(OrderProjectsDocument);
  const decide = async () => {
    const input = { boardId, projectIds: [...order], because };
    const { data } = await save({ variables: { input } });
    await readAgain();
    if (data?.orderProjects.__typename !== 'ProjectOrder')
      return toast({ message: t`The projects that are going on have changed meanwhile; look at the order again.` });
    onDone();
    toast({ message: t`Saved as one decision in the register` });
  };
  const failed = () => toast({ message: t`This was not saved. Try again in a moment.` });
  return (
    <Sheet title={t`Save this order`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <TextArea
          label={t`Why`}
          value={because}
          onChange={setBecause}
          maxLength={limits.text.short}
          rows={2}
          optional
        />
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" busy={loading} onClick={() => void decide().catch(failed)}>
            <Trans>Save as one decision</Trans>
          </Button>
          <Button onClick={onDone}>
            <Trans>Back to the order that stands</Trans>
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
