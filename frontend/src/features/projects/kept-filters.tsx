import { useMutation, useQuery } from '@apollo/client/react';
import { partsIn, queryOf } from '@cxboard/domain/portfolio/kept-filter.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { KeepFilterDialog } from './keep-filter-dialog.tsx';
import {
  KeepProjectFilterDocument,
  KeptFiltersDocument,
  type KeptFilters_filtersFragment,
  RemoveProjectFilterDocument,
} from './kept-filters.generated.ts';
import type { ProjectFilterWords } from './project-filter.ts';
import { useBoardHere } from './project-place.ts';

type Kept = KeptFilters_filtersFragment['filters'][number];

/** Filters under a name, of the viewer and of others for everybody; each is an address. */
export function KeptFilters({ words }: { words: ProjectFilterWords }) {
  const board = useBoardHere();
  const may = useMay();
  if (!board || !may.keepProjectFilters({ boardId: board.id })) return null;
  return <Filters board={board} query={queryOf({ ...words, view: words.view === 'list' ? '' : (words.view ?? '') })} />;
}

interface FiltersProps {
  board: { readonly id: string; readonly slug: string };
  /** What the page is narrowed to now. */
  query: string;
}

function Filters({ board, query }: FiltersProps) {
  const { t } = useLingui();
  const [isNaming, setNaming] = useState(false);
  const { data, refetch } = useQuery(KeptFiltersDocument, { variables: { board: board.slug } });
  useChanges(['PROJECT'], refetch);
  const kept = data?.projectFilters.filters ?? [];
  const { mine, isNew } = standingOf(query, kept);
  if (kept.length === 0 && !isNew) return null;
  return (
    <nav aria-label={t`Kept filters`} className="flex flex-wrap items-center gap-2">
      {kept.map((filter) => (
        <FilterLink key={filter.id} filter={filter} board={board.slug} isCurrent={filter.query === query} />
      ))}
      {isNew && (
        <Button size="small" kind="quiet" onClick={() => setNaming(true)}>
          <Trans>Keep this filter</Trans>
        </Button>
      )}
      {mine && <Mine filter={mine} boardId={board.id} />}
      {isNaming && <KeepFilterDialog boardId={board.id} query={query} onClose={() => setNaming(false)} />}
    </nav>
  );
}

/** Whether what the page is narrowed to is kept, and by whom. */
function standingOf(query: string, kept: readonly Kept[]) {
  const current = kept.filter((one) => one.query === query);
  return { mine: current.find(({ isMine }) => isMine), isNew: narrows(query) && current.length === 0 };
}

function FilterLink({ filter, board, isCurrent }: { filter: Kept; board: string; isCurrent: boolean }) {
  const to = useAddresses();
  return (
    <ButtonLink
      href={`${to.projects(board)}?${filter.query}`}
      size="small"
      kind={isCurrent ? 'soft' : 'secondary'}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {filter.name}
    </ButtonLink>
  );
}

/** Another picture of everything is no filter to keep. */
const narrows = (query: string): boolean => Object.keys(partsIn(query)).some((part) => part !== 'view');

/** Whoever keeps it shares it, takes it back, or lets it go. */
function Mine({ filter, boardId }: { filter: Kept; boardId: string }) {
  const { t } = useLingui();
  const toast = useToast();
  const [keep, keeping] = useMutation(KeepProjectFilterDocument);
  const [remove, removing] = useMutation(RemoveProjectFilterDocument);
  const { id: filterId, name, query, isShared } = filter;
  const failed = () => toast({ message: t`This did not work. Try again in a moment.` });
  const say = (shared: boolean) => keep({ variables: { input: { boardId, name, query, isShared: shared } } });
  const share = () =>
    say(!isShared).then(
      () =>
        toast({
          message: isShared ? t`Only you find “${name}” now` : t`Everybody who sees these projects finds “${name}” now`,
          undo: () => say(isShared),
        }),
      failed,
    );
  const drop = () =>
    remove({ variables: { input: { filterId } } }).then(
      () => toast({ message: t`Removed “${name}”`, undo: () => say(isShared) }),
      failed,
    );
  return (
    <>
      <Button size="small" kind="quiet" busy={keeping.loading} onClick={() => void share()}>
        {isShared ? <Trans>Keep it for me alone</Trans> : <Trans>Share it with everybody here</Trans>}
      </Button>
      <Button size="small" kind="quiet" busy={removing.loading} onClick={() => void drop()}>
        <Trans>Remove it</Trans>
      </Button>
    </>
  );
}
