import { useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { addDays } from '@cxboard/domain/local-time';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSettled } from '../../session/settled.ts';
import { useToday } from '../../session/today.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { FoundRow } from './found-row.tsx';
import { OlderComments } from './older-comments.tsx';
import { kindsIn, type LookedFor, type SearchFilter, useLookedFor } from './search-filter.ts';
import { SearchFilters } from './search-filters.tsx';
import { SearchPageDocument, type SearchPageQuery } from './search.generated.ts';

type Result = SearchPageQuery['search'];

/** Everything that is found by some words, narrowed by kind, board and time; all of it in the address. */
export function SearchPage() {
  const { t } = useLingui();
  const filter = useLookedFor();
  const words = filter.words.q ?? '';
  const { result, error, refetch, isWaiting, more, total, older } = useFound(filter);
  return (
    <Page title={words ? t`Search: ${words}` : t`Search`} tabTitle={t`Search`}>
      <SearchFilters filter={filter} counts={result?.counts ?? []} />
      {error ? (
        <ErrorState title={t`The search could not be asked`} onRetry={() => void refetch()}>
          <Trans>Nothing is lost: what you typed stands in the address.</Trans>
        </ErrorState>
      ) : (
        <Answer result={words === '' ? null : result} isLookedOn={older !== null} {...{ words, isWaiting, total }} />
      )}
      {more && (
        <Button onClick={more}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <Older asked={older} result={result} />
    </Page>
  );
}

/** A search that is asked anew is looked through from its own beginning. */
function Older({ asked, result }: { asked: ReturnType<typeof olderThan>; result: Result | null }) {
  if (!asked || !result) return null;
  const isEmpty = result.found.length === 0;
  const nothing = isEmpty && <NothingFound words={asked.words} isCut={result.isCut} backTo={null} />;
  return <OlderComments key={`${asked.words} ${asked.since} ${asked.after}`} nothing={nothing} {...asked} />;
}

const atFirst = 25;
const atMost = limits.search.most;

function useFound({ words }: SearchFilter) {
  const [first, show] = useState(atFirst);
  const variables = { ...useAsked(words), first };
  const skip = variables.words === '';
  const answer = useQuery(SearchPageDocument, { variables, skip, fetchPolicy: 'cache-and-network' });
  const result = (answer.data ?? answer.previousData)?.search ?? null;
  const total = sizeOf(result, kindsIn(words));
  const hasMore = !skip && first < atMost && total > first;
  return {
    ...{ result, error: answer.error, refetch: answer.refetch },
    ...{ isWaiting: answer.loading && !result, total },
    more: hasMore ? () => show(atMost) : null,
    older: olderThan(newestIn(answer), variables),
  };
}

/** The answer to these very words: an earlier one has reached another place. */
const newestIn = ({ data, error }: { data?: SearchPageQuery | undefined; error?: unknown }): Result | null =>
  error || !data ? null : data.search;

/** What the address says, as the server takes it; the words once the typing pauses. */
function useAsked({ q = '', board, days, ...words }: LookedFor) {
  const today = useToday();
  const kinds = kindsIn(words);
  const since = days ? addDays(today, -Number(days)) : null;
  return { words: useSettled(q), kinds: kinds.length > 0 ? kinds : null, board: board ?? null, since };
}

/** From where older comments can be looked through, where comments are looked for and there are older ones. */
function olderThan(result: Result | null, { words, since, kinds }: ReturnType<typeof useAsked>) {
  const after = result?.commentsAfter;
  if (!words || !after || (kinds && !kinds.includes('COMMENT'))) return null;
  return { words, since, after, backTo: result.commentsBackTo };
}

const sizeOf = (result: Result | null, kinds: readonly string[]): number =>
  (result?.counts ?? [])
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .reduce((sum, { count }) => sum + count, 0);

interface AnswerProps {
  result: Result | null;
  words: string;
  isWaiting: boolean;
  /** How many there are, shown or not. */
  total: number;
  /** Whether older comments can be looked through: then it is said there that nothing was found. */
  isLookedOn: boolean;
}

function Answer({ result, words, isWaiting, total, isLookedOn }: AnswerProps) {
  const { t } = useLingui();
  const names = useViewer().boardsHere.length > 1;
  if (isWaiting) return <SkeletonRows />;
  if (!result)
    return (
      <EmptyState>
        <Trans>Type what you look for: meetings, decisions, projects, proposals, metrics, people and more.</Trans>
      </EmptyState>
    );
  if (result.found.length === 0)
    return !isLookedOn && <NothingFound words={words} isCut={result.isCut} backTo={result.commentsBackTo} />;
  return (
    <>
      {result.isForgiving && (
        <Banner kind="info">
          <Trans>Nothing says exactly “{words}”. These are one letter away.</Trans>
        </Banner>
      )}
      <p role="status" className="text-control text-ink-2">
        <HowMany total={total} isCut={result.isCut} />
        {result.commentsBackTo && <BackTo day={result.commentsBackTo} />}
      </p>
      <Sheet flush label={t`Found`}>
        <List label={t`Found`}>
          {result.found.map((found) => (
            <FoundRow key={`${found.kind} ${found.id}`} found={found} words={words} names={names} />
          ))}
        </List>
      </Sheet>
    </>
  );
}

/** Comments are looked through from the newest: how far back, where there are more. */
function BackTo({ day }: { day: string }) {
  const { date } = useFormat();
  return (
    <>
      {' · '}
      <Trans>customers’ comments back to {date(day)}</Trans>
    </>
  );
}

function NothingFound({ words, isCut, backTo }: { words: string; isCut: boolean; backTo: string | null }) {
  const { date } = useFormat();
  return (
    <EmptyState>
      {isCut ? (
        <Trans>“{words}” stands in too many things to look at them all. One more word finds it.</Trans>
      ) : (
        <Trans>Nothing that you may see says “{words}”. Fewer or shorter words find more.</Trans>
      )}{' '}
      {backTo && <Trans>Of what customers said only the newest was looked through, back to {date(backTo)}.</Trans>}
    </EmptyState>
  );
}

function HowMany({ total, isCut }: { total: number; isCut: boolean }) {
  return isCut ? (
    <Plural
      value={total}
      one="At least # thing found, the best first"
      other="At least # things found, the best first"
    />
  ) : (
    <Plural value={total} one="# thing found, the best first" other="# things found, the best first" />
  );
}
