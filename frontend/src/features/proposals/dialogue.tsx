import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useProposalActing } from './acting.ts';
import { CommentOnProposalDocument, GiveInfoDocument } from './proposal.generated.ts';
import type { Proposal } from './use-proposal-acts.ts';

/** Everything that was said, and the next word. */
export function Dialogue({ proposal }: { proposal: Proposal }) {
  const { t } = useLingui();
  const { acts, thread } = proposal;
  const isAsked = acts.includes('GIVE_INFO');
  const maySpeak = isAsked || acts.includes('COMMENT');
  if (thread.length === 0 && !maySpeak) return null;
  return (
    <Sheet flush title={t`Dialogue`} aside={isAsked && <Badge tone="warn">{t`You were asked`}</Badge>}>
      {thread.length > 0 && (
        <List label={t`Dialogue`}>
          {thread.map((said) => (
            <Said key={said.id} said={said} />
          ))}
        </List>
      )}
      {maySpeak && (
        <div className="p-4">
          <NextWord proposalId={proposal.id} isAsked={isAsked} />
        </div>
      )}
    </Sheet>
  );
}

type Line = Proposal['thread'][number];

function Said({ said }: { said: Line }) {
  const { t } = useLingui();
  const name = said.person?.name ?? t`The author`;
  return (
    <Row
      leading={<Avatar name={name} size="small" decorative />}
      title={<span className="font-normal whitespace-pre-wrap">{said.text}</span>}
      meta={
        <>
          <span>{name}</span>
          <Circumstances said={said} />
        </>
      }
    />
  );
}

/** In what role, when, and to which proposal it was written. */
function Circumstances({ said: { person, kind, byAuthor, writtenTo, writtenAt } }: { said: Line }) {
  const { t } = useLingui();
  const { relative } = useFormat();
  const kinds: Record<Line['kind'], string | null> = {
    COMMENT: null,
    QUESTION: t`asks the author`,
    ANSWER: t`answers`,
  };
  return (
    <>
      {byAuthor && person && <Trans>author</Trans>}
      {kinds[kind] && <span>{kinds[kind]}</span>}
      <span>{relative(writtenAt)}</span>
      {writtenTo && <Trans>to proposal {writtenTo.number}</Trans>}
    </>
  );
}

function NextWord({ proposalId, isAsked }: { proposalId: string; isAsked: boolean }) {
  const { t } = useLingui();
  const act = useProposalActing();
  const [text, setText] = useState('');
  const [comment, commenting] = useMutation(CommentOnProposalDocument);
  const [giveInfo, giving] = useMutation(GiveInfoDocument);
  const variables = { input: { proposalId, text } };
  const send = async () => {
    const done = isAsked
      ? await act(() => giveInfo({ variables }).then(({ data }) => data?.giveInfo))
      : await act(() => comment({ variables }).then(({ data }) => data?.commentOnProposal));
    if (done) setText('');
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void send();
      }}
    >
      <TextArea
        label={isAsked ? t`Your answer to the question` : t`Say something about it`}
        rows={2}
        maxLength={limits.proposals.comment}
        value={text}
        onChange={setText}
      />
      <Button
        type="submit"
        kind={isAsked ? 'primary' : 'secondary'}
        className="justify-self-start"
        busy={commenting.loading || giving.loading}
        disabled={!text.trim()}
      >
        {isAsked ? <Trans>Answer</Trans> : <Trans>Comment</Trans>}
      </Button>
    </form>
  );
}
