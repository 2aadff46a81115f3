import { useMutation, useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useProposalActing } from './acting.ts';
import { AssignEvaluatorsDocument } from './proposal.generated.ts';
import { EvaluatorsToNameDocument } from './proposals.generated.ts';
import { type Proposal, useWriting } from './use-proposal-acts.ts';

/** Who looks at it, and what they say among themselves. */
export function Evaluators({ proposal }: { proposal: Proposal }) {
  const { t } = useLingui();
  const { acts, evaluators, notes } = proposal;
  if (!acts.includes('NOTE')) return null;
  return (
    <Sheet flush title={t`Among evaluators`} aside={t`never shown to others`}>
      <div className="grid gap-3 p-4">
        {acts.includes('ASSIGN') ? (
          <Assign proposal={proposal} />
        ) : (
          evaluators.length > 0 && <p className="text-control">{evaluators.map(({ name }) => name).join(', ')}</p>
        )}
        <NextNote proposal={proposal} />
      </div>
      {notes.length > 0 && (
        <List label={t`Private notes`}>
          {notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </List>
      )}
    </Sheet>
  );
}

function Note({ note: { person, text, writtenAt } }: { note: Proposal['notes'][number] }) {
  const { relative } = useFormat();
  return (
    <Row
      leading={<Avatar name={person.name} size="small" decorative />}
      title={<span className="font-normal whitespace-pre-wrap">{text}</span>}
      meta={
        <>
          <span>{person.name}</span>
          <span>{relative(writtenAt)}</span>
        </>
      }
    />
  );
}

function NextNote({ proposal }: { proposal: Proposal }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const { note } = useWriting(proposal);
  const write = async () => {
    if (await note(text)) setText('');
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void write();
      }}
    >
      <TextArea label={t`Private note`} rows={2} maxLength={limits.proposals.comment} value={text} onChange={setText} />
      <Button type="submit" size="small" className="justify-self-start" disabled={!text.trim()}>
        <Trans>Note</Trans>
      </Button>
    </form>
  );
}

function Assign({ proposal: { id: proposalId, evaluators } }: { proposal: Proposal }) {
  const { t } = useLingui();
  const act = useProposalActing();
  const [assign] = useMutation(AssignEvaluatorsDocument);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const { data, previousData, loading } = useQuery(EvaluatorsToNameDocument, { variables: { search } });
  const found = (data ?? previousData)?.people ?? [];
  const known = new Map([...evaluators, ...found].map(({ id, name }) => [id, name]));
  const change = (personIds: readonly string[]) =>
    void act(() =>
      assign({ variables: { input: { proposalId, personIds: [...personIds] } } }).then(
        ({ data: answer }) => answer?.assignEvaluators,
      ),
    );
  return (
    <MultiSelect
      label={t`Looked at by`}
      placeholder={t`Name colleagues`}
      options={[...known].map(([value, label]) => ({ value, label }))}
      onSearch={setTyped}
      isLoading={loading}
      value={evaluators.map(({ id }) => id)}
      onChange={change}
    />
  );
}
