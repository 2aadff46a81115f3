import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { oneOf, useAddressState } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Coder } from './coder.tsx';
import { CommentsDocument, CommentsOfMonthDocument, type CommentsQuery } from './comments.generated.ts';
import { commentsView, type Month, type Shown, shownKinds, stateOf } from './comments-view.ts';
import { Heard } from './heard.tsx';

/** What customers wrote in a month: each is given its reason and its emotion, one key after the other. */
export function CommentsPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const breadcrumbs = [{ label: t`Metrics`, href: to.metrics }];
  if (useMay().codeComments()) return <CommentsForAnalysts breadcrumbs={breadcrumbs} />;
  return (
    <Page title={t`Comments`} breadcrumbs={breadcrumbs}>
      <EmptyState>
        <Trans>
          Comments are read and coded by analysts. The monthly review shows the board what they say, and a few of them.
        </Trans>
      </EmptyState>
    </Page>
  );
}

function CommentsForAnalysts({ breadcrumbs }: { breadcrumbs: { label: string; href: string }[] }) {
  const { t } = useLingui();
  const [{ month = null }] = useAddressState(commentsView);
  const { data, refetch } = useSuspenseQuery(CommentsOfMonthDocument, {
    variables: { month },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['IMPORT', 'TOPIC', 'COMMENT'], refetch);
  const of = data.commentsOfMonth;
  return (
    <Page
      title={t`Comments`}
      breadcrumbs={breadcrumbs}
      meta={<MonthFacts of={of} />}
      actions={<Months of={of} />}
      side={of.progress.comments > 0 && <Heard progress={of.progress} />}
    >
      {of.progress.comments === 0 ? <NoComments /> : <Listed key={of.name} of={of} />}
    </Page>
  );
}

function MonthFacts({ of: { name, progress } }: { of: Month }) {
  const { month } = useFormat();
  const inMonth = month(`${name}-01`);
  return <Plural value={progress.comments} one={`# comment in ${inMonth}`} other={`# comments in ${inMonth}`} />;
}

function Months({ of: { before, after } }: { of: Month }) {
  const to = useAddresses();
  const { month } = useFormat();
  return (
    <>
      {before && (
        <ButtonLink href={to.comments(before)} icon={ChevronLeft}>
          {month(`${before}-01`)}
        </ButtonLink>
      )}
      {after && (
        <ButtonLink href={to.comments(after)} icon={ChevronRight}>
          {month(`${after}-01`)}
        </ButtonLink>
      )}
    </>
  );
}

function Listed({ of }: { of: Month }) {
  const { t } = useLingui();
  const [{ queue: show = 'open' }, setView] = useAddressState(commentsView);
  return (
    <>
      <Segmented
        label={t`Which comments`}
        hideLabel
        value={show}
        onChange={(value) => setView({ queue: oneOf(shownKinds, value) })}
        choices={[
          { value: 'open', label: t`To be coded` },
          { value: 'coded', label: t`Coded` },
          { value: 'all', label: t`All` },
        ]}
      />
      <Queue key={show} of={of} show={show} />
    </>
  );
}

/** The list as it was when it was opened: what is coded meanwhile stays in it, to go back to. */
function Queue({ of, show }: { of: Month; show: Shown }) {
  const variables = { month: of.name, state: stateOf[show] };
  const { data, refetch, fetchMore } = useSuspenseQuery(CommentsDocument, { variables, fetchPolicy: 'network-only' });
  useChanges(['IMPORT'], refetch);
  const { nodes, totalCount, pageInfo } = data.comments;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  if (nodes.length === 0) return <NothingHere show={show} />;
  return (
    <Coder
      comments={nodes}
      total={totalCount}
      reasons={of.reasons}
      readOn={pageInfo.hasNextPage ? readOn : null}
      refetch={refetch}
    />
  );
}

const joined = (before: CommentsQuery, { fetchMoreResult: more }: { fetchMoreResult: CommentsQuery }) => ({
  ...before,
  comments: { ...more.comments, nodes: [...before.comments.nodes, ...more.comments.nodes] },
});

function NothingHere({ show }: { show: Shown }) {
  const { t } = useLingui();
  return (
    <Sheet label={t`Comments`} flush>
      <EmptyState>
        {show === 'coded' ? (
          <Trans>No comment of this month is coded yet.</Trans>
        ) : (
          <Trans>Every comment of this month is coded.</Trans>
        )}
      </EmptyState>
    </Sheet>
  );
}

function NoComments() {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <Sheet label={t`Comments`} flush>
      <EmptyState
        action={
          <ButtonLink kind="primary" href={to.importData}>
            <Trans>Import data</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          No comments of this month are known. They come with the files of surveys, in a column of comments.
        </Trans>
      </EmptyState>
    </Sheet>
  );
}
