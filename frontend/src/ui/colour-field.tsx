import { classes } from './classes.ts';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';

type ColourFieldProps = FieldProps & ValueProps<string>;

/** A colour as #rrggbb: picked from the device's palette or typed as the brand book gives it. */
export function ColourField(props: ColourFieldProps) {
  const { label, hint, error, hideLabel, optional, className, name, value, onChange } = props;
  const field = useFieldValue<string>({ name, value, onChange }, '#000000');
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  const isColour = /^#[0-9a-f]{6}$/.test(field.value);
  return (
    <Field id={field.id} {...frame}>
      <div className="flex max-w-48 items-stretch gap-2">
        {/* The palette says the same as the text beside it, which is what is read aloud. */}
        <input
          type="color"
          tabIndex={-1}
          aria-hidden
          value={isColour ? field.value : '#000000'}
          onChange={(event) => field.change(event.target.value)}
          className="size-9 shrink-0 cursor-pointer rounded-control border border-field bg-surface p-1 touch:size-11"
        />
        <input
          type="text"
          {...fieldWiring(field.id, frame)}
          name={name}
          value={field.value}
          maxLength={7}
          spellCheck={false}
          onChange={(event) => field.change(event.target.value.trim().toLowerCase())}
          onBlur={field.leave}
          className={classes('control', 'tabular-nums')}
        />
      </div>
    </Field>
  );
}
