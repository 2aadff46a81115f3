import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { reportedHealths, type ReportedHealth } from '@cxboard/domain/projects/health.rules';
import { prefilled } from '@cxboard/domain/projects/status-report.rules';
import { stageWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { HealthMark } from './health-mark.tsx';
import { ReportStatusDocument } from './report-status.generated.ts';

export interface StatusValues {
  done: string;
  next: string;
  needsDecision: string;
  /** Empty before the first report: nobody has said it. */
  health: ReportedHealth | '';
  noChange: boolean;
}

interface StatusFormProps {
  projectId: string;
  form: UseFormReturn<StatusValues>;
  isFirst: boolean;
  isDeputy: boolean;
  /** The report that said something wrong. */
  correctsId?: string;
  onSent: () => void;
}

/** Three texts and a health; or one press when nothing has changed. */
export function StatusForm(props: StatusFormProps) {
  const { projectId, form, isFirst, isDeputy, correctsId } = props;
  const { t } = useLingui();
  const report = useReporting(props);
  return (
    <Form
      form={form}
      draftKey={`status:${correctsId ?? projectId}`}
      submit={<Trans>Send report</Trans>}
      actions={isFirst ? null : <NoChange onPress={() => report({ ...form.getValues(), noChange: true })} />}
      onSubmit={report}
    >
      {isDeputy && (
        <p className="text-control text-ink-2">
          <Trans>You report for the owner; the report says so.</Trans>
        </p>
      )}
      <Segmented
        name="health"
        label={t`Health`}
        choices={reportedHealths.map((health) => ({ value: health, label: <HealthMark health={health} /> }))}
      />
      <TextArea name="done" label={t`Done`} maxLength={limits.projects.reportText} rows={2} optional />
      <TextArea name="next" label={t`Next`} maxLength={limits.projects.reportText} rows={2} optional />
      <TextArea
        name="needsDecision"
        label={t`Needs a decision`}
        maxLength={limits.projects.reportText}
        rows={1}
        optional
      />
    </Form>
  );
}

/** Sends; what was just said is then the draft of the next report. */
function useReporting({ projectId, form, isFirst, correctsId, onSent }: StatusFormProps) {
  const { t, i18n } = useLingui();
  const toast = useToast();
  const [send] = useMutation(ReportStatusDocument);
  const nothingSaid = isFirst ? t`Write at least one line.` : t`Write at least one line, or press “No change”.`;
  const corrects = correctsId && { correctsId };
  return async ({ health, ...values }: StatusValues) => {
    if (health === '') return form.setError('health', { message: t`Say how it stands, by one press.` });
    const said = { projectId, ...values, health, ...corrects };
    const { data } = await send({ variables: { input: said } });
    const answer = data?.reportStatus;
    switch (answer?.__typename) {
      case 'Project':
        form.reset(prefilled(answer.latestReport, answer.reportLines));
        onSent();
        toast({ message: values.noChange ? t`Reported that nothing has changed` : t`Report sent` });
        break;
      case 'ProjectFinished': {
        const stage = stageWord(i18n, answer.finishedStage);
        form.setError('root', { message: t`This project is in the stage “${stage}” and takes no more reports.` });
        break;
      }
      case 'ReportCorrected':
        form.setError('root', { message: t`This report was corrected already; look at the newer one.` });
        break;
      default:
        form.setError('done', { message: nothingSaid });
    }
    return undefined;
  };
}

function NoChange({ onPress }: { onPress: () => Promise<void> }) {
  const [state, setState] = useState<'IDLE' | 'BUSY' | 'FAILED'>('IDLE');
  const press = () => {
    setState('BUSY');
    onPress().then(
      () => setState('IDLE'),
      () => setState('FAILED'),
    );
  };
  return (
    <>
      <Button busy={state === 'BUSY'} onClick={press}>
        <Trans>No change</Trans>
      </Button>
      {state === 'FAILED' && (
        <Banner kind="bad">
          <Trans>This was not sent. Try again in a moment.</Trans>
        </Banner>
      )}
    </>
  );
}
