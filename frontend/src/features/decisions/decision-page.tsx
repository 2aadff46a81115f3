import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ConfirmDecision } from './confirm-decision.tsx';
import { DecisionStanding, HowDecided, reviewDayOf } from './decision-row.tsx';
import { DecisionDocument, type DecisionRow_decisionFragment } from './decisions.generated.ts';

interface DecisionProps {
  decision: DecisionRow_decisionFragment;
  board: string;
}

/** One decision: its words, where it comes from, and what became of it. */
export function DecisionPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { board = '', number } = useParams({ strict: false });
  const { data, refetch } = useSuspenseQuery(DecisionDocument, { variables: { board, number: Number(number) } });
  useChanges(['DECISION'], refetch);
  const { decision } = data;
  return (
    <Page
      title={t`Decision ${decision.number}`}
      breadcrumbs={[{ label: t`Decisions`, href: to.decisions(board) }]}
      meta={<DecisionStanding decision={decision} />}
      actions={isInForce(decision) && <ConfirmDecision decision={decision} onChange={refetch} />}
    >
      <Sheet label={t`Decision`}>
        <div className="grid gap-4">
          <p className="text-read wrap-anywhere whitespace-pre-line">{decision.text}</p>
          <Facts decision={decision} board={board} />
        </div>
      </Sheet>
    </Page>
  );
}

const isInForce = ({ outcome, supersededBy }: DecisionRow_decisionFragment) =>
  outcome === 'ADOPTED' && supersededBy === null;

function Facts({ decision, board }: DecisionProps) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { about, decidedOn, lookedAtOn, lookedAtBy, supersedes, supersededBy } = decision;
  const reviewOn = reviewDayOf(decision);
  const { beforeVisionBecause: early } = decision;
  const looked = lookedAtOn && whenAndWho(date(lookedAtOn), lookedAtBy);
  const facts = [
    { term: t`Decided`, detail: date(decidedOn) },
    { term: t`Where`, detail: <Where decision={decision} board={board} /> },
    { term: t`How`, detail: <HowDecided decision={decision} /> },
    about && { term: t`Under the item`, detail: about },
    early && { term: t`Before a vision was ratified`, detail: early },
    looked && { term: t`Looked at, stays`, detail: looked },
    reviewOn && { term: t`To be looked at on`, detail: date(reviewOn) },
    supersedes && { term: t`Takes the place of`, detail: <Other of={supersedes} board={board} /> },
    supersededBy && { term: t`Superseded by`, detail: <Other of={supersededBy} board={board} /> },
  ];
  return <DefinitionList items={facts.filter((fact) => fact !== '' && fact !== null)} />;
}

const whenAndWho = (on: string, by: { readonly name: string } | null) => [on, by?.name].filter(Boolean).join(', ');

function Where({ decision: { meeting, resolutionNumber }, board }: DecisionProps) {
  const to = useAddresses();
  if (resolutionNumber !== null)
    return (
      <TextLink href={to.resolution(board, resolutionNumber)}>
        <Trans>Between meetings, resolution {resolutionNumber}</Trans>
      </TextLink>
    );
  if (!meeting) return <Trans>Before the board began here</Trans>;
  return (
    <TextLink href={to.live(board, meeting.number)}>
      <Trans>Meeting {meeting.number}</Trans>
    </TextLink>
  );
}

interface OtherProps {
  of: { readonly number: number; readonly text: string };
  board: string;
}

function Other({ of: { number, text }, board }: OtherProps) {
  const to = useAddresses();
  return (
    <>
      <TextLink href={to.decision(board, number)}>
        <Trans>Decision {number}</Trans>
      </TextLink>
      : {text}
    </>
  );
}
