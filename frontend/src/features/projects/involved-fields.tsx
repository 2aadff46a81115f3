import { limits } from '@cxboard/domain/limits';
import { asksForMoreDepartments } from '@cxboard/domain/projects/contacts.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Control, useWatch } from 'react-hook-form';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox, type SearchOption } from '../../ui/combobox.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import {
  type Named,
  useDepartmentsToName,
  useMetricsToPromise,
  usePeopleToName,
  usePromisesToKeep,
  useReasonsToMeasure,
} from './naming.ts';
import { inItsOwnWords, type ProjectValues } from './project-values.ts';

type Values = Control<ProjectValues>;
/** The promise that stands, also when the vision says it otherwise now. */
type Kept = { readonly id: string; readonly text: string } | null;

/** The departments a project touches, each with who speaks for it; a single one is asked about. */
export function InvolvedFields({ control, named }: { control: Values; named: readonly Named[] }) {
  const { t } = useLingui();
  const departments = useDepartmentsToName();
  const chosen = useWatch({ control, name: 'departmentIds' });
  return (
    <>
      <MultiSelect
        name="departmentIds"
        label={t`Departments involved`}
        {...(asksForMoreDepartments(chosen) && {
          hint: t`Only one? Most of what gets in a customer’s way crosses departments.`,
        })}
        options={departments}
        optional
      />
      {asksForMoreDepartments(chosen) && (
        <TextArea
          name="singleDepartmentBecause"
          label={t`Why this department alone`}
          maxLength={limits.text.short}
          rows={2}
          optional
        />
      )}
      {chosen.map((id) => (
        <ContactField key={id} department={departments.find(({ value }) => value === id)} id={id} named={named} />
      ))}
    </>
  );
}

interface ContactFieldProps {
  id: string;
  department: SearchOption | undefined;
  named: readonly Named[];
}

function ContactField({ id, department, named }: ContactFieldProps) {
  const { t } = useLingui();
  const { remember, ...people } = usePeopleToName(named);
  return (
    <Combobox
      name={`contacts.${id}`}
      label={department ? t`Contact in ${department.label}` : t`Contact`}
      {...people}
      empty={<Trans>Nobody of that name.</Trans>}
      onChange={(personId) => remember([personId])}
      optional
    />
  );
}

/** What customers can count on: a promise of the vision, or one in the project’s own words. */
export function PromiseToCustomers({ control, kept }: { control: Values; kept: Kept }) {
  const { t } = useLingui();
  const chosen = useWatch({ control, name: 'promiseId' });
  const promises = usePromisesToKeep(kept);
  const choices = [
    { value: '', label: t`Not said yet` },
    ...promises,
    { value: inItsOwnWords, label: t`In its own words` },
  ];
  return (
    <>
      <Select name="promiseId" label={t`What it promises customers`} options={choices} />
      {chosen === inItsOwnWords && (
        <TextArea
          name="promiseInWords"
          label={t`In one sentence`}
          hint={t`What customers will be able to count on.`}
          maxLength={limits.text.short}
          rows={2}
        />
      )}
    </>
  );
}

/** The metric it promises to change, or the reason why none can show it. */
export function PromiseFields({ control }: { control: Values }) {
  const { t } = useLingui();
  const promise = useWatch({ control, name: 'promise' });
  const metrics = useMetricsToPromise();
  return (
    <>
      <Segmented
        name="promise"
        label={t`What will show it`}
        choices={[
          { value: 'METRIC', label: t`A metric` },
          { value: 'CONTACTS', label: t`Contacts` },
          { value: 'NOT_MEASURABLE', label: t`Not measurable` },
          { value: 'OPEN', label: t`Not known yet` },
        ]}
      />
      {promise === 'METRIC' && (
        <Combobox
          name="metricId"
          label={t`Metric`}
          options={metrics}
          empty={<Trans>No published metric of that name.</Trans>}
        />
      )}
      {promise === 'CONTACTS' && <ReasonField />}
      {promise === 'NOT_MEASURABLE' && (
        <TextArea name="notMeasurableBecause" label={t`Why no metric can show it`} maxLength={limits.text.short} />
      )}
    </>
  );
}

function ReasonField() {
  const { t } = useLingui();
  return (
    <Combobox
      name="reasonId"
      label={t`Contact reason`}
      hint={t`How often customers get in touch about it will show it.`}
      options={useReasonsToMeasure()}
      empty={<Trans>No contact reason of that name.</Trans>}
    />
  );
}
