import { useSuspenseQuery } from '@apollo/client/react';
import { frozenLine } from '@cxboard/messages/frozen-line.messages';
import { daysWords } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { CharterEvidenceDocument, type CharterEvidenceQuery } from './charter.generated.ts';

interface EvidenceProps {
  board: string;
  nomination: { readonly number: number; readonly title: string };
}

/** What the board decided on, as it was frozen then. */
export function Evidence({ board, nomination: { number, title } }: EvidenceProps) {
  const to = useAddresses();
  const { data } = useSuspenseQuery(CharterEvidenceDocument, { variables: { board, number } });
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1.5">
        {data.nomination.evidence.map((piece) => (
          <li key={piece.id} className="wrap-anywhere">
            <Piece piece={piece} />
          </li>
        ))}
      </ul>
      <p className="text-control text-ink-2">
        <TextLink href={to.nomination(board, number)}>
          <Trans>
            Nomination {number}: {title}
          </Trans>
        </TextLink>
      </p>
    </div>
  );
}

type Piece = CharterEvidenceQuery['nomination']['evidence'][number];

function Piece({ piece: { text, snapshot, proposal } }: { piece: Piece }) {
  const { i18n } = useLingui();
  return (
    <>
      {snapshot && (
        <span className="block">
          {snapshot.metricName}, {daysWords(i18n, snapshot.period)}: {frozenLine(i18n, snapshot)}
        </span>
      )}
      {proposal && (
        <span className="block">
          <Trans>
            Proposal {proposal.number}: {proposal.title}
          </Trans>
        </span>
      )}
      {text && <span className="block text-ink-2">{text}</span>}
    </>
  );
}
