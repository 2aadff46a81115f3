import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useId } from 'react';
import { classes } from './classes.ts';
import { useFormat } from './format.tsx';
import { type Editing, useEditing } from './inline-editing.ts';
import { readMinutes } from './minutes-text.ts';
import { useToast } from './toast.tsx';

interface InlineEditProps<T, From> extends Pick<Editing<T, From>, 'value' | 'from' | 'onSave'> {
  /** What is changed, for readers: "Title of “Refunds”". */
  label: string;
  className?: string;
}

type Way<T> = Editing<T>['way'] & {
  show: (value: T) => string;
  complaint: string;
  inputLook: string;
};

/** Text that is edited where it stands: Enter saves, Escape restores. Empty text is not saved. */
export function InlineText<From>(props: InlineEditProps<string, From> & { maxLength?: number }) {
  const { t } = useLingui();
  const { maxLength = 200 } = props;
  const way: Way<string> = {
    show: (value) => value,
    write: (value) => value,
    read: (text) => (text.trim() && text.trim().length <= maxLength ? text.trim() : null),
    complaint: t`Between 1 and ${maxLength} characters.`,
    inputLook: 'w-full',
  };
  return <InlineEdit {...props} way={way} />;
}

/** A length that is typed as `20`, `20m` or `1h 15`, between two limits. */
export function InlineMinutes<From>({
  min,
  max,
  ...props
}: InlineEditProps<number, From> & { min: number; max: number }) {
  const { t } = useLingui();
  const { minutes } = useFormat();
  const way: Way<number> = {
    show: minutes,
    write: String,
    read: (text) => {
      const read = readMinutes(text);
      return read !== null && read >= min && read <= max ? read : null;
    },
    complaint: t`Minutes from ${min} to ${max}, such as 20 or 1h 15.`,
    inputLook: 'w-16 text-right tabular-nums',
  };
  return <InlineEdit {...props} way={way} />;
}

function InlineEdit<T, From>({ label, className, way, ...edited }: InlineEditProps<T, From> & { way: Way<T> }) {
  const edit = useEditing({ ...edited, way });
  useLosing(edit.text !== null && edit.text !== way.write(edit.shown) ? edit.text : null);
  if (edit.text !== null) return <Input label={label} text={edit.text} edit={edit} way={way} />;
  return (
    <button
      type="button"
      autoFocus={edit.wasLeftByKey}
      aria-label={`${label}: ${way.show(edit.shown)}`}
      onClick={edit.begin}
      className={classes(
        '-mx-1.5 min-h-7 rounded-small px-1.5 text-left wrap-anywhere transition-colors hover:bg-surface-2 touch:min-h-11 touch:min-w-11 print:inline!',
        className,
      )}
    >
      {way.show(edit.shown)}
    </button>
  );
}

/** When what is edited is taken away under somebody's hands, what they typed is at least said once more. */
function useLosing(typed: string | null) {
  const { t } = useLingui();
  const toast = useToast();
  const tell = useEffectEvent(() => {
    if (typed) toast({ message: t`What you were changing was taken away meanwhile. You had typed: “${typed}”` });
  });
  useEffect(() => () => tell(), []);
}

interface InputProps {
  label: string;
  text: string;
  edit: Pick<ReturnType<typeof useEditing>, 'isWrong' | 'type' | 'handleKey' | 'leave'>;
  way: Pick<Way<never>, 'complaint' | 'inputLook'>;
}

function Input({ label, text, edit, way }: InputProps) {
  const id = useId();
  const wrong = edit.isWrong ? { 'aria-invalid': true, 'aria-describedby': id } : {};
  return (
    <span className={classes('relative inline-block max-w-full', way.inputLook)}>
      <input
        {...wrong}
        autoFocus
        aria-label={label}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => edit.type(event.target.value)}
        onKeyDown={edit.handleKey}
        onBlur={edit.leave}
        className="control min-h-7! px-1.5! py-0.5! [text-align:inherit] touch:min-h-11!"
      />
      {edit.isWrong && (
        <span
          id={id}
          role="alert"
          className="absolute top-full right-0 z-20 mt-1 rounded-control bg-surface px-2 py-1 text-meta whitespace-nowrap text-bad shadow-floating"
        >
          {way.complaint}
        </span>
      )}
    </span>
  );
}
