import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
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
  const { owner, department, scope, explanation, verifiedOn, dueOn } = dive;
  const from = useWhereFrom(dive);
  const ends = useWhatCameOfIt(dive);
  const facts = [
    scope && { term: t`From where to where`, detail: <span className="whitespace-pre-line">{scope}</span> },
    { term: t`Who digs`, detail: owner.name },
    department && { term: t`Where it hurts`, detail: department.name },
    ...from,
    dueOn && { term: t`The board hears of it by`, detail: date(dueOn) },
    verifiedOn && { term: t`Last confirmed`, detail: date(verifiedOn) },
    ...ends,
    explanation && { term: t`Why nothing follows`, detail: <span className="whitespace-pre-line">{explanation}</span> },
  ];
  return (
    <Sheet title={t`About`}>
      <DefinitionList items={facts.filter((fact) => fact !== false && fact !== null && fact !== '')} />
    </Sheet>
  );
}

function useWhereFrom({ nomination, topicNumber, reason, board }: Dive) {
  const { t } = useLingui();
  const to = useAddresses();
  const origin = (href: string, words: ReactNode) => ({
    term: t`Came from`,
    detail: <TextLink href={href}>{words}</TextLink>,
  });
  return [
    nomination &&
      origin(
        to.nomination(board.slug, nomination.number),
        <Trans>
          Nomination {nomination.number}: {nomination.title}
        </Trans>,
      ),
    topicNumber !== null && origin(to.topic(board.slug, topicNumber), <Trans>Topic {topicNumber}</Trans>),
    reason && origin(to.contactReasons, <Trans>Contact reason: {reason.name}</Trans>),
  ];
}

/** Where the board hears or heard of it, and what it ended in. */
function useWhatCameOfIt({ onAgendaOf, presentedIn, results, board }: Dive) {
  const { t } = useLingui();
  const to = useAddresses();
  const meeting = (term: string, { number }: { number: number }) => ({
    term,
    detail: (
      <TextLink href={to.meeting(board.slug, number)}>
        <Trans>Meeting {number}</Trans>
      </TextLink>
    ),
  });
  return [
    presentedIn && meeting(t`Presented in`, presentedIn),
    onAgendaOf && meeting(t`On the agenda of`, onAgendaOf),
    results.length > 0 && { term: t`Ended in`, detail: <Results dive={{ results, board }} /> },
  ];
}

function Results({ dive: { results, board } }: { dive: Pick<Dive, 'results' | 'board'> }) {
  const to = useAddresses();
  return (
    <ul>
      {results.map(({ id, number, title, projectNumber }) => (
        <li key={id}>
          <TextLink href={to.nomination(board.slug, number)}>
            <Trans>
              Nomination {number}: {title}
            </Trans>
          </TextLink>
          {projectNumber !== null && (
            <>
              {', '}
              <TextLink href={to.project(board.slug, projectNumber)}>
                <Trans>project {projectNumber}</Trans>
              </TextLink>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
