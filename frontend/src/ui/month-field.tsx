import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';
import { Field, type FieldProps, fieldWiring } from './field.tsx';
import { useFieldValue, type ValueProps } from './form-context.ts';
import { useFormat } from './format.tsx';

export type MonthFieldProps = FieldProps &
  ValueProps<string> & {
    /** The first and the last month there is to choose, `YYYY-MM`. */
    from: string;
    to: string;
    disabled?: boolean;
  };

const twoDigits = (month: number): string => String(month).padStart(2, '0');
const within = (value: string, { from, to }: Pick<MonthFieldProps, 'from' | 'to'>): string =>
  value < from ? from : value > to ? to : value;

/** A month, `YYYY-MM`: its name and its year. No browser needs a picker of its own for it. */
export function MonthField({ from, to, disabled, ...props }: MonthFieldProps) {
  const { t } = useLingui();
  const { label, hint, error, hideLabel, optional, className, ...valueProps } = props;
  const field = useFieldValue<string>(valueProps, to);
  const frame = { label, hint, hideLabel, optional, className, error: error ?? field.error };
  const [year = '', month = ''] = field.value.split('-');
  const choose = (value: string) => field.change(within(value, { from, to }));
  const years = yearsBetween(Number(from.slice(0, 4)), Number(to.slice(0, 4)));
  const look = 'control w-auto';
  return (
    <Field id={field.id} {...frame}>
      <span className="flex flex-wrap gap-2">
        <select
          {...fieldWiring(field.id, frame)}
          disabled={disabled}
          value={month}
          onChange={(event) => choose(`${year}-${event.target.value}`)}
          onBlur={field.leave}
          className={look}
        >
          <Months {...{ year, from, to }} />
        </select>
        <select
          aria-label={t`Year`}
          disabled={disabled}
          value={year}
          onChange={(event) => choose(`${event.target.value}-${month}`)}
          onBlur={field.leave}
          className={classes(look, 'tabular-nums')}
        >
          {years.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      </span>
    </Field>
  );
}

function Months({ year, from, to }: Pick<MonthFieldProps, 'from' | 'to'> & { year: string }) {
  const { monthName } = useFormat();
  return Array.from({ length: 12 }, (_, at) => twoDigits(at + 1)).map((month) => {
    const value = `${year}-${month}`;
    return (
      <option key={month} value={month} disabled={within(value, { from, to }) !== value}>
        {monthName(`${value}-01`)}
      </option>
    );
  });
}

/** The newest first: it is the one most often meant. */
const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => last - back);
