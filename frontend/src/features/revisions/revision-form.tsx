import { limits } from '@cxboard/domain/limits';
import { isClosable, kindsOpen, type RevisionKind } from '@cxboard/domain/revisions/revision.rules';
import { revisionKindWord } from '@cxboard/messages/revisions.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Segmented } from '../../ui/choice.tsx';
import { emptyingOf } from '../../ui/form-emptying.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { ScopeReach } from './scope-reach.tsx';
import type { RevisedProject } from './revisions-view.ts';

interface Values {
  kind: RevisionKind;
  dueOn: string;
  scope: string;
  solution: string;
  place: string;
  because: string;
}

export interface Revising {
  readonly kind: RevisionKind;
  readonly now: string;
  readonly because: string;
}

interface RevisionFormProps {
  project: RevisedProject;
  submit: string;
  actions?: ReactNode;
  /** What else is said about it. */
  children?: ReactNode;
  /** Whether it was done; what was typed then goes. */
  onSend: (draft: Revising) => Promise<boolean>;
}

/** What is to be otherwise from now on, and why. */
export function RevisionForm({ project, submit, actions, children, onSend }: RevisionFormProps) {
  const { t, i18n } = useLingui();
  const form = useForm<Values>({ defaultValues: valuesOf(project) });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const send = async (values: Values) => {
    const empty = emptyingOf(form);
    const isDone = await onSend({ kind: values.kind, now: nowOf(values), because: values.because.trim() });
    if (isDone) empty({ ...values, because: '' });
  };
  const choices = kindsOpen(project).map((value) => ({ value, label: revisionKindWord(i18n, value) }));
  return (
    <Form form={form} onSubmit={send} submit={submit} actions={actions}>
      <Segmented name="kind" label={t`What is to change?`} choices={choices} />
      <Said kind={kind} project={project} />
      <TextArea name="because" label={t`Why`} maxLength={limits.text.short} rows={2} />
      {children}
    </Form>
  );
}

function Said({ kind, project }: { kind: RevisionKind; project: RevisedProject }) {
  const { t } = useLingui();
  const text = { maxLength: limits.text.short, rows: 3 };
  switch (kind) {
    case 'TIMING':
      return <DateField name="dueOn" label={t`Delivered by`} />;
    case 'SCOPE':
      return (
        <>
          <TextArea name="scope" label={t`Its scope from now on`} {...text} />
          <ScopeReach project={project} />
        </>
      );
    case 'SOLUTION':
      return <TextArea name="solution" label={t`Its solution from now on`} {...text} />;
    case 'PRIORITY':
      return <PlaceField places={project.places} />;
    case 'CLOSE':
    case 'STOP':
      return (
        <p className="text-control text-ink-2">
          <Trans>Afterwards the project no longer changes.</Trans>
        </p>
      );
  }
}

function PlaceField({ places }: { places: number }) {
  const { t } = useLingui();
  const options = Array.from({ length: places }, (_, index) => String(index + 1));
  return (
    <Select
      name="place"
      label={t`Its place in the order of the board`}
      options={options.map((place) => ({ value: place, label: t`${place} of ${places}` }))}
    />
  );
}

const valuesOf = ({ dueOn, scope, solution, place, ...project }: RevisedProject): Values => ({
  ...{
    kind: isClosable(project) ? 'CLOSE' : 'TIMING',
    dueOn: dueOn ?? '',
    scope,
    solution,
    place: String(place ?? 1),
    because: '',
  },
});

const nowOf = ({ kind, dueOn, scope, solution, place }: Values): string =>
  ({ TIMING: dueOn, SCOPE: scope.trim(), SOLUTION: solution.trim(), PRIORITY: place, STOP: '', CLOSE: '' })[kind];
