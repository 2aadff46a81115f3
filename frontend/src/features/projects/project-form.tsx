import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Combobox } from '../../ui/combobox.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { InvolvedFields, PromiseFields, PromiseToCustomers } from './involved-fields.tsx';
import { type Named, usePeopleToName } from './naming.ts';
import { type ProjectValues, useProjectResolver } from './project-values.ts';

export type ProjectFormState = UseFormReturn<ProjectValues>;

interface ProjectFormProps {
  initial: ProjectValues;
  named: readonly Named[];
  /** The promise of the vision it keeps now. */
  promise?: { readonly id: string; readonly text: string } | null;
  /** Whoever leads the board names owners. */
  mayAssign: boolean;
  draftKey: string;
  submit: ReactNode;
  actions?: ReactNode;
  note?: ReactNode;
  /** Work has begun: scope, solution and date that were said change by a revision. */
  isHeld?: boolean;
  onSubmit: (values: ProjectValues, form: ProjectFormState) => Promise<unknown>;
}

/** What a project is about and who works on it. */
export function ProjectForm(props: ProjectFormProps) {
  const {
    initial,
    named,
    mayAssign,
    draftKey,
    submit,
    actions,
    note,
    isHeld = false,
    promise = null,
    onSubmit,
  } = props;
  const { t } = useLingui();
  const form = useForm<ProjectValues>({ resolver: useProjectResolver(), defaultValues: initial });
  return (
    <Form {...{ form, draftKey, submit, actions }} onSubmit={(values) => onSubmit(values, form)}>
      {note}
      <TextField name="title" label={t`Title`} maxLength={limits.text.title} autoFocus />
      <TextArea
        name="problem"
        label={t`Problem`}
        hint={t`What gets in the customer’s way?`}
        maxLength={limits.text.long}
        optional
      />
      {mayAssign && <Owners named={named} />}
      <InvolvedFields control={form.control} named={named} />
      <PromiseToCustomers control={form.control} kept={promise} />
      <PromiseFields control={form.control} />
      <PlanFields isHeld={isHeld} />
      <DateField
        name="reviewOn"
        label={t`Review date`}
        hint={t`When the board looks at what it has changed.`}
        optional
      />
    </Form>
  );
}

function PlanFields({ isHeld }: { isHeld: boolean }) {
  const { t } = useLingui();
  const text = { maxLength: limits.text.short, rows: 2, optional: true };
  const held = isHeld && { hint: t`Work has begun: what stands here changes by a revision.` };
  return (
    <>
      <TextArea name="scope" label={t`Scope`} hint={t`What it covers, and what it leaves out.`} {...text} {...held} />
      <TextArea name="solution" label={t`Planned solution`} {...text} {...held} />
      <DateField name="dueOn" label={t`Delivered by`} {...held} optional />
    </>
  );
}

function Owners({ named }: Pick<ProjectFormProps, 'named'>) {
  const { t } = useLingui();
  const { remember, ...owners } = usePeopleToName(named);
  const { remember: rememberToo, ...coOwners } = usePeopleToName(named);
  const { remember: rememberSponsor, ...sponsors } = usePeopleToName(named);
  const empty = <Trans>Nobody of that name.</Trans>;
  return (
    <>
      <Combobox name="ownerId" label={t`Owner`} {...owners} empty={empty} onChange={(id) => remember([id])} />
      <Combobox
        name="coOwnerId"
        label={t`Co-owner`}
        {...coOwners}
        empty={empty}
        onChange={(id) => rememberToo([id])}
        optional
      />
      <Combobox
        name="sponsorId"
        label={t`Sponsor`}
        hint={t`Who stands up for it where the owner cannot.`}
        {...sponsors}
        empty={empty}
        onChange={(id) => rememberSponsor([id])}
        optional
      />
    </>
  );
}

/** Puts the refusal beside the field of the person it names. */
export function sayInactive(form: ProjectFormState, personId: string, message: string) {
  const { ownerId, coOwnerId, sponsorId, contacts } = form.getValues();
  const department = Object.keys(contacts).find((id) => contacts[id] === personId);
  if (ownerId === personId) return form.setError('ownerId', { message });
  if (sponsorId === personId) return form.setError('sponsorId', { message });
  if (coOwnerId === personId || !department) return form.setError('coOwnerId', { message });
  return form.setError(`contacts.${department}`, { message });
}
