import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { EditResult } from './edit-result.tsx';
import { type PendingResult, usePendingResults } from './pending.ts';
import { useAct } from './refusals.ts';
import { ResultEntry } from './result-entry.tsx';
import { CastBallotDocument, RemoveResultDocument, RestoreResultDocument } from './session.generated.ts';
import { currentOf, type Result, type Session } from './session-view.ts';
import { outcomeWords, responseWords, resultKindWords, resultTones } from './words.ts';

/** What has come of the items so far, the newest first, and where the next is written. */
export function Results({ session, runs }: { session: Session; runs: boolean }) {
  const { t } = useLingui();
  const { pending, refused, add, letGo } = usePendingResults(session.id);
  const current = currentOf(session);
  return (
    <Sheet title={t`Results`} flush>
      {runs && current && <ResultEntry session={session} item={current} onAdd={add} />}
      {pending.length > 0 && (
        <Banner kind="offline">
          <Trans>{pending.length} not sent yet; kept here and sent when the line is back.</Trans>
        </Banner>
      )}
      {refused.map((one) => (
        <NotWritten key={one.resultKey} result={one} onClose={() => letGo(one)} />
      ))}
      {session.results.length === 0 ? (
        <EmptyState>
          <Trans>Nothing has been decided or promised yet.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Results`}>
          {session.results.toReversed().map((result) => (
            <ResultRow key={result.id} session={session} result={result} runs={runs} />
          ))}
        </List>
      )}
    </Sheet>
  );
}

/** What was refused is shown with its words until somebody has read it: it can be written again another way. */
function NotWritten({ result: { text, refusedBecause }, onClose }: { result: PendingResult; onClose: () => void }) {
  return (
    <Banner kind="warn" onClose={onClose}>
      <span className="wrap-anywhere">
        <Trans>
          “{text}” was not written. {refusedBecause}
        </Trans>
      </span>
    </Banner>
  );
}

interface ResultRowProps {
  session: Session;
  result: Result;
  runs: boolean;
}

function ResultRow({ session, result, runs }: ResultRowProps) {
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
        meta={<ResultMeta session={session} result={result} />}
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

function ResultMeta({ session, result }: Omit<ResultRowProps, 'runs'>) {
  const { i18n } = useLingui();
  const { shortDate } = useFormat();
  const may = useMay();
  const { kind, owner, dueOn, rule } = result;
  const votes = rule === 'MAJORITY' && session.meeting.state === 'IN_SESSION';
  return (
    <>
      <Badge tone={resultTones[kind]}>{i18n._(resultKindWords[kind])}</Badge>
      {owner && <span>{owner.name}</span>}
      {dueOn && <span>{shortDate(dueOn)}</span>}
      <Decided result={result} />
      {votes && may.vote({ boardId: session.meeting.board.id }) && <Vote result={result} />}
    </>
  );
}

/** How it came out, whose place it takes, and what it makes of the numbers. */
function Decided({ result: { outcome, supersedes, response, withoutKnownCause } }: { result: Result }) {
  const { i18n, t } = useLingui();
  return (
    <>
      {outcome && <span>{i18n._(outcomeWords[outcome])}</span>}
      {supersedes && (
        <span>
          <Trans>takes the place of {supersedes.number}</Trans>
        </span>
      )}
      {response && <span>{withoutKnownCause ? t`respond, without known cause` : i18n._(responseWords[response])}</span>}
    </>
  );
}

function Vote({ result }: { result: Result }) {
  const { t } = useLingui();
  const act = useAct();
  const [cast] = useMutation(CastBallotDocument);
  const count = (choice: 'FOR' | 'AGAINST' | 'ABSTAIN') =>
    result.ballots.filter((ballot) => ballot.choice === choice).length;
  const vote = (choice: 'FOR' | 'AGAINST' | 'ABSTAIN') => {
    const variables = { input: { resultId: result.id, choice } };
    void act(async () => (await cast({ variables })).data?.castBallot);
  };
  return (
    <span role="group" aria-label={t`Your vote on ${result.text}`} className="flex flex-wrap gap-1">
      <Button size="small" onClick={() => vote('FOR')}>{t`For ${count('FOR')}`}</Button>
      <Button size="small" onClick={() => vote('AGAINST')}>{t`Against ${count('AGAINST')}`}</Button>
      <Button size="small" onClick={() => vote('ABSTAIN')}>{t`Abstain ${count('ABSTAIN')}`}</Button>
    </span>
  );
}
