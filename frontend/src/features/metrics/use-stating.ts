import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import type { Metric } from './figures.ts';
import { StateValueDocument, WithdrawValueDocument } from './stated.generated.ts';
import type { Saying } from './state-value-dialog.tsx';

interface About {
  metric: Pick<Metric, 'id'>;
  onChanged: () => unknown;
}

/** Withdraws what stands; taking that back says it again. */
export function useWithdrawing({ metric, onChanged }: About) {
  const { t } = useLingui();
  const toast = useToast();
  const [withdraw, { loading }] = useMutation(WithdrawValueDocument);
  const sayAgain = useSayingAgain({ metric, onChanged });
  return {
    loading,
    withdraw: async (row: Saying, month: string) => {
      const input = { metricId: metric.id, month: row.month, seenId: row.id };
      const { data } = await withdraw({ variables: { input } });
      onChanged();
      if (data?.withdrawValue.__typename !== 'Metric')
        return toast({ message: t`Somebody else has said something of ${month} meanwhile. The page shows it.` });
      const seenId = data.withdrawValue.sayings.find((one) => one.month === row.month)?.id ?? null;
      return toast({ message: t`The value of ${month} is withdrawn`, undo: () => sayAgain({ row, month, seenId }) });
    },
  };
}

/** Whoever takes back has just withdrawn, and read nothing newer; where it cannot be said again, that is said. */
function useSayingAgain({ metric, onChanged }: About) {
  const { t } = useLingui();
  const toast = useToast();
  const [say] = useMutation(StateValueDocument);
  return async ({ row, month, seenId }: { row: Saying; month: string; seenId: string | null }) => {
    const { value, n, low, high, quality, source, note } = row;
    if (value === null) return;
    const input = { metricId: metric.id, month: row.month, value, n, low, high, quality, source: source ?? '–', note };
    const { data } = await say({ variables: { input: { ...input, seenId } } });
    onChanged();
    switch (data?.stateValue.__typename) {
      case 'StatedValueMovedOn':
        return toast({ message: t`Not taken back: somebody else has said something of ${month} meanwhile.` });
      case 'StatedValueDoesNotFit':
        return toast({ message: t`Not taken back: the value of ${month} cannot stand any more.` });
    }
  };
}
