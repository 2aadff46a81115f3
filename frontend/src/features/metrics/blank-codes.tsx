import { folded, type ColumnMapping } from '@cxboard/domain/imports/mapping.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PreviewColumn } from './import-shapes.ts';

interface BlankCodesProps {
  mapping: ColumnMapping;
  column: PreviewColumn;
  sampleRows: number;
  onChange: (changes: Partial<ColumnMapping>) => void;
}

interface Value {
  readonly value: string;
  readonly count: number | null;
}

const shownAtFirst = 15;
const shownWithoutCodes = 5;

/** The values of a column with how often they occur; ticked ones mean that nothing was answered. */
export function BlankCodes({ mapping, column, sampleRows, onChange }: BlankCodesProps) {
  const [isAll, setAll] = useState(false);
  const mayHaveCodes = mapping.role === 'SCORE' || mapping.role === 'DIMENSION';
  const values = valuesOf(mapping, column);
  const shown = isAll ? values : values.slice(0, mayHaveCodes ? shownAtFirst : shownWithoutCodes);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-control font-medium">
        {mayHaveCodes ? <Trans>Which values mean “blank”?</Trans> : <Trans>Values</Trans>}
      </legend>
      <p className="mb-2 text-meta text-ink-2">
        <Plural value={sampleRows} one="Counted in the first row." other="Counted in the first # rows." />
      </p>
      <div className="grid gap-2">
        {shown.map(({ value, count }) => (
          <ValueLine key={value} {...{ value, count, mapping, column, onChange, mayHaveCodes }} />
        ))}
      </div>
      {values.length > shown.length && (
        <Button kind="quiet" size="small" onClick={() => setAll(true)}>
          <Trans>Show all {values.length}</Trans>
        </Button>
      )}
      {mayHaveCodes && <AnotherCode mapping={mapping} onChange={onChange} />}
    </fieldset>
  );
}

/** Odd ones first, then codes typed by hand, then the others as often as they occur. */
function valuesOf({ codes = [] }: ColumnMapping, { values, guess }: PreviewColumn): Value[] {
  const odd = new Set(guess.suspects.map(({ value }) => value));
  const filled = values.filter(({ value }) => value.trim() !== '');
  const typed = codes.filter(({ value }) => !values.some((known) => folded(known.value) === folded(value)));
  const suspects = guess.suspects.filter(({ value }) => !typed.some((code) => code.value === value));
  return [
    ...suspects.map(({ value, count }) => ({ value, count })),
    ...typed.filter(({ value }) => !odd.has(value)).map(({ value }) => ({ value, count: null })),
    ...filled.filter(({ value }) => !odd.has(value)),
  ];
}

type ValueLineProps = Value &
  Omit<BlankCodesProps, 'sampleRows'> & {
    mayHaveCodes: boolean;
  };

function ValueLine({ value, count, mapping, column, onChange, mayHaveCodes }: ValueLineProps) {
  const { number } = useFormat();
  const codes = mapping.codes ?? [];
  const why = column.guess.suspects.find((suspect) => suspect.value === value)?.why;
  const label = (
    <>
      <span className="font-medium">{value}</span>
      {count !== null && <span className="text-ink-2 tabular-nums"> × {number(count)}</span>}
    </>
  );
  if (!mayHaveCodes) return <p className="text-body wrap-anywhere">{label}</p>;
  const others = codes.filter((code) => folded(code.value) !== folded(value));
  return (
    <Checkbox
      label={label}
      hint={why && <WhyOdd why={why} />}
      value={others.length < codes.length}
      onChange={(isBlank) => onChange({ codes: isBlank ? [...others, { value, means: 'BLANK' }] : others })}
    />
  );
}

function WhyOdd({ why }: { why: 'OUTSIDE_SCALE' | 'WORD' }) {
  return why === 'WORD' ? <Trans>A word among numbers</Trans> : <Trans>Outside the scale</Trans>;
}

/** A code that the first rows do not hold, known from the code list of the survey. */
function AnotherCode({ mapping, onChange }: Pick<BlankCodesProps, 'mapping' | 'onChange'>) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const add = () => {
    if (!typed.trim()) return;
    const others = (mapping.codes ?? []).filter((code) => folded(code.value) !== folded(typed));
    onChange({ codes: [...others, { value: typed.trim(), means: 'BLANK' }] });
    setTyped('');
  };
  return (
    <div className="mt-3 flex items-end gap-2">
      <TextField
        label={t`Another code for “blank”`}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      <Button onClick={add}>
        <Trans>Add</Trans>
      </Button>
    </div>
  );
}
