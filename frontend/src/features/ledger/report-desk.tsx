import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { emptyingOf } from '../../ui/form-emptying.ts';
import { Form } from '../../ui/form.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EditQuarterlyReportDocument, type QuarterlyReport_reportFragment } from './quarterly-report.generated.ts';
import { ReportActs } from './report-acts.tsx';
import { useReportActing } from './report-refusals.ts';

interface Words {
  summary: string;
  asks: string;
}

/** What can still be done with a report: word it, gather it anew, freeze it with the words that stand in the fields. */
export function ReportDesk({ report }: { report: QuarterlyReport_reportFragment }) {
  const act = useReportActing();
  const [edit] = useMutation(EditQuarterlyReportDocument);
  const { id: reportId, version, summary, asks } = report;
  const form = useForm<Words>({ defaultValues: { summary, asks } });
  /** The version that holds them; null: they were not saved. */
  const save = async (words: Words): Promise<number | null> => {
    const empty = emptyingOf(form);
    let saved: number | null = null;
    await act(async () => {
      const { data } = await edit({ variables: { input: { reportId, expectedVersion: version, ...words } } });
      const answer = data?.editQuarterlyReport;
      if (answer?.__typename === 'QuarterlyReport') saved = answer.version;
      return answer;
    });
    if (saved !== null) empty(words);
    return saved;
  };
  const saveTyped = () => (form.formState.isDirty ? save(form.getValues()) : Promise.resolve(version));
  return (
    <>
      <ReportWords form={form} onSave={save} />
      <ReportActs report={report} saveTyped={saveTyped} />
    </>
  );
}

interface ReportWordsProps {
  form: UseFormReturn<Words>;
  onSave: (words: Words) => Promise<unknown>;
}

/** What only people can say: what it comes to, and what is asked. */
function ReportWords({ form, onSave }: ReportWordsProps) {
  const { t } = useLingui();
  return (
    <div className="print:hidden">
      <Sheet title={t`In your words`}>
        <Form form={form} onSubmit={onSave} submit={<Trans>Save</Trans>}>
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
