import { CheckText, type CheckProps } from './checkbox.tsx';
import { fieldWiring } from './field.tsx';
import { useFieldValue } from './form-context.ts';

/** On or off, taken at once. */
export function Switch({
  label,
  hint,
  disabled,
  hideLabel = false,
  className,
  ...valueProps
}: Omit<CheckProps, 'error'>) {
  const field = useFieldValue<boolean>(valueProps, false);
  return (
    <label className={`flex items-start gap-2.5 touch:min-h-11 touch:items-center ${className ?? ''}`}>
      <input
        {...fieldWiring(field.id, { hint })}
        type="checkbox"
        role="switch"
        name={valueProps.name}
        disabled={disabled}
        checked={field.value}
        onChange={(event) => field.change(event.target.checked)}
        onBlur={field.leave}
        className={
          'relative m-0 h-[18px] w-8 shrink-0 appearance-none rounded-full bg-field transition-colors checked:bg-accent disabled:opacity-50 ' +
          'before:absolute before:top-[3px] before:left-[3px] before:size-3 before:rounded-full before:bg-surface before:transition-transform checked:before:translate-x-3.5 ' +
          'forced:appearance-auto forced:before:hidden'
        }
      />
      <CheckText id={field.id} label={label} hint={hint} hidden={hideLabel} />
    </label>
  );
}
