import { useSuspenseQuery } from '@apollo/client/react';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { isDelivered, isFinished, type ProjectStage } from '@cxboard/domain/projects/stage.rules';
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
  project: {
    readonly id: string;
    readonly stage: ProjectStage;
    readonly metric: { readonly id: string } | null;
    readonly contactReason: { readonly id: string } | null;
  };
  board: string;
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

function Known({ project, board, relations }: EffectSectionProps) {
  const { data, refetch } = useSuspenseQuery(ProjectEffectDocument, { variables: { projectId: project.id } });
  useChanges(['PROJECT'], refetch, project.id);
  const { effect } = data;
  const isOpen = !isFinished(project.stage) && !isDelivered(project.stage) && !effect.plan?.isFrozen;
  const mayPlan = useMay().planEffect(relations) && isOpen;
  if (!effect.plan && !mayPlan && !isLeftOut(project.stage)) return <Meanwhile effect={effect} relations={relations} />;
  return <Shown {...{ project, board, relations, effect, mayPlan }} />;
}

/** Delivered, and nobody had said what it would change. */
const isLeftOut = (stage: ProjectStage) => stage === 'DELIVERED' || stage === 'MEASURING';

interface ShownProps extends EffectSectionProps {
  effect: Effect;
  mayPlan: boolean;
}

function Shown({ project, board, relations, effect, mayPlan }: ShownProps) {
  const { t } = useLingui();
  const [isPlanning, setPlanning] = useState(false);
  const plan = () => setPlanning(true);
  return (
    <Sheet title={t`Effect`} aside={effect.plan && mayPlan && <ChangePlan onPlan={plan} />}>
      {effect.plan ? (
        <Told effect={effect} board={board} relations={relations} />
      ) : (
        <>
          <NoPlan onPlan={mayPlan ? plan : null} />
          <Events effect={effect} relations={relations} />
        </>
      )}
      {isPlanning && (
        <EffectPlanPanel
          projectId={project.id}
          promised={promisedBy(project)}
          plan={effect.plan}
          cause={effect.cause}
          onClose={() => setPlanning(false)}
        />
      )}
    </Sheet>
  );
}

const promisedBy = ({ metric, contactReason }: EffectSectionProps['project']) => ({
  metricId: metric?.id ?? '',
  reasonId: contactReason?.id ?? '',
});

function ChangePlan({ onPlan }: { onPlan: () => void }) {
  return (
    <Button kind="quiet" size="small" icon={Pencil} onClick={onPlan}>
      <Trans>Change the plan</Trans>
    </Button>
  );
}

function NoPlan({ onPlan }: { onPlan: (() => void) | null }) {
  if (!onPlan)
    return (
      <EmptyState>
        <Trans>
          Nobody said before it went live what this would change, so no verdict can come. The board can close it by a
          decision: propose that under Revisions.
        </Trans>
      </EmptyState>
    );
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

interface EventsProps {
  effect: Effect;
  relations: ProjectRelations;
}

const Events = ({ effect: { id, events, context }, relations }: EventsProps) => (
  <EffectEvents {...{ projectId: id, events, context, relations }} />
);

/** Nobody plans its effect; what else happened is told all the same. */
function Meanwhile({ effect, relations }: EventsProps) {
  const { t } = useLingui();
  if (effect.events.length + effect.context.length === 0) return null;
  return (
    <Sheet title={t`What else happened`}>
      <Events effect={effect} relations={relations} />
    </Sheet>
  );
}

/** The newest first: the verdict, else what is seen so far, else what is planned. */
function Told({ effect, board, relations }: { effect: Effect; board: string; relations: ProjectRelations }) {
  const { plan, reviews, interim } = effect;
  if (!plan) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {interim && <EffectFigure reading={interim} />}
      {reviews.map((review, index) => (
        <EffectVerdict key={review.id} review={review} board={board} isNewest={index === 0 && !interim} />
      ))}
      <EffectFacts plan={plan} unit={(interim ?? reviews[0]?.reading)?.unit ?? null} />
      <Events effect={effect} relations={relations} />
    </div>
  );
}
