import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';
import { IconButton } from './icon-button.tsx';

type PasswordFieldProps = FieldProps &
  ValueProps<string> &
  Pick<ComponentProps<'input'>, 'autoFocus' | 'disabled' | 'required'> & {
    /** Tells password managers what is asked. */
    autoComplete: 'current-password' | 'new-password';
  };

/** A secret that can be looked at while typing. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, hint, error, hideLabel, optional, className, name, value, onChange, ...input } = props;
  const { t } = useLingui();
  const field = useFieldValue<string>({ name, value, onChange }, '');
  const [isShown, setShown] = useState(false);
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  return (
    <Field id={field.id} {...frame}>
      <div className="relative">
        <input
          {...input}
          {...fieldWiring(field.id, frame)}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="off"
          spellCheck={false}
          name={name}
          value={field.value}
          onChange={(event) => field.change(event.target.value)}
          onBlur={field.leave}
          className="control pr-11"
        />
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={isShown ? t`Hide password` : t`Show password`}
          onClick={() => setShown(!isShown)}
          className="absolute top-0 right-0"
        />
      </div>
    </Field>
  );
}
