import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CloseBooksDocument, ProjectClosingDocument, type ProjectClosingQuery } from './ledger.generated.ts';
import type { Entry } from './ledger-view.ts';

interface CloseBooksProps {
  project: Entry['project'];
  currency: string;
  onClose: () => void;
}

/** What the project cost and whom it reached. Nothing of it is needed; without it less can be counted. */
export function CloseBooks({ project, currency, onClose }: CloseBooksProps) {
  const { t } = useLingui();
  const { data } = useQuery(ProjectClosingDocument, {
    variables: { projectId: project.id },
    fetchPolicy: 'network-only',
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Cost and reach`}
      description={t`Leave out what nobody knows: what is missing is not counted, and said.`}
    >
      {data ? <Fields data={data} currency={currency} onClose={onClose} /> : <SkeletonBox height={320} />}
    </Dialog>
  );
}

interface Values {
  cost: number | null;
  ownerDays: number | null;
  customers: number | null;
  reasonId: string;
  beforeAtStart: number | null;
  beforeLost: number | null;
  afterAtStart: number | null;
  afterLost: number | null;
}

function Fields({ data, currency, onClose }: { data: ProjectClosingQuery; currency: string; onClose: () => void }) {
  const { t } = useLingui();
  const toast = useToast();
  const [close] = useMutation(CloseBooksDocument, { refetchQueries: ['LedgerPage'], awaitRefetchQueries: true });
  const { id, ...closing } = data.projectClosing;
  const form = useForm<Values>({ defaultValues: valuesOf(closing) });
  const send = async (values: Values) => {
    const churn = [values.beforeAtStart, values.beforeLost, values.afterAtStart, values.afterLost];
    if (churn.some((figure) => figure === null) && churn.some((figure) => figure !== null))
      return form.setError('afterLost', { message: t`Customers lost need all four figures, or none.` });
    const { data: done } = await close({ variables: { input: { projectId: id, ...inputOf(values) } } });
    if (done?.closeBooks.__typename === 'NotDelivered')
      return form.setError('root', { message: t`This is said once the project is delivered.` });
    toast({ message: t`Saved; the ledger is counted again.` });
    return onClose();
  };
  const reasons = data.contactReasons.reasons.filter(({ parentId }) => parentId === null);
  return (
    <Form form={form} onSubmit={send} submit={<Trans>Save</Trans>}>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField name="cost" label={t`Actual cost`} suffix={currency} min={0} optional />
        <NumberField name="ownerDays" label={t`Owner-days`} min={0} optional />
      </div>
      <NumberField name="customers" label={t`Customers it reaches in a year`} min={0} optional />
      <Select
        name="reasonId"
        label={t`Contact reason that should come less often`}
        options={[
          { value: '', label: t`None` },
          ...reasons.map((reason) => ({ value: reason.id, label: reason.name })),
        ]}
        optional
      />
      <Churn />
    </Form>
  );
}

function Churn() {
  const { t } = useLingui();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-control font-medium">
        <Trans>Customers lost, in two spans of the same length</Trans>
      </legend>
      <div className="grid grid-cols-2 gap-4">
        <NumberField name="beforeAtStart" label={t`Before: at the start`} min={1} optional />
        <NumberField name="beforeLost" label={t`Before: lost`} min={0} optional />
        <NumberField name="afterAtStart" label={t`After: at the start`} min={1} optional />
        <NumberField name="afterLost" label={t`After: lost`} min={0} optional />
      </div>
    </fieldset>
  );
}

type Closing = Omit<ProjectClosingQuery['projectClosing'], 'id'>;

const valuesOf = ({ cost, ownerDays, customers, reasonId, churn }: Closing): Values => ({
  ...{ cost, ownerDays, customers, reasonId: reasonId ?? '' },
  ...(churn ? lostIn(churn) : { beforeAtStart: null, beforeLost: null, afterAtStart: null, afterLost: null }),
});

const lostIn = ({ before, after }: NonNullable<Closing['churn']>) => ({
  ...{ beforeAtStart: before.atStart, beforeLost: before.lost },
  ...{ afterAtStart: after.atStart, afterLost: after.lost },
});

const pair = (atStart: number | null, lost: number | null) =>
  atStart === null || lost === null ? null : { atStart, lost };

const inputOf = ({ cost, ownerDays, customers, reasonId, ...churn }: Values) => ({
  ...{ cost, ownerDays, customers, reasonId: reasonId || null },
  churnBefore: pair(churn.beforeAtStart, churn.beforeLost),
  churnAfter: pair(churn.afterAtStart, churn.afterLost),
});
