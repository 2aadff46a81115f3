import { useMutation } from '@apollo/client/react';
import { isFigure } from '@cxboard/domain/figures/figure';
import { isDecided } from '@cxboard/domain/nominations/nomination.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AddEvidenceDialog } from './add-evidence-dialog.tsx';
import { RemoveEvidenceDocument } from './nomination.generated.ts';
import type { Nomination, NumbersProps } from './nomination-view.ts';
import { relationsOf } from './nomination-relations.ts';
import { useNominationActing } from './refusals.ts';
import { Restated } from './restated.tsx';
import { ToldStory } from './told-story.tsx';

type Piece = Nomination['evidence'][number];

/** What speaks for it, exactly as it was seen when it was attached. */
export function EvidenceSheet({ nomination, numbers }: NumbersProps & { nomination: Nomination }) {
  const { t } = useLingui();
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const isOpen = !isDecided(nomination.state);
  const canAdd = isOpen && may.judgeNomination(relationsOf(nomination));
  const canRemove = isOpen && may.editNomination(relationsOf(nomination));
  const { evidence } = nomination;
  const add = canAdd && (
    <Button icon={Plus} onClick={() => setAdding(true)}>
      <Trans>Add evidence</Trans>
    </Button>
  );
  return (
    <Sheet
      title={t`Evidence`}
      aside={evidence.length > 0 && <Plural value={evidence.length} one="# piece" other="# pieces" />}
    >
      {evidence.length === 0 ? (
        <EmptyState action={add}>
          <NothingYet />
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          <ol className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line">
            {evidence.map((piece) => (
              <li key={piece.id} className="py-4 first:pt-0">
                <EvidencePiece piece={piece} numbers={numbers} board={nomination.board.slug} canRemove={canRemove} />
              </li>
            ))}
          </ol>
          {add && <div>{add}</div>}
        </div>
      )}
      {isAdding && <AddEvidenceDialog nominationId={nomination.id} onClose={() => setAdding(false)} />}
    </Sheet>
  );
}

const NothingYet = () => (
  <Trans>
    Nothing speaks for it yet. The board accepts on evidence: figures, a proposal, a customer’s story, or what was seen.
  </Trans>
);

interface PieceProps extends NumbersProps {
  piece: Piece;
  board: string;
  canRemove: boolean;
}

function EvidencePiece({ piece, numbers, board, canRemove }: PieceProps) {
  const { t } = useLingui();
  const act = useNominationActing();
  const [remove] = useMutation(RemoveEvidenceDocument);
  const press = () =>
    void act(() => remove({ variables: { input: { evidenceId: piece.id } } }).then(({ data }) => data?.removeEvidence));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-2">
          <Said piece={piece} />
        </div>
        {canRemove && !piece.cameWith && (
          <IconButton icon={X} size="small" label={t`Take this evidence away`} onClick={press} />
        )}
      </div>
      {piece.snapshot && numbers(piece.snapshot)}
      {piece.snapshot && !isFigure(piece.snapshot.content) && <Restated content={piece.snapshot.content} />}
      <Footing piece={piece} board={board} />
    </div>
  );
}

function Said({ piece: { kind, text, proposal, snapshot, story } }: { piece: Piece }) {
  const to = useAddresses();
  if (story) return <ToldStory story={story} />;
  if (snapshot)
    return (
      <h3 className="text-body font-medium">
        {snapshot.metricSlug ? (
          <TextLink href={to.metric(snapshot.metricSlug)}>{snapshot.metricName}</TextLink>
        ) : (
          snapshot.metricName
        )}
      </h3>
    );
  if (kind === 'PROPOSAL' && proposal)
    return (
      <>
        <h3 className="text-body font-medium">
          <TextLink href={to.proposal(proposal.number)}>
            <Trans>Proposal {proposal.number}</Trans>
          </TextLink>
        </h3>
        <blockquote className="border-l-2 border-line-2 pl-3 text-read wrap-anywhere whitespace-pre-line">
          {proposal.text}
        </blockquote>
      </>
    );
  return (
    <blockquote className="border-l-2 border-line-2 pl-3 text-read wrap-anywhere whitespace-pre-line">
      {text}
    </blockquote>
  );
}

function Footing({ piece: { addedAt, addedBy, cameWith }, board }: { piece: Piece; board: string }) {
  const { date } = useFormat();
  const to = useAddresses();
  const day = date(addedAt);
  return (
    <p className="text-meta text-ink-2">
      {addedBy ? (
        <Trans>
          Attached by {addedBy.name} on {day}
        </Trans>
      ) : (
        <Trans>Attached on {day}</Trans>
      )}
      {cameWith && (
        <Trans>
          , came with <TextLink href={to.nomination(board, cameWith.number)}>nomination {cameWith.number}</TextLink>
        </Trans>
      )}
    </p>
  );
}
