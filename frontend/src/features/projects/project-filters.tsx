import { projectStages } from '@cxboard/domain/projects/stage.rules';
import { healthWord, stageWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wordsIn } from '../../session/list-filter.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KeptFilters } from './kept-filters.tsx';
import { type Named, useDepartmentsToName, usePeopleToName, usePromisesToKeep } from './naming.ts';
import { healths, type ProjectFilter, type ProjectFilterWords } from './project-filter.ts';

/** Narrows the list; what is chosen stands in the address. */
export function ProjectFilters({ filter, named }: { filter: ProjectFilter; named: readonly Named[] }) {
  const { t } = useLingui();
  const { words, change, clear, isNarrowed } = filter;
  const [isOpen] = useState(Object.keys(words).some((name) => !['words', 'view', 'by'].includes(name)));
  return (
    <div role="search" className="grid gap-2">
      <TextField
        label={t`Find a project`}
        hideLabel
        type="search"
        placeholder={t`Find by title, problem or number`}
        value={words.words ?? ''}
        onChange={(text) => change({ words: text })}
        className="max-w-md"
      />
      <Disclosure summary={t`Narrow by stage, health, owner, department or promise`} isOpen={isOpen}>
        <Lists words={words} change={change} named={named} />
      </Disclosure>
      <KeptFilters words={words} />
      {isNarrowed && (
        <Button kind="quiet" size="small" onClick={clear} className="justify-self-start">
          <Trans>Show all projects</Trans>
        </Button>
      )}
    </div>
  );
}

function Lists({ words, change, named }: Pick<ProjectFilter, 'words' | 'change'> & { named: readonly Named[] }) {
  const { t, i18n } = useLingui();
  const departments = useDepartmentsToName();
  const promises = usePromisesToKeep(null);
  const { remember, ...owners } = usePeopleToName(named);
  const chosen = wordsIn(words.owner);
  const unknown = chosen.filter((id) => !owners.options.some(({ value }) => value === id));
  const bound = (name: keyof ProjectFilterWords) => ({
    value: wordsIn(words[name]),
    onChange: (chosen: readonly string[]) => change({ [name]: chosen.join(',') }),
  });
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <MultiSelect
        label={t`Stage`}
        options={projectStages.map((stage) => ({ value: stage, label: stageWord(i18n, stage) }))}
        {...bound('stage')}
      />
      <MultiSelect
        label={t`Health`}
        options={healths.map((health) => ({ value: health, label: healthWord(i18n, health) }))}
        {...bound('health')}
      />
      <MultiSelect
        label={t`Owner`}
        {...owners}
        options={[...owners.options, ...unknown.map((value) => ({ value, label: t`Somebody else` }))]}
        value={chosen}
        onChange={(ids) => {
          remember(ids);
          change({ owner: ids.join(',') });
        }}
      />
      <MultiSelect label={t`Department`} options={departments} {...bound('department')} />
      {promises.length > 0 && <MultiSelect label={t`Promise`} options={promises} {...bound('promise')} />}
    </div>
  );
}
