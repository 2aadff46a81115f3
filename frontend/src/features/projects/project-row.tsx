import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { stageWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Row } from '../../ui/list.tsx';
import { HealthMark } from './health-mark.tsx';
import { ProjectRow_projectFragmentDoc, type ProjectRow_projectFragment } from './project-row.generated.ts';
import { useProjectPlace } from './project-place.ts';

export function ProjectRow({ project }: { project: FragmentType<ProjectRow_projectFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ProjectRow_projectFragmentDoc, from: project });
  const { i18n } = useLingui();
  const { board } = useProjectPlace();
  const to = useAddresses();
  const { number, title, stage, health, owner, latestReport } = data;
  return (
    <Row
      href={to.project(board, number)}
      leading={<span className="min-w-6 text-right">{number}</span>}
      title={title}
      meta={
        <>
          <span>{stageWord(i18n, stage)}</span>
          <span>{owner.name}</span>
          <ReportAge reportedAt={latestReport?.reportedAt ?? null} />
          {latestReport?.needsDecision && (
            <Badge tone="decision">
              <Trans>Needs a decision</Trans>
            </Badge>
          )}
        </>
      }
      trailing={
        <>
          <HealthMark health={health} />
          <span className="max-sm:hidden">
            <Avatar name={owner.name} size="small" decorative />
          </span>
        </>
      }
      wraps
    />
  );
}

function ReportAge({ reportedAt }: { reportedAt: string | null }) {
  const { relative } = useFormat();
  if (!reportedAt) return <Trans>never reported</Trans>;
  const age = relative(reportedAt);
  return <Trans>reported {age}</Trans>;
}
