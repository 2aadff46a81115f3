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
import { EditRationaleDocument, KeepRationaleDocument } from './deep-dives.generated.ts';
import { PersonPicker } from './pickers.tsx';
import { kindWord, type Rationale, standingWord } from './rationale-words.ts';

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

const valuesOf = ({ title, kind, standing, source, holder, sinceOn, revalidateOn }: Rationale): KeepValues => ({
  ...{ title, kind, standing, source, holderId: holder?.id ?? '' },
  ...{ sinceOn: sinceOn ?? '', revalidateOn: revalidateOn ?? '' },
});

interface KeepProps {
  /** Null for a new one. */
  readonly rationale: Rationale | null;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** A reason, who can say whether it holds, and when to ask again. */
export function KeepRationaleDialog({ rationale, onClose, onKept }: KeepProps) {
  const { t } = useLingui();
  const keep = useKeeping(rationale);
  const form = useForm<KeepValues>({ defaultValues: rationale ? valuesOf(rationale) : nothing });
  const send = async (values: KeepValues) => {
    if (!values.title.trim()) return form.setError('title', { message: t`Say what the reason is.` });
    await keep(values);
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
    <Dialog open onClose={onClose} title={rationale ? t`What the reason is` : t`Write down a reason`}>
      <Form form={form} onSubmit={send} submit={rationale ? t`Save` : t`Keep it`} actions={cancel}>
        <RationaleFields holder={rationale?.holder ?? null} />
      </Form>
    </Dialog>
  );
}

function useKeeping(rationale: Rationale | null) {
  const [keep] = useMutation(KeepRationaleDocument);
  const [edit] = useMutation(EditRationaleDocument);
  return (values: KeepValues) => {
    const words = inputOf(values);
    if (!rationale) return keep({ variables: { input: words } });
    const input = { ...words, rationaleId: rationale.id, expectedVersion: rationale.version };
    return edit({ variables: { input } });
  };
}

function RationaleFields({ holder }: { holder: Rationale['holder'] }) {
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
      <PersonPicker name="holderId" label={t`Who can say whether it holds`} current={holder} optional />
      <TextArea name="source" label={t`Where it is written`} optional rows={2} maxLength={limits.text.short} />
    </>
  );
}
