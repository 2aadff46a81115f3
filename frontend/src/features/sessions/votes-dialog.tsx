import type { BallotChoice } from '@cxboard/domain/decisions/decision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Voter } from './voting.ts';

export interface Vote {
  readonly personId: string;
  readonly choice: BallotChoice | null;
}

interface VotesDialogProps {
  text: string;
  isByConsent: boolean;
  voters: readonly Voter[];
  /** As they are written already. */
  votes: readonly Vote[];
  busy?: boolean;
  onSave: (votes: readonly Vote[]) => void;
  onClose: () => void;
}

/** Hands were raised: who voted how, person by person, the many with one press. */
export function VotesDialog({ text, isByConsent, voters, votes, busy, onSave, onClose }: VotesDialogProps) {
  const { t } = useLingui();
  const [said, say] = useState<Readonly<Record<string, BallotChoice | null>>>(() =>
    Object.fromEntries(votes.map(({ personId, choice }) => [personId, choice])),
  );
  const everybody = () => say(Object.fromEntries(voters.map(({ id }) => [id, said[id] ?? 'FOR'])));
  const save = () => onSave(voters.map(({ id }) => ({ personId: id, choice: said[id] ?? null })));
  return (
    <Dialog
      open
      onClose={onClose}
      title={isByConsent ? t`Who objects?` : t`Who voted how?`}
      description={text}
      actions={
        <Button kind="primary" busy={busy} onClick={save}>
          <Trans>Write down</Trans>
        </Button>
      }
    >
      <div className="grid gap-3">
        {!isByConsent && (
          <div>
            <Button size="small" onClick={everybody}>
              <Trans>All others were for it</Trans>
            </Button>
          </div>
        )}
        {voters.map((voter) => (
          <VoterRow
            key={voter.id}
            voter={voter}
            isByConsent={isByConsent}
            choice={said[voter.id] ?? null}
            onChange={(choice) => say({ ...said, [voter.id]: choice })}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface VoterRowProps {
  voter: Voter;
  isByConsent: boolean;
  choice: BallotChoice | null;
  onChange: (choice: BallotChoice | null) => void;
}

function VoterRow({ voter: { name }, isByConsent, choice, onChange }: VoterRowProps) {
  const { t } = useLingui();
  const votes = [
    { value: 'FOR', label: t`For` },
    { value: 'AGAINST', label: t`Against` },
    { value: 'ABSTAIN', label: t`Abstains` },
    { value: '', label: t`No vote` },
  ];
  const objections = [
    { value: '', label: t`Agrees` },
    { value: 'AGAINST', label: t`Objects` },
  ];
  return (
    <Segmented
      label={name}
      value={isByConsent && choice !== 'AGAINST' ? '' : (choice ?? '')}
      onChange={(value) => onChange((value || null) as BallotChoice | null)}
      choices={isByConsent ? objections : votes}
    />
  );
}
