import { useMutation, useQuery } from '@apollo/client/react';
import { isRevisable } from '@cxboard/domain/revisions/revision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useRevisionActing } from './refusals.ts';
import { type Revising, RevisionForm } from './revision-form.tsx';
import { RevisionRow } from './revision-row.tsx';
import { DecideRevisionDocument, ProjectToReviseDocument, ReviseOnTheSpotDocument } from './revisions.generated.ts';
import type { RevisedProject, Revision } from './revisions-view.ts';

export interface RevisionPlace {
  readonly itemId: string;
  readonly projectNumber: number;
  readonly meeting: {
    readonly id: string;
    readonly state: string;
    readonly board: { readonly id: string; readonly slug: string };
  };
}

/** What waits for the board about the project that is on, and a way to decide a change of it as one act. */
export function DecideRevision(place: RevisionPlace) {
  const { meeting, projectNumber: number } = place;
  const { t } = useLingui();
  const may = useMay();
  const { data, refetch } = useQuery(ProjectToReviseDocument, { variables: { board: meeting.board.slug, number } });
  useChanges(['PROJECT', 'SESSION'], refetch);
  const project = data?.project;
  if (!project) return null;
  const runs = runsNow(meeting, may);
  const open = project.revisions.filter(isOpen);
  const isAsked = runs && isRevisable(project.stage);
  if (open.length === 0 && !isAsked) return null;
  return (
    <section aria-label={t`Revisions`} className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line pt-4">
      {open.length > 0 && (
        <ul className="divide-y divide-line rounded-control border border-line">
          {open.map((revision) => (
            <RevisionRow
              key={revision.id}
              revision={revision}
              board={meeting.board.slug}
              acts={runs && revision.state === 'PROPOSED' && <Decide revision={revision} place={place} />}
            />
          ))}
        </ul>
      )}
      {isAsked && <OnTheSpot project={project} place={place} />}
    </section>
  );
}

const runsNow = ({ state, board }: RevisionPlace['meeting'], may: ReturnType<typeof useMay>) =>
  may.runMeeting({ boardId: board.id }) && state === 'IN_SESSION';

const isOpen = ({ state }: Revision) => state === 'PROPOSED' || state === 'DECIDED';

function Decide({ revision, place }: { revision: Revision; place: RevisionPlace }) {
  const act = useRevisionActing();
  const said = useSaid();
  const [decide, { loading }] = useMutation(DecideRevisionDocument);
  const variables = { input: { revisionId: revision.id, meetingId: place.meeting.id, itemId: place.itemId } };
  const write = async () => {
    if (await act(async () => (await decide({ variables })).data?.decideRevision)) said();
  };
  return (
    <Button size="small" kind="primary" busy={loading} onClick={() => void write()}>
      <Trans>The board agrees</Trans>
    </Button>
  );
}

function OnTheSpot({ project, place }: { project: RevisedProject; place: RevisionPlace }) {
  const { t } = useLingui();
  const act = useRevisionActing();
  const said = useSaid();
  const [revise] = useMutation(ReviseOnTheSpotDocument);
  const send = async (draft: Revising) => {
    const variables = { input: { meetingId: place.meeting.id, itemId: place.itemId, ...draft } };
    const done = await act(async () => (await revise({ variables })).data?.reviseOnTheSpot);
    if (done) said();
    return done !== null;
  };
  return (
    <Disclosure summary={t`Change date, scope, solution, order, or stop it`}>
      <RevisionForm project={project} submit={t`Write the decision down`} onSend={send} />
    </Disclosure>
  );
}

function useSaid() {
  const { t } = useLingui();
  const toast = useToast();
  return () => toast({ message: t`Written down as a decision; it takes effect when the meeting is closed.` });
}
