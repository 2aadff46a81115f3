import type { ItemSubject } from '@cxboard/domain/agenda/item-subject';
import { subjectLines } from '@cxboard/messages/item-subject.messages';
import { useLingui } from '@lingui/react/macro';
import { DefinitionList } from '../ui/definition-list.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useAddresses } from './addresses.ts';

interface SubjectFactsProps {
  subject: ItemSubject;
  board: string;
}

/** The proposal, the decision or the promise an item is about: its words, who, when, and the way to it. */
export function SubjectFacts({ subject, board }: SubjectFactsProps) {
  const { i18n } = useLingui();
  const href = useSubjectAddress()(subject, board);
  const lines = subjectLines(i18n, subject);
  return (
    <DefinitionList
      items={lines.map(([term, detail], index) => ({
        term: index === 0 ? <TextLink href={href}>{term}</TextLink> : term,
        detail: <span className="whitespace-pre-line">{detail}</span>,
      }))}
    />
  );
}

function useSubjectAddress() {
  const to = useAddresses();
  return ({ kind, number }: Pick<ItemSubject, 'kind' | 'number'>, board: string) =>
    ({ PROPOSAL: to.proposal(number), DECISION: to.decision(board, number), ACTION: to.action(board, number) })[kind];
}
