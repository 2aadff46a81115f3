import { useLingui } from '@lingui/react/macro';
import { type ComponentProps, useEffect, useRef } from 'react';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';

type Input = Omit<ComponentProps<'textarea'>, keyof FieldProps | keyof ValueProps<string> | 'id' | 'defaultValue'>;

/**
 * Several lines of text; grows with what is written, up to half the screen. Of a text that is too long nothing is cut
 * off: the field says by how much, and its form is not sent.
 */
export function TextArea({ rows = 3, maxLength, ...props }: Input & FieldProps & ValueProps<string>) {
  const { label, hint, error, hideLabel, optional, className, name, value, onChange, ...input } = props;
  const field = useFieldValue<string>({ name, value, onChange }, '');
  const tooLong = useTooLong(field.value, maxLength);
  const whole = useRef<HTMLTextAreaElement>(null);
  useEffect(() => whole.current?.setCustomValidity(tooLong ?? ''), [tooLong]);
  const frame = { label, hint, hideLabel, optional, className, error: tooLong ?? error ?? field.error };
  return (
    <Field id={field.id} {...frame}>
      {/* The hidden twin under the textarea holds the same text and gives both their height. */}
      <div className="grid max-h-[50vh] overflow-auto rounded-control">
        <div aria-hidden className="control invisible whitespace-pre-wrap wrap-anywhere [grid-area:1/1]">
          {field.value}{' '}
        </div>
        <textarea
          {...input}
          {...fieldWiring(field.id, frame)}
          ref={whole}
          name={name}
          rows={rows}
          value={field.value}
          onChange={(event) => field.change(event.target.value)}
          onBlur={(event) => {
            field.leave();
            input.onBlur?.(event);
          }}
          className="control resize-none overflow-hidden [grid-area:1/1] focus-visible:outline-offset-[-2px]"
        />
      </div>
    </Field>
  );
}

function useTooLong(text: string, most: number | undefined): string | undefined {
  const { t, i18n } = useLingui();
  if (most === undefined || text.length <= most) return undefined;
  const [over, allowed] = [i18n.number(text.length - most), i18n.number(most)];
  return t`${over} characters too many: at most ${allowed} go in here.`;
}
