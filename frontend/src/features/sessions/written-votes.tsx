import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useAct } from './refusals.ts';
import { WriteBallotsDocument } from './session.generated.ts';
import type { Result, Session } from './session-view.ts';
import { type Vote, VotesDialog } from './votes-dialog.tsx';
import { votersIn } from './voting.ts';

/** Whoever runs the meeting writes down what the room said. */
export function WrittenVotes({ session, result }: { session: Session; result: Result }) {
  const { t } = useLingui();
  const act = useAct();
  const [write, { loading }] = useMutation(WriteBallotsDocument);
  const [isOpen, open] = useState(false);
  const isByConsent = result.rule === 'CONSENT';
  const save = async (ballots: readonly Vote[]) => {
    const variables = { input: { resultId: result.id, ballots: [...ballots] } };
    if (await act(async () => (await write({ variables })).data?.writeBallots)) open(false);
  };
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        aria-label={isByConsent ? t`Objections to ${result.text}` : t`Votes on ${result.text}`}
        onClick={() => open(true)}
      >
        {isByConsent ? <Trans>Objections</Trans> : <Trans>Votes</Trans>}
      </Button>
      {isOpen && (
        <VotesDialog
          text={result.text}
          isByConsent={isByConsent}
          voters={votersIn(session.attendance)}
          votes={result.ballots.map(({ person, choice }) => ({ personId: person.id, choice }))}
          busy={loading}
          onSave={(ballots) => void save(ballots)}
          onClose={() => open(false)}
        />
      )}
    </>
  );
}
