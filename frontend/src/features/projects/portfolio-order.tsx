import { placedAt } from '@cxboard/domain/revisions/revision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Banner } from '../../ui/banner.tsx';
import { useFormat } from '../../ui/format.tsx';
import { RowContent } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { HealthMark } from './health-mark.tsx';
import type { Portfolio, PortfolioRow } from './portfolio-view.ts';
import { useProjectPlace } from './project-place.ts';
import { SaveOrder } from './save-order.tsx';
import { useOrdering } from './use-ordering.ts';

interface PortfolioOrderProps {
  portfolio: Portfolio;
  readAgain: () => Promise<unknown>;
}

/** The board's own order, with what the formula would say beside it. */
export function PortfolioOrder({ portfolio, readAgain }: PortfolioOrderProps) {
  const { t } = useLingui();
  const { mayOrder, meeting } = useOrdering(portfolio.boardId);
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
      <Decided portfolio={portfolio} />
      <Sheet title={t`Order of the board`} aside={<Said portfolio={portfolio} />} flush>
        <SortableList
          label={t`Order of the board`}
          items={rows}
          nameOf={({ project }) => project.title}
          onMove={move}
          isFixed={!mayOrder && !meeting}
        >
          {(row, handle) => <OrderedRow row={row} handle={handle} place={order.indexOf(row.id) + 1} />}
        </SortableList>
      </Sheet>
      {moved && order !== stands && (
        <SaveOrder
          {...{ boardId: portfolio.boardId, order, readAgain, mayOrder, meeting }}
          onDone={() => setMoved(null)}
        />
      )}
    </div>
  );
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));

function Said({ portfolio: { order } }: { portfolio: Portfolio }) {
  const { date } = useFormat();
  const to = useAddresses();
  const { board } = useProjectPlace();
  if (!order) return <Trans>not decided yet; by number</Trans>;
  return (
    <Trans>
      <TextLink href={to.decision(board, order.decision.number)}>decision {order.decision.number}</TextLink>,{' '}
      {date(order.orderedAt)}
    </Trans>
  );
}

/** A meeting that still sits has decided on another order: it is said which. */
function Decided({ portfolio: { orderSaid, rows } }: { portfolio: Portfolio }) {
  if (!orderSaid) return null;
  const titles = orderSaid.projectIds.flatMap((id) => rows.find((row) => row.id === id)?.project.title ?? []);
  const order = titles.map((title, index) => `${index + 1} ${title}`).join('; ');
  return (
    <Banner kind="info">
      <Trans>
        Decided in meeting {orderSaid.meeting.number}, in force when it is closed: {order}
      </Trans>
    </Banner>
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
