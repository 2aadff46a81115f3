import { useSuspenseQuery } from '@apollo/client/react';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { isFinished, type ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox, SkeletonLine } from '../../ui/skeleton.tsx';
import { ProjectEffectDocument } from './effect.generated.ts';
import { EffectEvents } from './effect-events.tsx';
import { EffectFacts } from './effect-facts.tsx';
import { EffectFigure } from './effect-figure.tsx';
import { EffectPlanPanel } from './effect-plan-panel.tsx';
import type { Effect } from './effect-view.ts';
import { EffectVerdict } from './effect-verdict.tsx';

interface EffectSectionProps {
  project: { readonly id: string; readonly stage: ProjectStage; readonly metric: { readonly id: string } | null };
  relations: ProjectRelations;
}

/** What the project was to change, and what the answers say about it. */
export function EffectSection(props: EffectSectionProps) {
  const { t } = useLingui();
  return (
    <Suspense
      fallback={
        <Sheet title={t`Effect`}>
          <SkeletonLine />
          <SkeletonBox height={200} />
        </Sheet>
      }
    >
      <Known {...props} />
    </Suspense>
  );
}

function Known({ project, relations }: EffectSectionProps) {
  const { data, refetch } = useSuspenseQuery(ProjectEffectDocument, { variables: { projectId: project.id } });
  useChanges(['PROJECT'], refetch, project.id);
  const { effect } = data;
  const isOpen = !isFinished(project.stage) && !effect.plan?.isFrozen;
  const mayPlan = useMay().planEffect(relations) && isOpen;
  if (!effect.plan && !mayPlan) return null;
  return <Shown {...{ project, relations, effect, mayPlan }} />;
}

interface ShownProps extends EffectSectionProps {
  effect: Effect;
  mayPlan: boolean;
}

function Shown({ project, relations, effect, mayPlan }: ShownProps) {
  const { t } = useLingui();
  const [isPlanning, setPlanning] = useState(false);
  const plan = () => setPlanning(true);
  return (
    <Sheet title={t`Effect`} aside={effect.plan && mayPlan && <ChangePlan onPlan={plan} />}>
      {effect.plan ? <Told effect={effect} relations={relations} /> : <NoPlan onPlan={plan} />}
      {isPlanning && (
        <EffectPlanPanel
          projectId={project.id}
          metricId={project.metric?.id ?? ''}
          plan={effect.plan}
          onClose={() => setPlanning(false)}
        />
      )}
    </Sheet>
  );
}

function ChangePlan({ onPlan }: { onPlan: () => void }) {
  return (
    <Button kind="quiet" size="small" icon={Pencil} onClick={onPlan}>
      <Trans>Change the plan</Trans>
    </Button>
  );
}

function NoPlan({ onPlan }: { onPlan: () => void }) {
  return (
    <EmptyState
      action={
        <Button kind="primary" onClick={onPlan}>
          <Trans>Plan the effect</Trans>
        </Button>
      }
    >
      <Trans>
        Say before going live what this will change. On the day of the review the answers say whether it did.
      </Trans>
    </EmptyState>
  );
}

/** The newest first: the verdict, else what is seen so far, else what is planned. */
function Told({ effect, relations }: { effect: Effect; relations: ProjectRelations }) {
  const { plan, reviews, interim, events } = effect;
  if (!plan) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {interim && <EffectFigure reading={interim} />}
      {reviews.map((review, index) => (
        <EffectVerdict key={review.id} review={review} relations={relations} isNewest={index === 0 && !interim} />
      ))}
      <EffectFacts plan={plan} unit={(interim ?? reviews[0]?.reading)?.unit ?? null} />
      {plan.isFrozen && <EffectEvents projectId={effect.id} events={events} relations={relations} />}
    </div>
  );
}
