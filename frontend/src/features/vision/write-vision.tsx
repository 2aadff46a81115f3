import { useMutation, useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { type PromiseKind, promiseKinds } from '@cxboard/domain/vision/vision.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useFieldArray, useForm, type UseFormReturn } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useVisionActing } from './refusals.ts';
import { VisionMetricsDocument, WriteVisionDocument } from './vision.generated.ts';
import type { Vision } from './vision-view.ts';
import { promiseWords } from './words.ts';

interface Values {
  statement: string;
  /** `continuesId`: the promise that it says anew; '' for a new one. */
  promises: { kind: PromiseKind; text: string; metricId: string; continuesId: string }[];
}

interface WriteVisionProps {
  boardId: string;
  /** What it begins from: the version on its way, else the one in force. */
  from: Vision | null;
  onClose: () => void;
}

const isComing = (vision: Vision | null) => vision?.state === 'DRAFT' || vision?.state === 'ROUND_1';
const valuesOf = (from: Vision | null): Values => ({
  statement: from?.statement ?? '',
  promises: (from?.promises ?? []).map(({ id, kind, text, metric }) => ({
    ...{ kind, text, metricId: metric?.id ?? '', continuesId: id },
  })),
});

/** The words as the server takes them; a promise that says nothing is none. */
const said = ({ statement, promises }: Values) => ({
  statement: statement.trim(),
  promises: promises
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text, metricId, continuesId }) => ({
      ...{ kind, text: text.trim(), metricId: metricId || null, continuesId: continuesId || null },
    })),
});

function useWriting({ boardId, from, onClose }: WriteVisionProps) {
  const { t } = useLingui();
  const act = useVisionActing();
  const [write] = useMutation(WriteVisionDocument);
  const form = useForm<Values>({ defaultValues: valuesOf(from) });
  const send = async (values: Values) => {
    if (values.statement.trim() === '')
      return form.setError('statement', { message: t`Say what customers experience.` });
    const expectedVersion = isComing(from) ? (from?.version ?? null) : null;
    const input = { boardId, expectedVersion, ...said(values) };
    const done = await act(() => write({ variables: { input } }).then(({ data }) => data?.writeVision));
    if (done) onClose();
    return undefined;
  };
  return { form, send };
}

/** The statement and its promises, each with the metric that shows whether it is kept. */
export function WriteVision(props: WriteVisionProps) {
  const { t } = useLingui();
  const { onClose } = props;
  const { form, send } = useWriting(props);
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t`The vision`}
      description={t`Everybody who decides agrees to these words, twice.`}
    >
      <Form
        form={form}
        onSubmit={send}
        submit={t`Save`}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <TextArea
          name="statement"
          label={t`What customers experience`}
          maxLength={limits.text.short}
          rows={3}
          autoFocus
        />
        <Promises form={form} />
      </Form>
    </Dialog>
  );
}

function Promises({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useLingui();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'promises' });
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-control font-medium">
        <Trans>Promises</Trans>
      </legend>
      {fields.map(({ id }, index) => (
        <div key={id} className="flex items-start gap-2 border-t border-line pt-3">
          <OnePromise index={index} />
          <IconButton icon={X} size="small" label={t`Take promise ${index + 1} away`} onClick={() => remove(index)} />
        </div>
      ))}
      <Button
        icon={Plus}
        className="justify-self-start"
        onClick={() => append({ kind: 'FUNCTIONAL', text: '', metricId: '', continuesId: '' })}
      >
        <Trans>Add a promise</Trans>
      </Button>
    </fieldset>
  );
}

function OnePromise({ index }: { index: number }) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(VisionMetricsDocument);
  const metrics = (data?.metrics ?? []).filter(({ state, isRetired }) => state === 'PUBLISHED' && !isRetired);
  const nth = index + 1;
  return (
    <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-2">
      <TextArea
        name={`promises.${index}.text`}
        label={t`Promise ${nth}`}
        maxLength={limits.text.short}
        rows={2}
        className="sm:col-span-2"
      />
      <Select
        name={`promises.${index}.kind`}
        label={t`Kind`}
        options={promiseKinds.map((kind) => ({ value: kind, label: i18n._(promiseWords[kind]) }))}
      />
      <Select
        name={`promises.${index}.metricId`}
        label={t`Shown by`}
        placeholder={t`No metric yet`}
        options={metrics.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  );
}
