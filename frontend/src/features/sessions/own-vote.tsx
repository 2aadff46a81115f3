import { useMutation } from '@apollo/client/react';
import type { BallotChoice } from '@cxboard/domain/decisions/decision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { useAct } from './refusals.ts';
import { CastBallotDocument } from './session.generated.ts';
import type { Result } from './session-view.ts';

interface OwnVoteProps {
  result: Result;
}

/** My vote on a decision: what I have said is pressed, and pressing it again takes it back. */
export function OwnVote({ result }: OwnVoteProps) {
  const { t } = useLingui();
  const { mine, press } = useOwnVote(result);
  if (result.rule === 'CONSENT') return <Objection mine={mine} onPress={() => press('AGAINST')} />;
  const words = { FOR: t`For`, AGAINST: t`Against`, ABSTAIN: t`Abstain` };
  return (
    <span role="group" aria-label={t`Your vote on ${result.text}`} className="flex flex-wrap gap-1 py-1">
      {(['FOR', 'AGAINST', 'ABSTAIN'] as const).map((choice) => (
        <Button
          key={choice}
          size="small"
          kind={mine === choice ? 'primary' : 'secondary'}
          aria-pressed={mine === choice}
          onClick={() => press(choice)}
        >
          {words[choice]}
        </Button>
      ))}
    </span>
  );
}

function Objection({ mine, onPress }: { mine: BallotChoice | null; onPress: () => void }) {
  const isAgainst = mine === 'AGAINST';
  return (
    <Button size="small" kind={isAgainst ? 'primary' : 'quiet'} aria-pressed={isAgainst} onClick={onPress}>
      {isAgainst ? <Trans>You object</Trans> : <Trans>I object</Trans>}
    </Button>
  );
}

function useOwnVote({ id: resultId, ballots }: Result) {
  const { personId } = useViewer();
  const act = useAct();
  const [cast] = useMutation(CastBallotDocument);
  const mine = ballots.find(({ person }) => person.id === personId)?.choice ?? null;
  const press = (choice: BallotChoice) => {
    const variables = { input: { resultId, choice: mine === choice ? null : choice } };
    void act(async () => (await cast({ variables })).data?.castBallot);
  };
  return { mine, press };
}
