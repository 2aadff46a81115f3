import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { kindsOpen } from '@cxboard/domain/revisions/revision.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ProjectTimeline } from './project-timeline.tsx';
import { RestOnDecision } from './rest-on-decision.tsx';
import { useRevisionActing } from './refusals.ts';
import { type Revising, RevisionForm } from './revision-form.tsx';
import { RevisionRow } from './revision-row.tsx';
import { ProjectToReviseDocument, ProposeRevisionDocument, WithdrawRevisionDocument } from './revisions.generated.ts';
import { isScopeAsked, type RevisedProject, type Revision } from './revisions-view.ts';
import { ScopeReach } from './scope-reach.tsx';

/** Every change of what the project is held to: was, now, why, and which meeting decided it. */
export function RevisionsSection(variables: { board: string; number: number }) {
  const { data, refetch } = useSuspenseQuery(ProjectToReviseDocument, { variables });
  const { t } = useLingui();
  const { project } = data;
  useChanges(['PROJECT', 'SESSION'], refetch);
  const { revisions, board } = project;
  const mayPropose = useMay().proposeRevision(relationsOf(project)) && kindsOpen(project).length > 0;
  if (revisions.length === 0 && !mayPropose) return null;
  return (
    <Sheet
      title={t`Revisions`}
      aside={revisions.length > 0 && <Plural value={revisions.length} one="# revision" other="# revisions" />}
      titleOutside
      flush
    >
      <div className="px-4 py-3">
        <ProjectTimeline project={project} />
      </div>
      {revisions.length === 0 && (
        <EmptyState>
          <Trans>Nothing has been revised. Scope, solution, date and order change by a decision of the board.</Trans>
        </EmptyState>
      )}
      {revisions.length > 0 && (
        <ul className="divide-y divide-line" aria-label={t`Revisions`}>
          {revisions.map((revision) => (
            <RevisionRow
              key={revision.id}
              revision={revision}
              board={board.slug}
              before={isScopeAsked(revision) && <ScopeReach project={project} />}
              acts={revision.state === 'PROPOSED' && <Waiting revision={revision} project={project} />}
            />
          ))}
        </ul>
      )}
      {mayPropose && <Proposing project={project} />}
    </Sheet>
  );
}

const relationsOf = ({ boardId, owner, coOwner }: RevisedProject) => ({
  ...{ boardId, ownerId: owner.id, coOwnerId: coOwner?.id ?? null },
});

function Proposing({ project }: { project: RevisedProject }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const act = useRevisionActing();
  const toast = useToast();
  const [propose] = useMutation(ProposeRevisionDocument);
  const send = async (draft: Revising) => {
    const input = { projectId: project.id, ...draft };
    const done = await act(async () => (await propose({ variables: { input } })).data?.proposeRevision);
    if (!done) return false;
    close();
    toast({ message: t`Proposed. It comes before the board at the next project review.` });
    return true;
  };
  return (
    <div className="border-t border-line p-3">
      <Button icon={FilePenLine} onClick={() => setOpen(true)}>
        <Trans>Propose a revision</Trans>
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={t`Propose a revision`}
        description={t`The board decides on it at the next project review; until then everything stays as it is.`}
      >
        <RevisionForm
          project={project}
          submit={t`Propose`}
          onSend={send}
          actions={
            <Button onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
          }
        />
      </Dialog>
    </div>
  );
}

/** What can be done before the board has decided. */
function Waiting({ revision, project }: { revision: Revision; project: RevisedProject }) {
  const { t } = useLingui();
  const may = useMay();
  const act = useRevisionActing();
  const toast = useToast();
  const [withdraw, { loading }] = useMutation(WithdrawRevisionDocument);
  const { boardId, board } = project;
  const mayWithdraw = may.withdrawRevision({ boardId, proposerId: revision.proposedBy?.id ?? null });
  const takeBack = async () => {
    const variables = { input: { revisionId: revision.id } };
    const done = await act(async () => (await withdraw({ variables })).data?.withdrawRevision);
    if (done) toast({ message: t`Withdrawn` });
  };
  return (
    <>
      {may.applyRevision({ boardId }) && <RestOnDecision revisionId={revision.id} board={board.slug} />}
      {mayWithdraw && (
        <Button size="small" kind="quiet" busy={loading} onClick={() => void takeBack()}>
          <Trans>Withdraw</Trans>
        </Button>
      )}
    </>
  );
}
