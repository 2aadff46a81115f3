import { useMutation } from '@apollo/client/react';
import { isUnvoted, tallyOf } from '@cxboard/domain/decisions/decision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { useViewer } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Row } from '../../ui/list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { EditResult } from './edit-result.tsx';
import { OwnVote } from './own-vote.tsx';
import { useAct } from './refusals.ts';
import { RemoveResultDocument, RestoreResultDocument } from './session.generated.ts';
import type { Result, Session } from './session-view.ts';
import { votersIn } from './voting.ts';
import { outcomeWords, responseWords, resultKindWords, resultTones } from './words.ts';
import { WrittenVotes } from './written-votes.tsx';

interface ResultRowProps {
  session: Session;
  result: Result;
  runs: boolean;
  /** On a second screen nobody votes. */
  isShown?: boolean;
}

/** One result with its votes; whoever runs the meeting changes it and takes it out. */
export function ResultRow({ session, result, runs, isShown = false }: ResultRowProps) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useAct();
  const [remove] = useMutation(RemoveResultDocument);
  const [restore] = useMutation(RestoreResultDocument);
  const variables = { input: { resultId: result.id } };
  const [isEdited, edit] = useState(false);
  const undo = () => void act(async () => (await restore({ variables })).data?.restoreResult);
  const takeOut = async () => {
    const done = await act(async () => (await remove({ variables })).data?.removeResult);
    if (done) toast({ message: t`Took out “${result.text}”`, undo });
  };
  return (
    <>
      <Row
        title={result.text}
        meta={<ResultMeta {...{ session, result, runs, isShown }} />}
        trailing={
          runs && (
            <span className="flex">
              <IconButton icon={Pencil} size="small" label={t`Change ${result.text}`} onClick={() => edit(true)} />
              <IconButton icon={X} size="small" label={t`Take out ${result.text}`} onClick={takeOut} />
            </span>
          )
        }
      />
      {isEdited && <EditResult session={session} result={result} onClose={() => edit(false)} />}
    </>
  );
}

function ResultMeta({ session, result, runs, isShown }: ResultRowProps) {
  const { i18n } = useLingui();
  const { shortDate } = useFormat();
  const { kind, owner, dueOn } = result;
  return (
    <>
      <Badge tone={resultTones[kind]}>{i18n._(resultKindWords[kind])}</Badge>
      {owner && <span>{owner.name}</span>}
      {dueOn && <span>{shortDate(dueOn)}</span>}
      <Decided result={result} />
      {!isShown && isVotedOn(session, result) && <Voting session={session} result={result} runs={runs} />}
    </>
  );
}

/** How it came out, whose place it takes, and what it makes of the numbers. */
function Decided({ result }: { result: Result }) {
  const { i18n, t } = useLingui();
  const { outcome, supersedes, response, withoutKnownCause } = result;
  return (
    <>
      {outcome && <span>{isUnvoted(result) ? <Trans>not voted on yet</Trans> : i18n._(outcomeWords[outcome])}</span>}
      <Counted result={result} />
      {supersedes && (
        <span>
          <Trans>takes the place of {supersedes.number}</Trans>
        </span>
      )}
      {response && <span>{withoutKnownCause ? t`respond, without known cause` : i18n._(responseWords[response])}</span>}
    </>
  );
}

function Counted({ result: { rule, ballots } }: { result: Result }) {
  const {
    for: yes,
    against,
    abstained,
  } = tallyOf(ballots.map(({ person, choice }) => ({ personId: person.id, choice })));
  if (ballots.length === 0) return null;
  const objecting = ballots
    .filter(({ choice }) => choice === 'AGAINST')
    .map(({ person }) => person.name)
    .join(', ');
  return (
    <span>
      {rule === 'CONSENT' && objecting && <Trans>Objection: {objecting}</Trans>}
      {rule === 'MAJORITY' && (
        <Trans>
          {yes} for, {against} against, {abstained} abstained
        </Trans>
      )}
    </span>
  );
}

const isVotedOn = ({ meeting }: Session, { kind, rule }: Result): boolean =>
  kind === 'DECISION' && rule !== 'CHAIR' && meeting.state === 'IN_SESSION';

/** Everybody with a vote gives their own, members and who stands in for them. */
function Voting({ session, result, runs }: Omit<ResultRowProps, 'isShown'>) {
  const { personId } = useViewer();
  const votes = votersIn(session.attendance).some(({ id }) => id === personId);
  return (
    <span className="-mx-3 flex basis-full flex-wrap empty:hidden">
      {votes && <OwnVote result={result} />}
      {runs && <WrittenVotes session={session} result={result} />}
    </span>
  );
}
