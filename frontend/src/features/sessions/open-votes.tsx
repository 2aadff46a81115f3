import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../../session/viewer-context.ts';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { OwnVote } from './own-vote.tsx';
import type { Session } from './session-view.ts';
import { votersIn } from './voting.ts';

/** What is put to a vote and waits for mine stands before everything else, on a phone too. */
export function OpenVotes({ session }: { session: Session }) {
  const { t } = useLingui();
  const waiting = useWaiting(session);
  if (waiting.length === 0) return null;
  return (
    <Sheet title={t`The board votes`} flush>
      <List label={t`The board votes`}>
        {waiting.map((result) => (
          <Row key={result.id} title={result.text} meta={<OwnVote result={result} />} />
        ))}
      </List>
    </Sheet>
  );
}

function useWaiting({ meeting, attendance, results }: Session) {
  const { personId } = useViewer();
  const isAsked = meeting.state === 'IN_SESSION' && votersIn(attendance).some(({ id }) => id === personId);
  const isMissing = ({ ballots }: Session['results'][number]) => ballots.every(({ person }) => person.id !== personId);
  return isAsked ? results.filter((result) => result.rule === 'MAJORITY' && isMissing(result)) : [];
}
