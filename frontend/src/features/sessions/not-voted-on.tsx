import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useAct } from './refusals.ts';
import { EditResultDocument } from './session.generated.ts';
import type { Result, Session } from './session-view.ts';
import { WrittenVotes } from './written-votes.tsx';

interface NotVotedOnProps {
  session: Session;
  results: readonly Result[];
  /** The board did not want it: it stands in the register as not adopted. */
  onNotAdopted: (resultId: string) => void;
}

/** Before the meeting is closed: what was put to a vote without anybody's vote is not lost in silence. */
export function NotVotedOn({ session, results, onNotAdopted }: NotVotedOnProps) {
  return (
    <div className="grid gap-2">
      {results.map((result) => (
        <Question key={result.id} session={session} result={result} onNotAdopted={() => onNotAdopted(result.id)} />
      ))}
    </div>
  );
}

interface QuestionProps {
  session: Session;
  result: Result;
  onNotAdopted: () => void;
}

function Question({ session, result, onNotAdopted }: QuestionProps) {
  const { t } = useLingui();
  const act = useAct();
  const [edit, { loading }] = useMutation(EditResultDocument);
  const byConsent = () => {
    const variables = { input: { resultId: result.id, seenVersion: result.version, rule: 'CONSENT' as const } };
    void act(async () => (await edit({ variables })).data?.editResult);
  };
  return (
    <Banner kind="warn">
      <div className="grid gap-2">
        <p className="wrap-anywhere">
          <Trans>Nobody has voted on “{result.text}”. How was it decided?</Trans>
        </p>
        <span role="group" aria-label={t`How “${result.text}” was decided`} className="flex flex-wrap gap-2">
          <WrittenVotes session={session} result={result} />
          <Button size="small" busy={loading} onClick={byConsent}>
            <Trans>By consent</Trans>
          </Button>
          <Button size="small" onClick={onNotAdopted}>
            <Trans>Not adopted</Trans>
          </Button>
        </span>
      </div>
    </Banner>
  );
}
