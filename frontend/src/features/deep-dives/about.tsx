import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Dive } from './dive-view.ts';

/** What is dug into, where it came from and what it ended in. */
export function About({ dive }: { dive: Dive }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const to = useAddresses();
  const { board, owner, department, nomination, scope, explanation, verifiedOn, results } = dive;
  const named = (number: number, title: string) => (
    <TextLink href={to.nomination(board.slug, number)}>
      <Trans>Nomination {number}</Trans>: {title}
    </TextLink>
  );
  const facts = [
    scope && { term: t`From where to where`, detail: <span className="whitespace-pre-line">{scope}</span> },
    { term: t`Who digs`, detail: owner.name },
    department && { term: t`Where it hurts`, detail: department.name },
    nomination && { term: t`Came from`, detail: named(nomination.number, nomination.title) },
    verifiedOn && { term: t`Last confirmed`, detail: date(verifiedOn) },
    results.length > 0 && {
      term: t`Ended in`,
      detail: (
        <ul>
          {results.map(({ id, number, title }) => (
            <li key={id}>{named(number, title)}</li>
          ))}
        </ul>
      ),
    },
    explanation && { term: t`Why nothing follows`, detail: <span className="whitespace-pre-line">{explanation}</span> },
  ];
  return (
    <Sheet title={t`About`}>
      <DefinitionList items={facts.filter((fact) => fact !== false && fact !== null && fact !== '')} />
    </Sheet>
  );
}
