import { nominationSources, nominationStates } from '@cxboard/domain/nominations/nomination.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wordsIn } from '../../session/list-filter.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Named, usePeople } from './naming.ts';
import type { NominationFilter } from './nomination-filter.ts';
import { sourceWord, stateWord } from './words.ts';

/** Narrows the list; what is chosen stands in the address. */
export function NominationFilters({ filter, named }: { filter: NominationFilter; named: readonly Named[] }) {
  const { t } = useLingui();
  const { words, change, clear, isNarrowed } = filter;
  const [isOpen] = useState(Object.keys(words).some((name) => name !== 'words'));
  return (
    <div role="search" className="grid gap-2">
      <TextField
        label={t`Find a nomination`}
        hideLabel
        type="search"
        placeholder={t`Find by title, problem or number`}
        value={words.words ?? ''}
        onChange={(text) => change({ words: text })}
        className="max-w-md"
      />
      <Disclosure summary={t`Narrow by state, source or owner`} isOpen={isOpen}>
        <Lists filter={filter} named={named} />
      </Disclosure>
      {isNarrowed && (
        <Button kind="quiet" size="small" onClick={clear} className="justify-self-start">
          <Trans>Show all nominations</Trans>
        </Button>
      )}
    </div>
  );
}

function Lists({ filter: { words, change }, named }: { filter: NominationFilter; named: readonly Named[] }) {
  const { t, i18n } = useLingui();
  const { remember, ...owners } = usePeople(named);
  const chosen = wordsIn(words.owner);
  const unknown = chosen.filter((id) => !owners.options.some(({ value }) => value === id));
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <MultiSelect
        label={t`State`}
        options={nominationStates.map((state) => ({ value: state, label: stateWord(i18n, state) }))}
        value={wordsIn(words.state)}
        onChange={(states) => change({ state: states.join(',') })}
      />
      <MultiSelect
        label={t`Source`}
        options={nominationSources.map((source) => ({ value: source, label: sourceWord(i18n, source) }))}
        value={wordsIn(words.source)}
        onChange={(sources) => change({ source: sources.join(',') })}
      />
      <MultiSelect
        label={t`Proposed owner`}
        {...owners}
        options={[...owners.options, ...unknown.map((value) => ({ value, label: t`Somebody else` }))]}
        value={chosen}
        onChange={(ids) => {
          remember(ids);
          change({ owner: ids.join(',') });
        }}
      />
    </div>
  );
}
