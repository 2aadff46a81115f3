import { useMutation } from '@apollo/client/react';
import { proposedMilestones, type UsualStep } from '@cxboard/domain/projects/milestone.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useToday } from '../../session/today.ts';
import { useNotSaved } from '../../session/not-saved.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { PlanMilestonesDocument } from './charter.generated.ts';
import type { Charter } from './charter-view.ts';

/** Three usual steps between today and the day it is due: a start that is quickly made one's own. */
export function ProposeMilestones({ project: { id, dueOn } }: { project: Charter }) {
  const { t } = useLingui();
  const toast = useToast();
  const failed = useNotSaved();
  const today = useToday();
  const [plan, { loading }] = useMutation(PlanMilestonesDocument);
  const steps = dueOn ? proposedMilestones(today, dueOn) : [];
  if (steps.length === 0) return null;
  const words: Record<UsualStep, string> = {
    AGREED: t`The solution is agreed`,
    TRIED: t`Tried with customers`,
    LIVE: t`Live for everybody`,
  };
  const propose = async () => {
    const milestones = steps.map(({ step, dueOn: on }) => ({ title: words[step], dueOn: on }));
    await plan({ variables: { input: { projectId: id, milestones } } });
    toast({ message: t`Three milestones are planned; say them in your own words` });
  };
  return (
    <Button busy={loading} onClick={() => void propose().catch(failed)}>
      <Trans>Propose three</Trans>
    </Button>
  );
}
