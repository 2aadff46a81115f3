import { useMutation, useQuery } from '@apollo/client/react';
import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import { isClosable, isEnding, kindsOpen } from '@cxboard/domain/revisions/revision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { DecisionRuleField } from '../../session/decision-rule.tsx';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useRevisionActing } from './refusals.ts';
import { type Revising, RevisionForm } from './revision-form.tsx';
import { RevisionRow } from './revision-row.tsx';
import {
  DecideRevisionDocument,
  type DecideRevisionMutationVariables,
  ProjectToReviseDocument,
  ReviseOnTheSpotDocument,
} from './revisions.generated.ts';
import { isScopeAsked, type RevisedProject, type Revision } from './revisions-view.ts';
import { SayOtherwise } from './say-otherwise.tsx';
import { ScopeReach } from './scope-reach.tsx';

type Said = DecideRevisionMutationVariables['input'];

export interface RevisionPlace {
  readonly itemId: string;
  readonly projectNumber: number;
  /** Whether whoever looks writes down what the board says. */
  readonly runs: boolean;
  readonly meeting: {
    readonly id: string;
    readonly state: string;
    readonly board: { readonly id: string; readonly slug: string };
  };
  /** What is asked of whoever runs the meeting once it has decided that the project ends. */
  readonly whenEnding?: (projectId: string) => ReactNode;
}

/** What waits for the board about the project that is on, and a way to decide a change of it as one act. */
export function DecideRevision(place: RevisionPlace) {
  const { meeting, projectNumber: number } = place;
  const { data, refetch } = useQuery(ProjectToReviseDocument, { variables: { board: meeting.board.slug, number } });
  useChanges(['PROJECT', 'SESSION'], refetch);
  return data ? <Waiting project={data.project} place={place} /> : null;
}

function Waiting({ project, place }: { project: RevisedProject; place: RevisionPlace }) {
  const { t } = useLingui();
  const { meeting } = place;
  const runs = place.runs && meeting.state === 'IN_SESSION';
  const open = project.revisions.filter(isOpen);
  const isAsked = runs && kindsOpen(project).length > 0;
  if (open.length === 0 && !isAsked) return null;
  return (
    <section aria-label={t`Revisions`} className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line pt-4">
      <Open project={project} revisions={open} place={{ ...place, runs }} />
      {runs && open.some(ends) && <WhenEnding project={project} place={place} />}
      {isAsked && <OnTheSpot project={project} place={place} />}
      <WholeOrder {...place} />
    </section>
  );
}

const WhenEnding = ({ project, place }: { project: RevisedProject; place: RevisionPlace }) =>
  place.whenEnding?.(project.id) ?? null;

interface OpenProps {
  readonly project: RevisedProject;
  readonly revisions: readonly Revision[];
  readonly place: RevisionPlace;
}

function Open({ project, revisions, place }: OpenProps) {
  if (revisions.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-control border border-line">
      {revisions.map((revision) => (
        <RevisionRow
          key={revision.id}
          revision={revision}
          board={place.meeting.board.slug}
          before={isScopeAsked(revision) && <ScopeReach project={project} />}
          acts={place.runs && revision.state === 'PROPOSED' && <Decide revision={revision} place={place} />}
        />
      ))}
    </ul>
  );
}

/** The order of all projects is dragged on its own page, and written down in this meeting. */
function WholeOrder({ runs, meeting }: RevisionPlace) {
  const to = useAddresses();
  if (!runs || meeting.state !== 'IN_SESSION') return null;
  return (
    <p className="text-control">
      <TextLink href={`${to.projects(meeting.board.slug)}?view=order`}>
        <Trans>Put all projects in order</Trans>
      </TextLink>
    </p>
  );
}

const ends = ({ kind, state, isRefused }: Revision) => isEnding(kind) && state === 'DECIDED' && !isRefused;
const isOpen = ({ state }: Revision) => state === 'PROPOSED' || state === 'DECIDED';

function Decide({ revision, place }: { revision: Revision; place: RevisionPlace }) {
  const act = useRevisionActing();
  const said = useSaid();
  const [isAsked, ask] = useState(false);
  const [decide, { loading }] = useMutation(DecideRevisionDocument);
  const write = async (more: Pick<Said, 'agrees' | 'because' | 'rule'>) => {
    const input = { revisionId: revision.id, meetingId: place.meeting.id, itemId: place.itemId, ...more };
    if (!(await act(async () => (await decide({ variables: { input } })).data?.decideRevision))) return;
    ask(false);
    said();
  };
  return (
    <>
      <Button size="small" kind="primary" busy={loading} onClick={() => void write({ agrees: true })}>
        <Trans>The board agrees</Trans>
      </Button>
      <Button size="small" onClick={() => ask(true)}>
        <Trans>The board says no, or decides otherwise</Trans>
      </Button>
      {isAsked && <SayOtherwise onSend={write} onClose={() => ask(false)} />}
    </>
  );
}

function OnTheSpot({ project, place }: { project: RevisedProject; place: RevisionPlace }) {
  const { t } = useLingui();
  const act = useRevisionActing();
  const said = useSaid();
  const [rule, setRule] = useState<DecisionRule>('CONSENT');
  const [revise] = useMutation(ReviseOnTheSpotDocument);
  const send = async (draft: Revising) => {
    const variables = { input: { meetingId: place.meeting.id, itemId: place.itemId, rule, ...draft } };
    const done = await act(async () => (await revise({ variables })).data?.reviseOnTheSpot);
    if (done) said();
    return done !== null;
  };
  return (
    <Disclosure
      summary={isClosable(project) ? t`Close it without a verdict` : t`Change date, scope, solution, order, or stop it`}
    >
      <RevisionForm project={project} submit={t`Write the decision down`} onSend={send}>
        <DecisionRuleField value={rule} onChange={setRule} />
      </RevisionForm>
    </Disclosure>
  );
}

function useSaid() {
  const { t } = useLingui();
  const toast = useToast();
  return () => toast({ message: t`Written down as a decision; it takes effect when the meeting is closed.` });
}
