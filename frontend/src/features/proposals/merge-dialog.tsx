import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ProposalsDocument, SimilarProposalsDocument } from './proposals.generated.ts';
import { type Proposal, useMerging } from './use-proposal-acts.ts';

interface MergeDialogProps {
  proposal: Proposal;
  open: boolean;
  onClose: () => void;
}

/** Which one goes on: those that say the same stand first, any other is found by its words or its number. */
export function MergeDialog({ proposal, open, onClose }: MergeDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onClose={onClose} title={t`Merge “${proposal.title}” into another proposal`}>
      <p className="mb-3 text-control text-ink-2">
        <Trans>Its supporters, comments, followers and credit count there; undo gives everything back.</Trans>
      </p>
      <Choose proposal={proposal} onClose={onClose} />
    </Dialog>
  );
}

function Choose({ proposal, onClose }: Omit<MergeDialogProps, 'open'>) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { merge } = useMerging(proposal);
  const similar = useQuery(SimilarProposalsDocument, { variables: { text: proposal.text }, skip: search !== '' });
  const filter = { search, words: [], reasonIds: [], touchPointIds: [], scopes: [] };
  const found = useQuery(ProposalsDocument, { variables: { filter }, skip: search === '' });
  const all = search === '' ? (similar.data?.similarProposals ?? []) : (found.data?.proposals.nodes ?? []);
  const others = all.filter(({ id }) => id !== proposal.id).slice(0, 8);
  const choose = async (into: { id: string; title: string }) => {
    if (await merge(into)) onClose();
  };
  return (
    <div className="grid gap-3">
      <TextField label={t`Find another`} type="search" value={typed} onChange={setTyped} />
      {others.length === 0 ? (
        <EmptyState>
          <Trans>None says the same. Look for one by its words or its number.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Proposals to merge into`}>
          {others.map((other) => (
            <Other key={other.id} other={other} onChoose={() => void choose(other)} />
          ))}
        </List>
      )}
    </div>
  );
}

interface OtherProps {
  other: { readonly number?: number | null; readonly title: string; readonly supporters: number };
  onChoose: () => void;
}

function Other({ other: { number, title, supporters }, onChoose }: OtherProps) {
  const { t } = useLingui();
  return (
    <Row
      leading={number}
      title={title}
      meta={<Plural value={supporters} one="# supporter" other="# supporters" />}
      trailing={
        <Button size="small" onClick={onChoose} aria-label={t`Merge into ${title}`}>
          <Trans>Merge</Trans>
        </Button>
      }
      wraps
    />
  );
}
