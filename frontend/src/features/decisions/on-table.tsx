import { useQuery } from '@apollo/client/react';
import type { ItemSubject } from '@cxboard/domain/agenda/item-subject';
import { useChanges } from '../../session/live.ts';
import { ActionActs } from './action-row.tsx';
import { ConfirmDecision } from './confirm-decision.tsx';
import { ActionDocument, DecisionDocument } from './decisions.generated.ts';

interface OnTableProps {
  subject: Pick<ItemSubject, 'kind' | 'number'>;
  board: string;
  /** Whether whoever looks writes down what the board says here. */
  runs: boolean;
}

/** While the board talks about a decision or a promise: that it stays, or how it goes on, said on the spot. */
export function PromiseOrDecision({ subject: { kind, number }, board, runs }: OnTableProps) {
  if (!runs) return null;
  const place = { board, number };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {kind === 'DECISION' ? <OfDecision {...place} /> : <OfPromise {...place} />}
    </div>
  );
}

interface Named {
  board: string;
  number: number;
}

function OfDecision(variables: Named) {
  const { data, refetch } = useQuery(DecisionDocument, { variables });
  useChanges(['DECISION'], refetch);
  const decision = data?.decision;
  const isInForce = decision?.outcome === 'ADOPTED' && decision.supersededBy === null;
  return isInForce ? <ConfirmDecision decision={decision} onChange={refetch} /> : null;
}

function OfPromise(variables: Named) {
  const { data, refetch } = useQuery(ActionDocument, { variables });
  useChanges(['ACTION'], refetch);
  return data ? <ActionActs action={data.action} onChange={refetch} /> : null;
}
