import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { ProjectFacts_projectFragmentDoc, type ProjectFacts_projectFragment } from './project-facts.generated.ts';

/** What it is about and who works on it. */
export function ProjectFacts({ project }: { project: FragmentType<ProjectFacts_projectFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ProjectFacts_projectFragmentDoc, from: project });
  const { t } = useLingui();
  const { date, list } = useFormat();
  const { problem, owner, coOwner, departments, charteredOn, reviewOn } = data;
  const items = [
    { term: t`Owner`, detail: owner.name },
    coOwner && { term: t`Co-owner`, detail: coOwner.name },
    departments.length > 0 && { term: t`Departments`, detail: list(departments.map(({ name }) => name)) },
    { term: t`Chartered`, detail: date(charteredOn) },
    { term: t`Review`, detail: reviewOn ? date(reviewOn) : t`no date yet` },
  ];
  return (
    <div className="grid gap-4">
      {problem && <p className="text-body wrap-anywhere whitespace-pre-line">{problem}</p>}
      <DefinitionList items={items.filter((item) => item !== null && item !== false)} />
    </div>
  );
}
