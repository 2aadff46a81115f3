import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type StartNeed, startNeeds } from '@cxboard/domain/projects/promise.rules';
import { isFinished } from '@cxboard/domain/projects/stage.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ProjectFacts_projectFragmentDoc, type ProjectFacts_projectFragment } from './project-facts.generated.ts';

/** What it is about, who works on it, and what is still to be said before it starts. */
export function ProjectFacts({ project }: { project: FragmentType<ProjectFacts_projectFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ProjectFacts_projectFragmentDoc, from: project });
  const plan = usePlan(data);
  const who = useWho(data);
  return (
    <div className="grid gap-4">
      {data.problem && <p className="text-body wrap-anywhere whitespace-pre-line">{data.problem}</p>}
      <DefinitionList items={[...who, ...plan]} />
      {data.stage === 'CHARTERED' && <Needs project={data} />}
      {data.isBeforeVision && <BeforeVision />}
      {!data.owner.active && !isFinished(data.stage) && <HandOver name={data.owner.name} />}
    </div>
  );
}

/** What it promises, and who answers for it. */
function useWho(project: ProjectFacts_projectFragment) {
  const { t } = useLingui();
  const { owner, coOwner, sponsor, departments, promise, promiseInWords } = project;
  const promised = promise?.text ?? promiseInWords;
  const who = [
    promised !== '' && { term: t`Promises customers`, detail: promised },
    { term: t`Owner`, detail: owner.name },
    coOwner && { term: t`Co-owner`, detail: coOwner.name },
    sponsor && { term: t`Sponsor`, detail: sponsor.name },
    departments.length > 0 && { term: t`Departments`, detail: <Departments project={project} /> },
  ];
  return who.filter((item) => item !== null && item !== false);
}

/** What it is held to. */
function usePlan({ scope, solution, place, places, charteredOn, dueOn, reviewOn }: ProjectFacts_projectFragment) {
  const { t } = useLingui();
  const { date } = useFormat();
  const items = [
    { term: t`Scope`, detail: scope },
    { term: t`Solution`, detail: solution },
    { term: t`Order`, detail: place ? t`${place} of ${places}` : '' },
    { term: t`Chartered`, detail: date(charteredOn) },
    { term: t`Delivered by`, detail: dueOn ? date(dueOn) : t`no date yet` },
    { term: t`Review date`, detail: reviewOn ? date(reviewOn) : t`no date yet` },
  ];
  return items.filter(({ detail }) => detail !== '');
}

function Departments({
  project: { departments, contacts, singleDepartmentBecause },
}: {
  project: ProjectFacts_projectFragment;
}) {
  return (
    <ul className="grid gap-1.5">
      {departments.map(({ id, name }) => {
        const contact = contacts.find(({ departmentId }) => departmentId === id);
        return (
          <li key={id}>
            {name}
            <span className="block text-meta text-ink-2">
              {contact ? contact.person.name : <Trans>no contact yet</Trans>}
            </span>
          </li>
        );
      })}
      {singleDepartmentBecause && (
        <li className="text-meta wrap-anywhere whitespace-pre-line text-ink-2">
          <Trans>Only this one: {singleDepartmentBecause}</Trans>
        </li>
      )}
    </ul>
  );
}

/** Whoever left cannot carry it on; the board names somebody who does. */
function HandOver({ name }: { name: string }) {
  return (
    <StatusMark tone="bad">
      <span className="min-w-0 whitespace-normal">
        <Trans>{name} no longer works here. Whoever leads the board names another owner, under Edit.</Trans>
      </span>
    </StatusMark>
  );
}

/** Nobody nominated it, so it meets the gate of the vision when it starts. */
const BeforeVision = () => (
  <StatusMark tone="warn">
    <span className="min-w-0 whitespace-normal">
      <Trans>No vision is ratified yet: whoever starts it says why it does not wait.</Trans>
    </span>
  </StatusMark>
);

function Needs({ project }: { project: ProjectFacts_projectFragment }) {
  const { t } = useLingui();
  const { list } = useFormat();
  const { promise, metric, contactReason } = project;
  const needs = startNeeds({
    ...project,
    ...{ promiseId: promise?.id ?? null, metricId: metric?.id ?? null, reasonId: contactReason?.id ?? null },
    adopted: project.adopted,
  });
  if (needs.length === 0) return null;
  const words: Record<StartNeed, string> = {
    PROBLEM: t`the problem`,
    PROMISE: t`what it promises customers`,
    METRIC: t`the metric that will show it, or why none can`,
    REVIEW_DATE: t`the review date`,
  };
  const missing = list(needs.map((need) => words[need]));
  return (
    <StatusMark tone="warn">
      <span className="min-w-0 whitespace-normal">
        <Trans>To be said before it starts: {missing}</Trans>
      </span>
    </StatusMark>
  );
}
