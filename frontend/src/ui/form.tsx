import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type FieldValues, type UseFormReturn, useFormState } from 'react-hook-form';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { FormContext } from './form-context.ts';
import { bindingOf, problemsOf, type Problem } from './form-binding.ts';
import { useDraft } from './form-draft.ts';

interface FormProps<T extends FieldValues, C, Sent> {
  /** From `useForm({ resolver, defaultValues })`. */
  form: UseFormReturn<T, C, Sent>;
  /** Sends the values. Throwing keeps everything typed and says so; `form.setError` puts a refusal beside its field. */
  onSubmit: (values: Sent) => unknown;
  /** The words on the button that sends. */
  submit: ReactNode;
  /** Beside the sending button: cancel, delete. */
  actions?: ReactNode;
  /** Under this name what is typed survives a reload, until it is sent. */
  draftKey?: string;
  children: ReactNode;
}

interface Trying {
  readonly send: (event: FormEvent<HTMLFormElement>) => Promise<void>;
  readonly clearErrors: () => void;
}

/** What was said by hand against the last try is judged afresh by this one. */
function sendUnlessRefused(event: FormEvent<HTMLFormElement>, { send, clearErrors }: Trying) {
  const refused = firstRefused(event.currentTarget);
  if (!refused) {
    clearErrors();
    return void send(event);
  }
  event.preventDefault();
  refused.focus();
}

/** Asks for several things and sends them together. Fields inside need only their `name`. */
export function Form<T extends FieldValues, C, Sent>(props: FormProps<T, C, Sent>) {
  const { form, submit, actions, draftKey, children } = props;
  const id = useId();
  const { errors, isSubmitting, isSubmitted, submitCount } = useFormState({ control: form.control });
  const draft = useDraft(form, draftKey);
  const { send, hasFailed } = useSending(props, draft.settle);
  const problems = problemsOf(errors);
  return (
    <FormContext value={bindingOf(form, { id, problems, isSubmitted })}>
      <form
        noValidate
        onSubmit={(event) => sendUnlessRefused(event, { send, clearErrors: form.clearErrors })}
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
      >
        {isSubmitted && <Summary key={submitCount} problems={problems} idOf={(name) => `${id}${name}`} />}
        {draft.restored && <RestoredNote isOlder={draft.restored === 'OLDER'} onDiscard={draft.discard} />}
        {children}
        {hasFailed && (
          <Banner kind="bad">
            <Trans>
              This was not saved, or nobody heard that it was. What you typed is kept; try again in a moment.
            </Trans>
          </Banner>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" kind="primary" busy={isSubmitting}>
            {submit}
          </Button>
          {actions}
        </div>
      </form>
    </FormContext>
  );
}

/** The first field that will not let its form be sent, and says why beside itself. */
const firstRefused = ({ elements }: HTMLFormElement) =>
  [...elements].find((one) => one instanceof HTMLTextAreaElement && one.validity.customError) as
    HTMLTextAreaElement | undefined;

/** Sends once; a draft is forgotten only when nothing was refused. */
function useSending<T extends FieldValues, C, Sent>(
  { form, onSubmit }: Pick<FormProps<T, C, Sent>, 'form' | 'onSubmit'>,
  settle: (sent: string) => void,
) {
  const [hasFailed, setFailed] = useState(false);
  const send = form.handleSubmit(async (values) => {
    setFailed(false);
    const sent = JSON.stringify(form.getValues());
    try {
      await onSubmit(values);
      // Asked of the control: the errors of the last drawing do not know a refusal set a moment ago.
      if (Object.keys(form.control._formState.errors).length === 0) settle(sent);
    } catch {
      setFailed(true);
    }
  });
  return { send, hasFailed };
}

function RestoredNote({ isOlder, onDiscard }: { isOlder: boolean; onDiscard: () => void }) {
  return (
    <Banner
      action={
        <Button kind="quiet" size="small" onClick={onDiscard}>
          <Trans>Start afresh</Trans>
        </Button>
      }
    >
      {isOlder ? (
        <Trans>What you typed earlier is back, without the newest of it: this browser had no room for that.</Trans>
      ) : (
        <Trans>What you typed earlier is back.</Trans>
      )}
    </Banner>
  );
}

/** Takes the focus when sending was refused, and leads to each field that needs another look. */
function Summary({ problems, idOf }: { problems: readonly Problem[]; idOf: (name: string) => string }) {
  const { t } = useLingui();
  const isFocused = useRef(false);
  if (problems.length === 0) return null;
  return (
    <div
      ref={(element) => {
        if (!isFocused.current) element?.focus();
        isFocused.current = true;
      }}
      tabIndex={-1}
      role="group"
      aria-label={t`What needs another look`}
      className="rounded-sheet border border-bad bg-bad-soft p-4"
    >
      <p className="font-semibold">
        <Trans>Please look at this again</Trans>
      </p>
      <ul className="mt-1 list-disc pl-5">
        {problems.map(({ name, message }) => (
          <li key={name}>{name.startsWith('root') ? message : <FieldLink id={idOf(name)}>{message}</FieldLink>}</li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ id, children }: { id: string; children: string }) {
  return (
    <a
      href={`#${id}`}
      className="text-bad underline touch:inline-block touch:py-3"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {children}
    </a>
  );
}
