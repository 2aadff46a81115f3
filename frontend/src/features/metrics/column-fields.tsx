import { dateOrders } from '@cxboard/domain/imports/date.rules';
import type { ColumnGuess } from '@cxboard/domain/imports/guess.rules';
import type { ColumnMapping } from '@cxboard/domain/imports/mapping.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDateOrderWords } from './column-words.tsx';

interface FieldsProps {
  mapping: ColumnMapping;
  onChange: (changes: Partial<ColumnMapping>) => void;
}

/** The question an answer belongs to, and the ends of its scale. */
export function ScoreFields({ mapping, onChange }: FieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        label={t`Question`}
        hint={t`Under this name its answers are counted, file after file.`}
        value={mapping.question ?? ''}
        maxLength={limits.metrics.question}
        onChange={(question) => onChange({ question })}
        error={mapping.question?.trim() ? undefined : t`Say which question this column answers.`}
      />
      <ScaleFields mapping={mapping} onChange={onChange} />
    </>
  );
}

/** What a column of counts counts: a metric is made of it. */
export function CountedField({ mapping, onChange }: FieldsProps) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`What is counted`}
      hint={t`Under this name its share of all is shown, file after file.`}
      value={mapping.question ?? ''}
      maxLength={limits.metrics.question}
      onChange={(question) => onChange({ question })}
      error={mapping.question?.trim() ? undefined : t`Say what this column counts.`}
    />
  );
}

/** What a column of means measures, with its unit, and what a mean can be at all. */
export function MeasuredFields({ mapping, onChange }: FieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        label={t`What is measured`}
        hint={t`Say the unit too: “Waiting time in minutes”. Under this name its mean is shown, file after file.`}
        value={mapping.question ?? ''}
        maxLength={limits.metrics.question}
        onChange={(question) => onChange({ question })}
        error={mapping.question?.trim() ? undefined : t`Say what this column measures.`}
      />
      <ScaleFields mapping={mapping} onChange={onChange} />
    </>
  );
}

interface Ends {
  readonly min: number | null;
  readonly max: number | null;
}

const noEnds: Ends = { min: null, max: null };
const scaleOf = ({ min, max }: Ends) => (min === null || max === null ? null : { min, max });

/** Half a scale is kept while it is typed, and only a whole one is a scale. */
function ScaleFields({ mapping, onChange }: FieldsProps) {
  const { t } = useLingui();
  const [ends, setEnds] = useState<Ends>(mapping.scale ?? noEnds);
  const scale = scaleOf(ends);
  const isMean = mapping.role === 'MEAN';
  const change = (next: Ends) => {
    setEnds(next);
    onChange({ scale: scaleOf(next) });
  };
  const isMissing = !(scale && scale.min < scale.max);
  return (
    <div data-missing={isMissing || undefined}>
      <div className="flex gap-3">
        <NumberField
          label={isMean ? t`Possible from` : t`Scale from`}
          value={ends.min}
          onChange={(min) => change({ ...ends, min })}
        />
        <NumberField label={t`to`} value={ends.max} onChange={(max) => change({ ...ends, max })} />
      </div>
      {isMissing && (
        <p className="mt-1.5 text-control text-bad">
          {isMean ? <EndsOfMean isWhole={scale !== null} /> : <EndsOfScale isWhole={scale !== null} />}
        </p>
      )}
    </div>
  );
}

const EndsOfScale = ({ isWhole }: { isWhole: boolean }) =>
  isWhole ? (
    <Trans>The scale must end above where it begins.</Trans>
  ) : (
    <Trans>Say where the scale begins and ends.</Trans>
  );

const EndsOfMean = ({ isWhole }: { isWhole: boolean }) =>
  isWhole ? (
    <Trans>The highest mean that is possible must be above the lowest.</Trans>
  ) : (
    <Trans>Say which means are possible, from the lowest to the highest.</Trans>
  );

/** The name to compare by, and whether it tells people apart. */
export function DimensionFields({ mapping, onChange }: FieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        label={t`Name of the dimension`}
        value={mapping.dimension ?? ''}
        maxLength={limits.text.title}
        onChange={(dimension) => onChange({ dimension })}
        error={mapping.dimension?.trim() ? undefined : t`Name what this column tells apart.`}
      />
      <Checkbox
        label={t`It describes people`}
        hint={t`Age, gender, nationality: groups of fewer than five are then never shown.`}
        value={mapping.aboutPeople ?? false}
        onChange={(aboutPeople) => onChange({ aboutPeople })}
      />
    </>
  );
}

/** Which part of a date comes first, where the values leave it open. */
export function DateFields({ mapping, guess, onChange }: FieldsProps & { guess: ColumnGuess }) {
  const { t } = useLingui();
  const words = useDateOrderWords();
  const open = guess.askDateOrder.length > 0 ? guess.askDateOrder : dateOrders;
  return (
    <div data-missing={!mapping.dateOrder || undefined}>
      <RadioGroup
        label={t`Dates are written as`}
        hint={guess.askDateOrder.length > 0 ? t`Every date of the file can be read both ways.` : undefined}
        value={mapping.dateOrder ?? ''}
        onChange={(order) => onChange({ dateOrder: dateOrders.find((known) => known === order) ?? null })}
        choices={open.map((order) => ({ value: order, label: words[order] }))}
      />
    </div>
  );
}

/** Which sign stands before the fractions, where the values leave it open or were misjudged. */
export function MarkField({ mapping, guess, onChange }: FieldsProps & { guess: ColumnGuess }) {
  const { t } = useLingui();
  return (
    <div data-missing={!mapping.decimalMark || undefined}>
      <RadioGroup
        label={t`Numbers are written as`}
        hint={guess.askDecimalMark ? t`Every number of the file can be read both ways.` : undefined}
        value={mapping.decimalMark ?? ''}
        onChange={(mark) => onChange({ decimalMark: mark === ',' ? ',' : '.' })}
        choices={[
          { value: '.', label: t`1,234.5: the point before fractions` },
          { value: ',', label: t`1.234,5: the comma before fractions` },
        ]}
      />
    </div>
  );
}

/** Money that a file tells by the month counts for a year. */
export function PerMonthField({ mapping, onChange }: FieldsProps) {
  const { t } = useLingui();
  return (
    <Checkbox
      label={t`The amounts are of a month`}
      hint={t`They are counted for a year: twelve times as much.`}
      value={mapping.perMonth ?? false}
      onChange={(perMonth) => onChange({ perMonth })}
    />
  );
}
