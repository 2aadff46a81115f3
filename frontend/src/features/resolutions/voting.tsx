import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { useAct } from './refusals.ts';
import type { Resolution } from './resolution-view.ts';
import { VoteOnResolutionDocument } from './resolutions.generated.ts';

/** My vote: it can be changed until the vote is closed. */
export function Voting({ resolution }: { resolution: Resolution }) {
  const { t } = useLingui();
  const act = useAct();
  const may = useMay();
  const { personId } = useViewer();
  const [vote, { loading }] = useMutation(VoteOnResolutionDocument);
  const mine = resolution.voters.find(({ person }) => person.id === personId);
  if (!mine || !may.vote({ boardId: resolution.boardId })) return null;
  const cast = (choice: 'FOR' | 'AGAINST' | 'ABSTAIN') => {
    const variables = { input: { resolutionId: resolution.id, choice } };
    void act(async () => (await vote({ variables })).data?.voteOnResolution);
  };
  const kindOf = (choice: string) => (mine.choice === choice ? 'soft' : 'secondary');
  const choices = [
    { value: 'FOR', label: t`For` },
    { value: 'AGAINST', label: t`Against` },
    { value: 'ABSTAIN', label: t`Abstain` },
  ] as const;
  return (
    <div className="grid gap-2 border-t border-line pt-4">
      <div role="group" aria-label={t`My vote`} className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <Button
            key={value}
            kind={kindOf(value)}
            aria-pressed={mine.choice === value}
            busy={loading}
            onClick={() => cast(value)}
          >
            {label}
          </Button>
        ))}
      </div>
      <p className="text-control text-ink-2">
        <WhatItMeans hasVoted={mine.choice !== null} />
      </p>
    </div>
  );
}

function WhatItMeans({ hasVoted }: { hasVoted: boolean }) {
  if (hasVoted) return <Trans>You have voted. Until everybody has, you can change it.</Trans>;
  return <Trans>Your vote is missing. It is decided as soon as everybody has voted.</Trans>;
}
