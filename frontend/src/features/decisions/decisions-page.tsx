import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { DecisionsDocument, type DecisionsQuery } from './decisions.generated.ts';
import { OtherRegister, RegisterFilter, useRegisterFilter } from './register-tabs.tsx';

type Decision = DecisionsQuery['decisions']['nodes'][number];

/** The decision register: everything the board has decided, the newest first. */
export function DecisionsPage() {
  const { t } = useLingui();
  const filter = useRegisterFilter();
  const { data, refetch, fetchMore } = useSuspenseQuery(DecisionsDocument, {
    variables: {
      ...{ board: filter.board, search: filter.asked },
      ...{ inForce: filter.only === 'force', reviewDue: filter.only === 'review' },
    },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['DECISION'], refetch);
  const { nodes, totalCount, pageInfo } = data.decisions;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page
      title={t`Decisions`}
      meta={<Plural value={totalCount} one="# decision" other="# decisions" />}
      actions={<OtherRegister at="decisions" />}
    >
      <RegisterFilter
        filter={filter}
        options={[
          { value: '', label: t`All` },
          { value: 'force', label: t`In force` },
          { value: 'review', label: t`Review is due` },
        ]}
      />
      <Sheet flush label={t`Decisions`}>
        <Decided decisions={nodes} board={filter.board} />
      </Sheet>
      {pageInfo.hasNextPage && (
        <Button onClick={() => void readOn()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Page>
  );
}

function Decided({ decisions, board }: { decisions: readonly Decision[]; board: string }) {
  const { t } = useLingui();
  if (decisions.length === 0)
    return (
      <EmptyState>
        <Trans>No decision fits. Decisions come here when a meeting is closed.</Trans>
      </EmptyState>
    );
  return (
    <List label={t`Decisions`}>
      {decisions.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} board={board} />
      ))}
    </List>
  );
}

const joined = (before: DecisionsQuery, { fetchMoreResult: more }: { fetchMoreResult: DecisionsQuery }) => ({
  decisions: { ...more.decisions, nodes: [...before.decisions.nodes, ...more.decisions.nodes] },
});

function DecisionRow({ decision, board }: { decision: Decision; board: string }) {
  const { date } = useFormat();
  const to = useAddresses();
  const { number, text, about, decidedOn, reviewOn, meeting, resolutionNumber, supersedes } = decision;
  return (
    <Row
      leading={number}
      title={text}
      meta={
        <>
          <span>{date(decidedOn)}</span>
          {meeting && (
            <TextLink href={to.live(board, meeting.number)}>
              <Trans>Meeting {meeting.number}</Trans>
            </TextLink>
          )}
          {resolutionNumber !== null && (
            <TextLink href={to.resolution(board, resolutionNumber)}>
              <Trans>between meetings</Trans>
            </TextLink>
          )}
          {supersedes && <Trans>takes the place of {supersedes.number}</Trans>}
          {about && <span>{about}</span>}
          <span>
            <How decision={decision} />
          </span>
          {reviewOn && (
            <span>
              <Trans>review on {date(reviewOn)}</Trans>
            </span>
          )}
        </>
      }
      trailing={<Standing decision={decision} />}
      wraps
    />
  );
}

function How({ decision: { rule, tally, adopted } }: { decision: Decision }) {
  if (adopted) return <Trans>adopted: taken before</Trans>;
  if (rule === 'CHAIR') return <Trans>by the chair</Trans>;
  if (rule === 'CONSENT') return <Trans>by consent</Trans>;
  return (
    <Trans>
      {tally.for} for, {tally.against} against
    </Trans>
  );
}

function Standing({ decision: { outcome, supersededBy, isReviewDue } }: { decision: Decision }) {
  if (outcome === 'REJECTED')
    return (
      <StatusMark tone="neutral">
        <Trans>not adopted</Trans>
      </StatusMark>
    );
  if (outcome === 'NOT_QUORATE')
    return (
      <StatusMark tone="neutral">
        <Trans>too few with a vote</Trans>
      </StatusMark>
    );
  if (supersededBy) return <Trans>superseded by {supersededBy.number}</Trans>;
  return (
    <StatusMark tone={isReviewDue ? 'warn' : 'decision'}>
      {isReviewDue ? <Trans>review is due</Trans> : <Trans>in force</Trans>}
    </StatusMark>
  );
}
