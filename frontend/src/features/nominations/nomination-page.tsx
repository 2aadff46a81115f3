import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Banner } from '../../ui/banner.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Decided } from './decided.tsx';
import { EvidenceSheet } from './evidence.tsx';
import { JudgementSheet } from './judgement.tsx';
import { NominationActions } from './nomination-actions.tsx';
import { NominationFacts } from './nomination-facts.tsx';
import { NominationDocument } from './nomination.generated.ts';
import type { Nomination, NumbersProps } from './nomination-view.ts';
import { useNominationPlace } from './nomination-place.ts';
import { sourceWord, stateTones, stateWord } from './words.ts';

export function NominationPage({ numbers }: NumbersProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const { board, number } = useNominationPlace();
  const { data, refetch } = useSuspenseQuery(NominationDocument, { variables: { board, number } });
  const { nomination } = data;
  useChanges(['NOMINATION'], refetch, { id: nomination.id, others: ['MEETING', 'STORY'] });
  return (
    <Page
      title={nomination.title}
      breadcrumbs={[{ label: t`Nominations`, href: to.nominations(board) }]}
      meta={<Meta nomination={nomination} />}
      actions={<NominationActions nomination={nomination} />}
      side={
        <>
          <JudgementSheet nomination={nomination} />
          <NominationFacts nomination={nomination} />
        </>
      }
    >
      <Standing nomination={nomination} />
      {nomination.problem && (
        <Sheet title={t`Problem`}>
          <p className="text-read wrap-anywhere whitespace-pre-line">{nomination.problem}</p>
        </Sheet>
      )}
      <EvidenceSheet nomination={nomination} numbers={numbers} />
    </Page>
  );
}

function Meta({ nomination: { number, source, state } }: { nomination: Nomination }) {
  const { i18n } = useLingui();
  const from = sourceWord(i18n, source);
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span>
        <Trans>
          Nomination {number}, source: {from}
        </Trans>
      </span>
      <StatusMark tone={stateTones[state]}>{stateWord(i18n, state)}</StatusMark>
    </span>
  );
}

/** Where it stands and what the board has said, in a sentence. */
function Standing({ nomination }: { nomination: Nomination }) {
  const { onAgendaOf, isInBacklog, overrideBecause } = nomination;
  return (
    <>
      {onAgendaOf && <OnAgenda nomination={nomination} />}
      {isInBacklog && nomination.state === 'SHORTLISTED' && (
        <Banner kind="info">
          <Trans>It waits in the backlog and comes back with the next draft of an agenda.</Trans>
        </Banner>
      )}
      <Decided nomination={nomination} />
      {overrideBecause && (
        <Banner kind="warn">
          <Trans>Accepted although no vision was ratified: {overrideBecause}</Trans>
        </Banner>
      )}
    </>
  );
}

function OnAgenda({ nomination: { onAgendaOf, board } }: { nomination: Nomination }) {
  const to = useAddresses();
  const { date } = useFormat();
  if (!onAgendaOf) return null;
  const day = date(onAgendaOf.startsOn);
  return (
    <Banner kind="info">
      <Trans>
        On the agenda of{' '}
        <TextLink href={to.meeting(board.slug, onAgendaOf.number)}>meeting {onAgendaOf.number}</TextLink>, {day}.
      </Trans>
    </Banner>
  );
}
