import { useQuery } from '@apollo/client/react';
import { proposalWords } from '@cxboard/domain/proposals/proposal.rules';
import { proposalWord } from '@cxboard/messages/proposals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wordsIn } from '../../session/list-filter.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type ProposalFilter, type ProposalFilterWords, type Scope } from './proposal-filter.ts';
import { ProposalTopicsDocument } from './proposals.generated.ts';

/** Narrows the list; what is chosen stands in the address. */
export function ProposalFilters({ filter }: { filter: ProposalFilter }) {
  const { t } = useLingui();
  const { words, change, clear, isNarrowed } = filter;
  const [isOpen] = useState(Object.keys(words).some((name) => name !== 'words'));
  return (
    <div role="search" className="grid gap-2">
      <TextField
        label={t`Find a proposal`}
        hideLabel
        type="search"
        placeholder={t`Find by its words or its number`}
        value={words.words ?? ''}
        onChange={(text) => change({ words: text })}
        className="max-w-md"
      />
      <Disclosure summary={t`Narrow by status, reason, touch point or yourself`} isOpen={isOpen}>
        <Lists words={words} change={change} />
      </Disclosure>
      {isNarrowed && (
        <Button kind="quiet" size="small" onClick={clear} className="justify-self-start">
          <Trans>Show all proposals</Trans>
        </Button>
      )}
    </div>
  );
}

function Lists({ words, change }: Pick<ProposalFilter, 'words' | 'change'>) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(ProposalTopicsDocument);
  const scopeWords: Record<Scope, string> = {
    OWN: t`My own`,
    SUPPORTED: t`Supported by me`,
    FOLLOWED: t`Followed by me`,
    OVERDUE: t`Answer overdue`,
  };
  const topics = (kind: string) =>
    (data?.proposalTopics ?? [])
      .filter((topic) => topic.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name }));
  const bound = (name: keyof ProposalFilterWords) => ({
    value: wordsIn(words[name]),
    onChange: (chosen: readonly string[]) => change({ [name]: chosen.join(',') }),
  });
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <MultiSelect
        label={t`Status`}
        options={proposalWords.map((word) => ({ value: word, label: proposalWord(i18n, word) }))}
        {...bound('status')}
      />
      <MultiSelect label={t`Contact reason`} options={topics('CONTACT_REASON')} {...bound('reason')} />
      <MultiSelect label={t`Touch point`} options={topics('TOUCH_POINT')} {...bound('place')} />
      <MultiSelect
        label={t`Mine`}
        options={Object.entries(scopeWords).map(([value, label]) => ({ value, label }))}
        {...bound('scope')}
      />
    </div>
  );
}
