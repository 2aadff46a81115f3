import { useMutation } from '@apollo/client/react';
import { causeBones, type CauseBone, type EvidenceKind } from '@cxboard/domain/deep-dives/causes.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddCauseDocument, AddCauseEvidenceDocument, NominateFromDeepDiveDocument } from './deep-dives.generated.ts';
import { boneWord, type Cause, type Dive, evidenceWord, useDiveActing } from './dive-view.ts';

interface AskProps<Values extends FieldValues> {
  title: string;
  description?: string;
  submit: string;
  values: DefaultValues<Values>;
  onSend: (values: Values, form: UseFormReturn<Values>) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A few fields and a button; closes when it was done. */
function Ask<Values extends FieldValues>({
  title,
  description,
  submit,
  values,
  onSend,
  onClose,
  children,
}: AskProps<Values>) {
  const form = useForm<Values>({ defaultValues: values });
  const send = async (typed: Values) => {
    if (await onSend(typed, form)) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={title} description={description}>
      <Form
        form={form}
        onSubmit={send}
        submit={submit}
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {children}
      </Form>
    </Dialog>
  );
}

export function CauseDialog({ dive, parent, onClose }: { dive: Dive; parent: Cause | null; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const act = useDiveActing();
  const [add] = useMutation(AddCauseDocument);
  return (
    <Ask<{ text: string; bone: string }>
      title={parent ? t`Why is that so?` : t`Name a cause`}
      description={parent?.text}
      submit={t`Name it`}
      values={{ text: '', bone: parent?.bone ?? 'PROCESS' }}
      onClose={onClose}
      onSend={async ({ text, bone }, form) => {
        if (!text.trim()) return form.setError('text', { message: t`Say what it is.` });
        const input = { deepDiveId: dive.id, parentId: parent?.id ?? null, text, bone: bone as CauseBone };
        return act(async () => (await add({ variables: { input } })).data?.addCause);
      }}
    >
      <TextArea name="text" label={t`Because`} rows={2} maxLength={limits.text.short} autoFocus />
      <Select
        name="bone"
        label={t`It lies in`}
        options={causeBones.map((value) => ({ value, label: boneWord(i18n, value) }))}
      />
    </Ask>
  );
}

const kinds = ['DOCUMENT', 'WITNESS', 'NUMBER'] as const;

export function EvidenceDialog({ cause, onClose }: { cause: Cause; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const act = useDiveActing();
  const [add] = useMutation(AddCauseEvidenceDocument);
  return (
    <Ask<{ text: string; kind: string }>
      title={t`What speaks for it or against it`}
      description={cause.text}
      submit={t`Add it`}
      values={{ text: '', kind: 'DOCUMENT' }}
      onClose={onClose}
      onSend={async ({ text, kind }, form) => {
        if (!text.trim()) return form.setError('text', { message: t`Say what it is.` });
        const input = { causeId: cause.id, kind: kind as EvidenceKind, text };
        return act(async () => (await add({ variables: { input } })).data?.addCauseEvidence);
      }}
    >
      <Select
        name="kind"
        label={t`Kind`}
        options={kinds.map((value) => ({ value, label: evidenceWord(i18n, value) }))}
      />
      <TextArea name="text" label={t`What it says`} rows={3} maxLength={limits.text.short} />
    </Ask>
  );
}

export function NominateDialog({ dive, cause, onClose }: { dive: Dive; cause: Cause | null; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [nominate] = useMutation(NominateFromDeepDiveDocument);
  return (
    <Ask<{ title: string }>
      title={t`Nominate what was found`}
      description={cause?.text ?? dive.title}
      submit={t`Nominate`}
      values={{ title: '' }}
      onClose={onClose}
      onSend={async ({ title }, form) => {
        if (!title.trim()) return form.setError('title', { message: t`Say what should become a project.` });
        const input = { deepDiveId: dive.id, causeId: cause?.id ?? null, title: title.trim() };
        return act(async () => (await nominate({ variables: { input } })).data?.nominateFromDeepDive);
      }}
    >
      <TextField name="title" label={t`What should change`} maxLength={limits.text.title} autoFocus />
    </Ask>
  );
}
