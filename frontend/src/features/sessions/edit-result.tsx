import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { changesOf, typedOf } from './correcting.ts';
import { resultOf, useEntry } from './entry.ts';
import { useAct } from './refusals.ts';
import { ResultFields } from './result-fields.tsx';
import { EditResultDocument } from './session.generated.ts';
import type { Result, Session } from './session-view.ts';

interface EditResultProps {
  session: Session;
  result: Result;
  onClose: () => void;
}

/** A result is written anew field by field: what two people change at the same time is merged, and nothing typed is lost. */
export function EditResult({ session, result, onClose }: EditResultProps) {
  const { t } = useLingui();
  const [seen, setSeen] = useState(result);
  const [theirs, setTheirs] = useState<Result | null>(null);
  const [written] = useState(() => typedOf(result));
  const entry = useEntry(session, { written });
  const item = session.items.find(({ id }) => id === result.itemId) ?? { id: result.itemId, kind: 'TOPIC' as const };
  const next = resultOf(entry, item);
  const { save, loading } = useSaving(seen, (now) => {
    if (!now) return onClose();
    setSeen(now);
    setTheirs(now);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next) void save(changesOf(seen, next));
  };
  return (
    <Dialog open onClose={onClose} title={t`Change this result`}>
      <form onSubmit={submit} className="grid gap-3">
        {theirs && <Overtaken theirs={theirs} />}
        <ResultFields entry={entry} item={item} board={session.meeting.board.slug} supersedes={result.supersedes} />
        <span className="flex flex-wrap justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="primary" type="submit" busy={loading} disabled={!next}>
            {theirs ? <Trans>Save mine</Trans> : <Trans>Save</Trans>}
          </Button>
        </span>
      </form>
    </Dialog>
  );
}

/** Calls back with the result as it is now when somebody else has changed the same field meanwhile, else with null. */
function useSaving({ id: resultId, version: seenVersion }: Result, onAnswer: (now: Result | null) => void) {
  const act = useAct();
  const [edit, { loading }] = useMutation(EditResultDocument);
  const save = async (changes: ReturnType<typeof changesOf>) => {
    if (Object.keys(changes).length === 0) return onAnswer(null);
    const variables = { input: { resultId, seenVersion, ...changes } };
    const answer = await act(async () => (await edit({ variables })).data?.editResult);
    if (!answer) return;
    const isOvertaken = answer.conflicts.length > 0;
    onAnswer((isOvertaken && answer.session.results.find(({ id }) => id === resultId)) || null);
  };
  return { save, loading };
}

function Overtaken({ theirs: { text, owner, dueOn } }: { theirs: Result }) {
  const { shortDate } = useFormat();
  const now = [`“${text}”`, owner?.name, dueOn && shortDate(dueOn)].filter(Boolean).join(', ');
  return (
    <Banner kind="warn">
      <Trans>
        Somebody else has changed the same meanwhile. It now says {now}. What you typed is kept; saving puts it in place
        of theirs.
      </Trans>
    </Banner>
  );
}
