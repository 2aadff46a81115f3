import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { useMay } from '../../session/viewer-context.ts';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { asLead, CostFields, type Costs, noCosts, useClosingCosts, useCostProblem } from './closing-costs.tsx';

interface SayCostsProps {
  projectId: string;
  boardId: string;
}

/** The board has decided that the project ends: the last moment at which somebody knows what it cost. Nothing waits for it. */
export function SayCosts({ projectId, boardId }: SayCostsProps) {
  const { t } = useLingui();
  const toast = useToast();
  const isAsked = useMay().closeBooks(asLead(boardId));
  const { known, save } = useClosingCosts({ projectId, isAsked });
  const problemOf = useCostProblem();
  const form = useForm<Costs>({ defaultValues: noCosts });
  const send = async (costs: Costs) => {
    const problem = problemOf(costs);
    if (problem) return form.setError(...problem);
    if (costs.cost === null && costs.ownerDays === null)
      return form.setError('cost', { message: t`Name the cost or the days; or leave both, nobody has to say.` });
    await save(costs);
    form.reset(noCosts);
    toast({ message: t`Saved with the project` });
  };
  if (!known) return null;
  return (
    <Form form={form} onSubmit={send} submit={<Trans>Save what it cost</Trans>}>
      <CostFields known={known} />
    </Form>
  );
}
