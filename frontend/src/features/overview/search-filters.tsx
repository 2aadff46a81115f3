import { foundKinds } from '@cxboard/domain/overview/search.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFoundWords } from '../../session/found.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { kindsIn, type LookedFor, type SearchFilter } from './search-filter.ts';
import type { SearchPageQuery } from './search.generated.ts';

interface FiltersProps {
  filter: SearchFilter;
  counts: SearchPageQuery['search']['counts'];
}

/** The words, and what narrows them; every part of it stands in the address. */
export function SearchFilters({ filter, counts }: FiltersProps) {
  const { t } = useLingui();
  const { words, change } = filter;
  const { kinds, board, days } = words;
  return (
    <div role="search" className="grid gap-3">
      <TextField
        label={t`Search`}
        hideLabel
        type="search"
        placeholder={t`Find anything by its words or its number`}
        value={words.q ?? ''}
        onChange={(q) => change({ q })}
        className="max-w-2xl"
        autoFocus={!words.q}
      />
      <Narrowing words={words} change={change} counts={counts} />
      {(kinds || board || days) && (
        <Button
          kind="quiet"
          size="small"
          onClick={() => change({ kinds: '', board: '', days: '' })}
          className="justify-self-start"
        >
          <Trans>Search everywhere</Trans>
        </Button>
      )}
    </div>
  );
}

interface NarrowingProps extends Pick<FiltersProps, 'counts'> {
  words: LookedFor;
  change: SearchFilter['change'];
}

function Narrowing({ words, change, counts }: NarrowingProps) {
  const { t } = useLingui();
  const kindWords = useFoundWords();
  const { boardsHere } = useViewer();
  const countOf = (kind: string) => counts.find((one) => one.kind === kind)?.count;
  const times = [
    { value: '', label: t`Any time` },
    { value: '30', label: t`The last 30 days` },
    { value: '90', label: t`The last 90 days` },
    { value: '365', label: t`The last year` },
  ];
  return (
    <div className="grid max-w-2xl gap-3 sm:grid-cols-2">
      <MultiSelect
        label={t`Kinds`}
        placeholder={t`Every kind`}
        value={kindsIn(words)}
        onChange={(chosen) => change({ kinds: chosen.join(',') })}
        options={foundKinds.map((kind) => {
          const count = countOf(kind);
          return { value: kind, label: kindWords[kind].several, ...(count && { hint: String(count) }) };
        })}
      />
      <Select label={t`Time`} value={words.days ?? ''} onChange={(days) => change({ days })} options={times} />
      {boardsHere.length > 1 && (
        <Select
          label={t`Board`}
          value={words.board ?? ''}
          onChange={(board) => change({ board })}
          options={[
            { value: '', label: t`Every board` },
            ...boardsHere.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      )}
    </div>
  );
}
