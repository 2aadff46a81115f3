import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NominationFields, type NominationValues, useNominationResolver, wordsOf } from './nominate-form.tsx';
import { EditNominationDocument } from './nomination.generated.ts';
import type { Nomination } from './nomination-view.ts';
import { useNominationActing } from './refusals.ts';

/** Says better what it is about; what was frozen stays. */
export function EditNomination({ nomination, onClose }: { nomination: Nomination; onClose: () => void }) {
  const { t } = useLingui();
  const act = useNominationActing();
  const [edit] = useMutation(EditNominationDocument);
  const { id, version, owner, promise } = nomination;
  const form = useForm<NominationValues>({ resolver: useNominationResolver(), defaultValues: valuesOf(nomination) });
  const send = async (values: NominationValues) => {
    const input = { nominationId: id, expectedVersion: version, ...wordsOf(values) };
    const done = await act(() => edit({ variables: { input } }).then(({ data }) => data?.editNomination));
    if (done) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t`Edit nomination`}>
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
        <TextField name="title" label={t`Title`} maxLength={limits.text.title} autoFocus />
        <NominationFields named={owner ? [owner] : []} served={promise} />
      </Form>
    </Dialog>
  );
}

const idOf = (named: { readonly id: string } | null): string => named?.id ?? '';

const valuesOf = ({ title, problem, source, owner, promise, reason, touchPoint }: Nomination): NominationValues => ({
  ...{ title, problem, source, ownerId: idOf(owner), promiseId: idOf(promise) },
  ...{ reasonId: idOf(reason), touchPointId: idOf(touchPoint), metricId: '', observation: '' },
});
