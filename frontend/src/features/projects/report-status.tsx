import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { prefilled } from '@cxboard/domain/projects/status-report.rules';
import { dueWords } from '@cxboard/messages/duties.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useArrived } from '../../session/arrived.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { HealthMark } from './health-mark.tsx';
import { MetricSoFar } from './metric-so-far.tsx';
import { useDayOf } from './project-place.ts';
import { ReportStatus_projectFragmentDoc, type ReportStatus_projectFragment } from './report-status.generated.ts';
import { StatusForm, type StatusValues } from './status-form.tsx';

interface ReportStatusProps {
  project: FragmentType<ReportStatus_projectFragment>;
  relations: ProjectRelations;
}

/** The report for the next review: the last one is the draft of this one. */
export function ReportStatus({ project, relations }: ReportStatusProps) {
  const { data } = useSuspenseFragment({ fragment: ReportStatus_projectFragmentDoc, from: project });
  const { t } = useLingui();
  const may = useMay();
  const { id, metric, latestReport, reportOwed, reportLines } = data;
  const form = useForm<StatusValues>({ defaultValues: prefilled(latestReport, reportLines) });
  useFollowing(form, data);
  const arrived = useArrived('report-new');
  const [isSent, setSent] = useState(false);
  if (isSent && latestReport) return <Sent report={latestReport} onAgain={() => setSent(false)} />;
  return (
    <Sheet title={t`Report status`} aside={reportOwed && <Due on={reportOwed.dueOn} />}>
      <div {...arrived} className="grid grid-cols-[minmax(0,1fr)] gap-4 outline-none">
        {metric && <MetricSoFar slug={metric.slug} />}
        <StatusForm
          projectId={id}
          form={form}
          isFirst={latestReport === null}
          isDeputy={may.reportsAsDeputy(relations)}
          onSent={() => setSent(true)}
        />
      </div>
    </Sheet>
  );
}

interface SentProps {
  report: NonNullable<ReportStatus_projectFragment['latestReport']>;
  onAgain: () => void;
}

/** What was just reported, until another report is wanted. */
function Sent({ report: { done, next, needsDecision, health }, onAgain }: SentProps) {
  const { t } = useLingui();
  const said = [
    { term: t`Health`, detail: <HealthMark health={health} /> },
    { term: t`Done`, detail: done },
    { term: t`Next`, detail: next },
    { term: t`Needs a decision`, detail: needsDecision },
  ];
  return (
    <Sheet title={t`Your report is sent`}>
      <DefinitionList items={said.filter(({ detail }) => detail !== '')} />
      <div className="mt-4">
        <Button onClick={onAgain}>
          <Trans>Report again</Trans>
        </Button>
      </div>
    </Sheet>
  );
}

/** When somebody else reports, what nobody has typed over follows; what was typed stays. */
function useFollowing(
  form: UseFormReturn<StatusValues>,
  { latestReport: latest, reportLines }: ReportStatus_projectFragment,
) {
  const shown = useRef(latest?.id);
  const isTouched = form.formState.isDirty;
  const follow = useEffectEvent(() => {
    if (shown.current !== latest?.id && !isTouched) form.reset(prefilled(latest, reportLines));
    shown.current = latest?.id;
  });
  useEffect(() => follow(), [latest?.id]);
}

function Due({ on }: { on: string }) {
  const { i18n } = useLingui();
  const [now] = useState(() => Date.now());
  const today = useDayOf()(now);
  return <Badge tone={on < today ? 'bad' : 'neutral'}>{dueWords(i18n, { dueOn: on, today })}</Badge>;
}
