import { useMutation } from '@apollo/client/react';
import { type EvidenceKind, evidenceKinds } from '@cxboard/domain/deep-dives/causes.rules';
import { type EvidenceField, missingIn } from '@cxboard/domain/deep-dives/evidence.rules';
import { limits } from '@cxboard/domain/limits';
import { evidenceKindWord } from '@cxboard/messages/evidence.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { AddCauseEvidenceDocument } from './deep-dives.generated.ts';
import { type Cause, useDiveActing } from './dive-view.ts';
import { PersonPicker } from './pickers.tsx';
import { MetricField } from './step-links.tsx';

interface EvidenceValues {
  text: string;
  source: string;
  saidOn: string;
  personId: string;
  value: number | null;
  unit: string;
  metricId: string;
}

const nothing: EvidenceValues = {
  ...{ text: '', source: '', saidOn: '', personId: '', value: null, unit: '', metricId: '' },
};

/** Each kind asks what makes it one: a document where, a witness who and when, a number how much. */
export function EvidenceDialog({ cause, onClose }: { cause: Cause; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [kind, choose] = useState<EvidenceKind>('DOCUMENT');
  const form = useForm<EvidenceValues>({ defaultValues: nothing });
  const missing = useMissing();
  const [add] = useMutation(AddCauseEvidenceDocument);
  const send = async (typed: EvidenceValues) => {
    const { metricId, ...said } = ofKind(kind, typed);
    const field = missingIn({ kind, ...said, hasFigures: metricId !== '' });
    if (field) return form.setError(placeOf(kind, field), { message: missing(kind, field) });
    const input = { causeId: cause.id, kind, ...said, metric: metricId ? { metricId } : null };
    if (await act(async () => (await add({ variables: { input } })).data?.addCauseEvidence)) onClose();
    return undefined;
  };
  const turn = (to: EvidenceKind) => {
    // What was missing of the kind before is not asked of this one.
    form.clearErrors();
    choose(to);
  };
  const cancel = (
    <Button kind="quiet" onClick={onClose}>
      <Trans>Cancel</Trans>
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={t`What speaks for it or against it`} description={cause.text}>
      <Form form={form} onSubmit={send} submit={t`Add it`} actions={cancel}>
        <KindField kind={kind} onChange={turn} />
        <FieldsOf kind={kind} />
      </Form>
    </Dialog>
  );
}

/** Who a witness was is said in one of two fields: neither of them alone is wrong. */
function placeOf(kind: EvidenceKind, field: EvidenceField) {
  if (field === 'figures') return 'metricId';
  return kind === 'WITNESS' && field === 'source' ? 'root' : field;
}

/** What was typed for another kind stays on the page, and is not sent. */
function ofKind(kind: EvidenceKind, { text, metricId, ...typed }: EvidenceValues) {
  const nobody = { source: '', saidOn: null, personId: null, value: null, unit: '' };
  if (kind === 'SNAPSHOT') return { ...nobody, text, metricId };
  const said = { ...nobody, text, metricId: '', source: typed.source, saidOn: typed.saidOn || null };
  if (kind === 'WITNESS') return { ...said, personId: typed.personId || null };
  return kind === 'NUMBER' ? { ...said, value: typed.value, unit: typed.unit } : said;
}

function useMissing(): (kind: EvidenceKind, field: EvidenceField) => string {
  const { t } = useLingui();
  return (kind, field) => {
    if (field === 'figures') return t`Choose a metric.`;
    if (field === 'value') return t`Say how much it is.`;
    if (field === 'saidOn') return t`Say when.`;
    if (field === 'source') return kind === 'WITNESS' ? t`Say who it was.` : t`Say where it is to be found.`;
    return t`Say what it is.`;
  };
}

const words = { rows: 3, maxLength: limits.text.short };
const line = { maxLength: limits.text.title };

function FieldsOf({ kind }: { kind: EvidenceKind }) {
  switch (kind) {
    case 'SNAPSHOT':
      return <FiguresFields />;
    case 'DOCUMENT':
      return <DocumentFields />;
    case 'WITNESS':
      return <WitnessFields />;
    case 'NUMBER':
      return <NumberFields />;
  }
}

function FiguresFields() {
  const { t } = useLingui();
  return (
    <>
      <MetricField name="metricId" />
      <TextArea name="text" optional label={t`What they show`} {...words} />
    </>
  );
}

function DocumentFields() {
  const { t } = useLingui();
  return (
    <>
      <TextField name="source" label={t`Which document, and where in it`} {...line} />
      <TextArea name="text" label={t`What it says`} {...words} />
      <DateField name="saidOn" optional label={t`Of which day`} />
    </>
  );
}

function WitnessFields() {
  const { t } = useLingui();
  return (
    <>
      <TextArea name="text" label={t`What was said or shown`} {...words} />
      <PersonPicker name="personId" label={t`Which colleague`} current={null} optional />
      <TextField name="source" optional label={t`Or who else, like a customer in the branch`} {...line} />
      <DateField name="saidOn" label={t`When`} />
    </>
  );
}

function NumberFields() {
  const { t } = useLingui();
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        <NumberField name="value" label={t`How much`} />
        <TextField name="unit" optional label={t`Unit`} placeholder={t`%, calls`} {...line} />
      </div>
      <TextArea name="text" label={t`Of what`} {...words} />
      <TextField name="source" label={t`Where it was counted`} {...line} />
      <DateField name="saidOn" optional label={t`As of`} />
    </>
  );
}

function KindField({ kind, onChange }: { kind: EvidenceKind; onChange: (kind: EvidenceKind) => void }) {
  const { t, i18n } = useLingui();
  const options = evidenceKinds.map((value) => ({ value, label: evidenceKindWord(i18n, value) }));
  return (
    <Select label={t`Kind`} value={kind} onChange={(value) => onChange(value as EvidenceKind)} options={options} />
  );
}
