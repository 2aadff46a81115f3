import { zodResolver } from '@hookform/resolvers/zod';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import { Combobox } from '../../ui/combobox.tsx';
import { Form } from '../../ui/form.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { useDepartmentsToName, usePeopleToName } from './naming.ts';

export interface ProjectValues {
  title: string;
  problem: string;
  ownerId: string;
  coOwnerId: string;
  departmentIds: string[];
  reviewOn: string;
}

export type ProjectFormState = UseFormReturn<ProjectValues>;

interface ProjectFormProps {
  initial: ProjectValues;
  named: readonly { readonly id: string; readonly name: string }[];
  /** Whoever leads the board names owners. */
  mayAssign: boolean;
  draftKey: string;
  submit: ReactNode;
  actions?: ReactNode;
  note?: ReactNode;
  onSubmit: (values: ProjectValues, form: ProjectFormState) => Promise<unknown>;
}

/** What a project is about and who works on it. */
export function ProjectForm(props: ProjectFormProps) {
  const { initial, named, mayAssign, draftKey, submit, actions, note, onSubmit } = props;
  const { t } = useLingui();
  const form = useForm<ProjectValues>({ resolver: useResolver(), defaultValues: initial });
  const departments = useDepartmentsToName();
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
      <MultiSelect name="departmentIds" label={t`Departments involved`} options={departments} optional />
      <DateField
        name="reviewOn"
        label={t`Review date`}
        hint={t`When the board looks at what it has changed.`}
        optional
      />
    </Form>
  );
}

function Owners({ named }: Pick<ProjectFormProps, 'named'>) {
  const { t } = useLingui();
  const { remember, ...owners } = usePeopleToName(named);
  const { remember: rememberToo, ...coOwners } = usePeopleToName(named);
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
    </>
  );
}

function useResolver() {
  const { t } = useLingui();
  const schema = z
    .object({
      title: z.string().check(z.trim(), z.minLength(1, t`Give the project a title.`), z.maxLength(limits.text.title)),
      problem: z.string(),
      ownerId: z.string().check(z.minLength(1, t`Name an owner.`)),
      coOwnerId: z.string(),
      departmentIds: z
        .array(z.string())
        .check(z.maxLength(limits.projects.departments, t`At most ${limits.projects.departments} departments.`)),
      reviewOn: z.string(),
    })
    .check(
      z.refine(({ ownerId, coOwnerId }) => ownerId === '' || ownerId !== coOwnerId, {
        path: ['coOwnerId'],
        error: t`The co-owner is another person than the owner.`,
      }),
    );
  return zodResolver(schema);
}

/** The values as the server takes them: nothing instead of an empty text. */
export const factsOf = ({ title, problem, ownerId, coOwnerId, departmentIds, reviewOn }: ProjectValues) => ({
  title: title.trim(),
  problem: problem.trim(),
  ownerId,
  coOwnerId: coOwnerId || null,
  departmentIds,
  reviewOn: reviewOn || null,
});

/** Puts the refusal beside the field of the person it names. */
export function sayInactive(form: ProjectFormState, personId: string, message: string) {
  const field = form.getValues('coOwnerId') === personId ? 'coOwnerId' : 'ownerId';
  form.setError(field, { message });
}
