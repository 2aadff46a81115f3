import type { ItemSubject } from '@cxboard/domain/agenda/item-subject';
import { Trans } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';

interface ProposalOnTableProps {
  subject: Pick<ItemSubject, 'number' | 'isSettled'>;
  /** Whether whoever looks writes down what the board says here. */
  runs: boolean;
}

/** While the board talks about a proposal: the way to its answer, in a tab of its own, so that the meeting stays open. */
export function ProposalOnTable({ subject: { number, isSettled }, runs }: ProposalOnTableProps) {
  const to = useAddresses();
  const may = useMay();
  if (!runs || isSettled || !may.evaluateProposals()) return null;
  return (
    <div>
      <ButtonLink size="small" href={to.proposal(number)} target="_blank" rel="noreferrer">
        <Trans>Answer proposal {number}</Trans>
      </ButtonLink>
    </div>
  );
}
