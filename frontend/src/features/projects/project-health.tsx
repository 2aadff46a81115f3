import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { healthSentence } from '@cxboard/messages/projects.messages';
import { useLingui } from '@lingui/react/macro';
import { HealthMark } from './health-mark.tsx';
import { ProjectHealth_projectFragmentDoc, type ProjectHealth_projectFragment } from './project-health.generated.ts';
import { useDayOf } from './project-place.ts';

/** How the project stands and what that rests on. */
export function ProjectHealth({ project }: { project: FragmentType<ProjectHealth_projectFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ProjectHealth_projectFragmentDoc, from: project });
  const { i18n } = useLingui();
  const dayOf = useDayOf();
  const { health, latestReport, reportOwed } = data;
  const facts = {
    health,
    reportedOn: latestReport && dayOf(latestReport.reportedAt),
    missing: reportOwed && { reportDueOn: reportOwed.dueOn },
  };
  return <HealthMark health={health}>{healthSentence(i18n, facts)}</HealthMark>;
}
