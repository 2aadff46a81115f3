import { useMutation } from '@apollo/client/react';
import { localDateOf } from '@cxboard/domain/local-time';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { isStale } from '../../session/acting.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { PlanEffectDocument, type PlanEffectMutation } from './effect.generated.ts';
import { EffectAdvice } from './effect-advice.tsx';
import { EffectDays } from './effect-days.tsx';
import type { Effect } from './effect-view.ts';
import { type EffectValues, firstValues, planInput, type Promised, valuesOfPlan } from './effect-values.ts';
import { PromisedEffect } from './promised-effect.tsx';

interface EffectPlanPanelProps {
  projectId: string;
  promised: Promised;
  plan: Effect['plan'];
  /** Null where no frozen evidence says which days led to it. */
  cause: Effect['cause'];
  onClose: () => void;
}

/** Plans what a project will change, with advice on whether that can be seen at all. */
export function EffectPlanPanel({ projectId, promised, plan, cause, onClose }: EffectPlanPanelProps) {
  const { t } = useLingui();
  const { organization } = useViewer();
  const today = localDateOf(new Date(), organization.timeZone);
  const defaultValues = plan ? valuesOfPlan(plan) : firstValues(promised, today);
  const form = useForm<EffectValues>({ defaultValues });
  const send = useSending({ projectId, version: plan?.version ?? null }, form, onClose);
  return (
    <SidePanel
      open
      onClose={onClose}
      title={t`Plan the effect`}
      description={t`It can change until the project goes live, and is frozen then.`}
    >
      <Form
        form={form}
        submit={<Trans>Save the plan</Trans>}
        onSubmit={send}
        actions={
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <PromisedEffect form={form} />
        <EffectDays cause={cause} />
        <EffectAdvice
          projectId={projectId}
          control={form.control}
          onTake={(chosen) => form.setValue('metricId', chosen, { shouldDirty: true })}
          onSharpen={({ baselineFrom, reviewOn, otherReasonIds }) => {
            form.setValue('baselineFrom', baselineFrom, { shouldDirty: true });
            form.setValue('reviewOn', reviewOn, { shouldDirty: true });
            form.setValue('otherReasonIds', otherReasonIds, { shouldDirty: true });
          }}
        />
      </Form>
    </SidePanel>
  );
}

function useSending(
  { projectId, version }: { readonly projectId: string; readonly version: number | null },
  form: UseFormReturn<EffectValues>,
  onSaved: () => void,
) {
  const { t } = useLingui();
  const whyNot = useWhyNot();
  // The project takes its metric and review date from the plan: whoever acts on it next acts on what it is now.
  const [plan] = useMutation(PlanEffectDocument, { refetchQueries: ['ProjectPage'], awaitRefetchQueries: true });
  return async (values: EffectValues) => {
    const input = planInput(projectId, values);
    if (!input) return form.setError('root', { message: t`Say what will show it, by how much, and the days.` });
    const answer = await plan({ variables: { input: { ...input, expectedVersion: version } } }).catch(
      (error: unknown) => {
        if (!isStale(error)) throw error;
      },
    );
    const said = answer?.data?.planEffect.__typename;
    if (said === 'Effect') return onSaved();
    const [field, message] = whyNot(said);
    form.setError(field, { message });
  };
}

type Answered = PlanEffectMutation['planEffect']['__typename'] | undefined;

/** Where it is said, and what. */
function useWhyNot() {
  const { t } = useLingui();
  return (said: Answered): readonly ['root' | 'goLiveOn', string] => {
    switch (said) {
      case 'GoLiveInPast':
        return ['goLiveOn', t`A plan is made before the project goes live.`];
      case 'EffectPlanFrozen':
        return ['root', t`The project has gone live; what it promised stays as it was.`];
      case 'PlanDoesNotFit':
        return ['root', t`These days do not go together; the advice says why.`];
      case 'MetricRetired':
        return ['root', t`This metric is no longer measured; choose another.`];
      case 'MetricOnlyTold':
        return ['root', t`The values of this metric are told without the answers behind them; choose another.`];
      case 'ProjectFinished':
        return ['root', t`This project no longer changes.`];
      default:
        return ['root', t`Somebody else changed the plan meanwhile. Close and look at it.`];
    }
  };
}
