import { useMutation, useQuery } from '@apollo/client/react';
import { type BooksProblem, booksProblem } from '@cxboard/domain/ledger/closing.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { useSendingAfterOthers } from '../../session/acting.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CloseBooksDocument, ProjectClosingDocument, type ProjectClosingQuery } from './ledger.generated.ts';
import type { Entry } from './ledger-view.ts';

interface CloseBooksProps {
  project: Pick<Entry['project'], 'id' | 'title'>;
  currency: string;
  /** What was stopped has reached nobody. */
  reaches?: boolean;
  onClose: () => void;
}

/** What the project cost and whom it reached. Nothing of it is needed; without it less can be counted. */
export function CloseBooks({ project, currency, reaches = true, onClose }: CloseBooksProps) {
  const { t } = useLingui();
  const { data, refetch } = useQuery(ProjectClosingDocument, {
    variables: { projectId: project.id },
    fetchPolicy: 'network-only',
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={reaches ? t`Cost and reach of “${project.title}”` : t`Cost of “${project.title}”`}
      description={t`Leave out what nobody knows: what is missing is not counted, and said.`}
    >
      {data ? <Fields {...{ data, currency, reaches, onClose }} readAgain={refetch} /> : <SkeletonBox height={320} />}
    </Dialog>
  );
}

interface Values {
  cost: number | null;
  ownerDays: number | null;
  customers: number | null;
  churnDays: number | null;
  beforeAtStart: number | null;
  beforeLost: number | null;
  afterAtStart: number | null;
  afterLost: number | null;
  churnSource: string;
}

interface FieldsProps extends Pick<CloseBooksProps, 'currency' | 'onClose'> {
  data: ProjectClosingQuery;
  reaches: boolean;
  readAgain: () => Promise<unknown>;
}

function Fields({ data, currency, reaches, readAgain, onClose }: FieldsProps) {
  const { t } = useLingui();
  const toast = useToast();
  const sentenceOf = useSentenceOf();
  const [close] = useMutation(CloseBooksDocument, { refetchQueries: ['LedgerPage'], awaitRefetchQueries: true });
  const { id, version, ...closing } = data.projectClosing;
  const form = useForm<Values>({ defaultValues: valuesOf(closing) });
  const send = async (values: Values) => {
    const churn = [values.churnDays, values.beforeAtStart, values.beforeLost, values.afterAtStart, values.afterLost];
    if (churn.some((figure) => figure === null) && churn.some((figure) => figure !== null))
      return form.setError('afterLost', { message: t`Customers lost need all five figures, or none.` });
    const problem = booksProblem(inputOf(values));
    if (problem) return form.setError(places[problem.field], { message: sentenceOf(problem.field) });
    const { data: done } = await close({
      variables: { input: { projectId: id, expectedVersion: version, ...inputOf(values) } },
    });
    if (done?.closeBooks.__typename === 'NotDelivered')
      return form.setError('root', { message: t`This is said once the project is delivered, or ends.` });
    toast({ message: t`Saved; the ledger is counted again.` });
    return onClose();
  };
  const sendAfterOthers = useSendingAfterOthers(form, { send, readAgain });
  return (
    <Form form={form} onSubmit={sendAfterOthers} submit={<Trans>Save</Trans>} actions={<Cancel onPress={onClose} />}>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField name="cost" label={t`Actual cost`} suffix={currency} {...limits.ledger.cost} optional />
        <NumberField name="ownerDays" label={t`Owner-days`} {...limits.ledger.ownerDays} optional />
      </div>
      {reaches && <Reach />}
    </Form>
  );
}

const Cancel = ({ onPress }: { onPress: () => void }) => (
  <Button onClick={onPress}>
    <Trans>Cancel</Trans>
  </Button>
);

/** Where on the form a figure that cannot be is told. */
const places = {
  ...{ cost: 'cost', ownerDays: 'ownerDays', customers: 'customers', churnDays: 'churnDays' },
  ...{ churnBefore: 'beforeLost', churnAfter: 'afterLost', churnSource: 'churnSource' },
} as const satisfies Record<BooksProblem['field'], keyof Values>;

function useSentenceOf() {
  const { t } = useLingui();
  const { number } = useFormat();
  return (field: BooksProblem['field']) => {
    if (field === 'churnBefore' || field === 'churnAfter')
      return t`No more customers are lost than there were at the start.`;
    if (field === 'churnSource') return t`Say where these figures come from.`;
    const [least, most] = [number(limits.ledger[field].min), number(limits.ledger[field].max)];
    return t`Between ${least} and ${most}.`;
  };
}

function Reach() {
  const { t } = useLingui();
  return (
    <>
      <NumberField name="customers" label={t`Customers it reaches in a year`} {...limits.ledger.customers} optional />
      <Churn />
    </>
  );
}

function Churn() {
  const { t } = useLingui();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-control font-medium">
        <Trans>Customers lost, in two spans of the same length</Trans>
      </legend>
      <NumberField name="churnDays" label={t`Days of each span`} {...limits.ledger.churnDays} optional />
      <div className="grid grid-cols-2 gap-4">
        <NumberField name="beforeAtStart" label={t`Before: at the start`} min={1} optional />
        <NumberField name="beforeLost" label={t`Before: lost`} min={0} optional />
        <NumberField name="afterAtStart" label={t`After: at the start`} min={1} optional />
        <NumberField name="afterLost" label={t`After: lost`} min={0} optional />
      </div>
      <TextField
        name="churnSource"
        label={t`Where these figures come from`}
        hint={t`They are shown as entered, and counted where the plan names customers to keep and the effect is an improvement.`}
        maxLength={limits.text.short}
        optional
      />
    </fieldset>
  );
}

type Closing = Omit<ProjectClosingQuery['projectClosing'], 'id' | 'version'>;

const nobodyLost = {
  churnSource: '',
  churnDays: null,
  beforeAtStart: null,
  beforeLost: null,
  afterAtStart: null,
  afterLost: null,
};

const valuesOf = ({ cost, ownerDays, customers, churn }: Closing): Values => ({
  ...{ cost, ownerDays, customers },
  ...(churn ? lostIn(churn) : nobodyLost),
});

const lostIn = ({ days, before, after, source }: NonNullable<Closing['churn']>) => ({
  ...{ churnDays: days, churnSource: source },
  ...{ beforeAtStart: before.atStart, beforeLost: before.lost },
  ...{ afterAtStart: after.atStart, afterLost: after.lost },
});

const pair = (atStart: number | null, lost: number | null) =>
  atStart === null || lost === null ? null : { atStart, lost };

const inputOf = ({ cost, ownerDays, customers, ...churn }: Values) => ({
  ...{ cost, ownerDays, customers },
  ...{ churnDays: churn.churnDays, churnSource: churn.churnSource.trim() },
  churnBefore: pair(churn.beforeAtStart, churn.beforeLost),
  churnAfter: pair(churn.afterAtStart, churn.afterLost),
});
