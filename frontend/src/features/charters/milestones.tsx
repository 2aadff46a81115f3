import { useMutation } from '@apollo/client/react';
import { milestoneSlip, milestoneStanding } from '@cxboard/domain/projects/milestone.rules';
import { isFinished } from '@cxboard/domain/projects/stage.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useToday } from '../../session/today.ts';
import { useMay } from '../../session/viewer-context.ts';
import { useNotSaved } from '../../session/not-saved.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ReachMilestoneDocument } from './charter.generated.ts';
import { type Charter, type Milestone, relationsOf } from './charter-view.ts';
import { MilestoneDialog } from './milestone-dialog.tsx';
import { ProposeMilestones } from './propose-milestones.tsx';

/** The days by which something of it can be seen. */
export function Milestones({ project }: { project: Charter }) {
  const mayPlan = useMay().planMilestones(relationsOf(project)) && !isFinished(project.stage);
  if (!mayPlan && project.milestones.length === 0) return null;
  return <Planned project={project} mayPlan={mayPlan} />;
}

function Planned({ project, mayPlan }: { project: Charter; mayPlan: boolean }) {
  const { t } = useLingui();
  const [editing, setEditing] = useState<Milestone | 'NEW' | null>(null);
  const { milestones } = project;
  const acts = mayPlan && <Acts project={project} onNew={() => setEditing('NEW')} />;
  return (
    <Sheet title={t`Milestones`} aside={<Done milestones={milestones} />} titleOutside flush>
      {milestones.length === 0 ? (
        <EmptyState action={acts}>
          <Trans>No milestone is planned yet. Two or three days on which something can be seen are enough.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Milestones`}>
          {milestones.map((one) => (
            <MilestoneRow key={one.id} milestone={one} onEdit={mayPlan ? () => setEditing(one) : null} />
          ))}
        </List>
      )}
      {milestones.length > 0 && acts && <div className="border-t border-line p-3">{acts}</div>}
      {editing && (
        <MilestoneDialog
          project={project}
          milestone={editing === 'NEW' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Sheet>
  );
}

function Acts({ project, onNew }: { project: Charter; onNew: () => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={Plus} onClick={onNew}>
        <Trans>Add a milestone</Trans>
      </Button>
      {project.milestones.length === 0 && <ProposeMilestones project={project} />}
    </div>
  );
}

function Done({ milestones }: { milestones: readonly Milestone[] }) {
  const done = milestones.filter(({ doneOn }) => doneOn !== null).length;
  if (milestones.length === 0) return null;
  return (
    <Trans>
      {done} of {milestones.length} reached
    </Trans>
  );
}

function MilestoneRow({ milestone, onEdit }: { milestone: Milestone; onEdit: (() => void) | null }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const today = useToday();
  const { title, dueOn, firstDueOn, doneOn } = milestone;
  const standing = milestoneStanding(milestone, today);
  const days = milestoneSlip(milestone);
  return (
    <Row
      leading={onEdit && <Reached milestone={milestone} today={today} />}
      title={title}
      meta={
        <>
          <span>{doneOn ? <Trans>reached {date(doneOn)}</Trans> : <Trans>due {date(dueOn)}</Trans>}</span>
          {standing === 'LATE' && (
            <Badge tone="bad">
              <Trans>late</Trans>
            </Badge>
          )}
          {days !== 0 && (
            <span>
              <Slip days={days} first={date(firstDueOn)} />
            </span>
          )}
        </>
      }
      trailing={onEdit && <IconButton icon={Pencil} size="small" label={t`Edit ${title}`} onClick={onEdit} />}
    />
  );
}

function Slip({ days, first }: { days: number; first: string }) {
  if (days > 0) return <Plural value={days} one={`# day after ${first}`} other={`# days after ${first}`} />;
  return <Plural value={-days} one={`# day before ${first}`} other={`# days before ${first}`} />;
}

/** One press says that it is reached, today; pressed again, that it is not. */
function Reached({ milestone: { id, title, doneOn }, today }: { milestone: Milestone; today: string }) {
  const { t } = useLingui();
  const toast = useToast();
  const [reach] = useMutation(ReachMilestoneDocument);
  const say = async (on: string | null) => {
    await reach({ variables: { input: { milestoneId: id, on } } });
  };
  const failed = useNotSaved();
  const press = (isReached: boolean) => {
    const before = doneOn;
    say(isReached ? today : null).then(
      () =>
        toast({
          message: isReached ? t`“${title}” is reached` : t`“${title}” is open again`,
          undo: () => void say(before).catch(failed),
        }),
      failed,
    );
  };
  return <Checkbox label={t`Reached: ${title}`} hideLabel value={doneOn !== null} onChange={press} />;
}
