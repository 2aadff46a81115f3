import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Form } from '../../ui/form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EditQuarterlyReportDocument, type QuarterlyReport_reportFragment } from './quarterly-report.generated.ts';
import { useReportActing } from './report-refusals.ts';

/** What only people can say: what it comes to, and what is asked. */
export function ReportWords({ report }: { report: QuarterlyReport_reportFragment }) {
  const { t } = useLingui();
  const act = useReportActing();
  const [edit] = useMutation(EditQuarterlyReportDocument);
  const { id: reportId, version: expectedVersion, summary, asks } = report;
  const form = useForm({ defaultValues: { summary, asks } });
  const send = async (values: { summary: string; asks: string }) => {
    const input = { reportId, expectedVersion, ...values };
    await act(() => edit({ variables: { input } }).then(({ data }) => data?.editQuarterlyReport));
  };
  return (
    <div className="print:hidden">
      <Sheet title={t`In your words`}>
        <Form form={form} onSubmit={send} submit={<Trans>Save</Trans>}>
          <TextArea name="summary" label={t`What it comes to`} maxLength={limits.text.short} rows={3} optional />
          <TextArea
            name="asks"
            label={t`What we ask of the executives`}
            maxLength={limits.text.short}
            rows={3}
            optional
          />
        </Form>
      </Sheet>
    </div>
  );
}
