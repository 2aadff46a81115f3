import { useMutation } from '@apollo/client/react';
import {
  rationaleKinds,
  type RationaleKind,
  rationaleStandings,
  type RationaleStanding,
} from '@cxboard/domain/deep-dives/rationale.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { KeepRationaleDocument } from './deep-dives.generated.ts';
import { PersonPicker } from './pickers.tsx';
import { kindWord, standingWord } from './rationale-words.ts';

interface KeepValues {
  title: string;
  kind: string;
  standing: string;
  source: string;
  holderId: string;
  sinceOn: string;
  revalidateOn: string;
}

const nothing: KeepValues = {
  ...{ title: '', kind: 'POLICY', standing: 'UNKNOWN', source: '', holderId: '', sinceOn: '', revalidateOn: '' },
};

const inputOf = ({ title, kind, standing, source, holderId, sinceOn, revalidateOn }: KeepValues) => ({
  ...{ title: title.trim(), kind: kind as RationaleKind, standing: standing as RationaleStanding, source },
  ...{ sinceOn: sinceOn || null, revalidateOn: revalidateOn || null, holderId: holderId || null },
});

/** A reason, who can say whether it holds, and when to ask again. */
export function KeepRationaleDialog({ onClose, onKept }: { onClose: () => void; onKept: () => void }) {
  const { t } = useLingui();
  const [keep] = useMutation(KeepRationaleDocument);
  const form = useForm<KeepValues>({ defaultValues: nothing });
  const send = async (values: KeepValues) => {
    if (!values.title.trim()) return form.setError('title', { message: t`Say what the reason is.` });
    await keep({ variables: { input: inputOf(values) } });
    onKept();
    onClose();
    return undefined;
  };
  const cancel = (
    <Button kind="quiet" onClick={onClose}>
      <Trans>Cancel</Trans>
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={t`Write down a reason`}>
      <Form form={form} onSubmit={send} submit={t`Keep it`} actions={cancel}>
        <RationaleFields />
      </Form>
    </Dialog>
  );
}

function RationaleFields() {
  const { t, i18n } = useLingui();
  const kinds = rationaleKinds.map((value) => ({ value, label: kindWord(i18n, value) }));
  const standings = rationaleStandings.map((value) => ({ value, label: standingWord(i18n, value) }));
  return (
    <>
      <TextField
        name="title"
        label={t`Reason`}
        hint={t`Such as “Two signatures above 10,000”`}
        maxLength={limits.text.title}
        autoFocus
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="kind" label={t`Kind`} options={kinds} />
        <Select name="standing" label={t`Does it still hold?`} options={standings} />
        <DateField name="sinceOn" label={t`Since`} optional />
        <DateField name="revalidateOn" label={t`Ask again on`} optional />
      </div>
      <PersonPicker name="holderId" label={t`Who can say whether it holds`} current={null} optional />
      <TextArea name="source" label={t`Where it is written`} optional rows={2} maxLength={limits.text.short} />
    </>
  );
}
