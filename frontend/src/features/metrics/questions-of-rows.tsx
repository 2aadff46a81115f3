import { type ColumnMapping, folded, type QuestionOfRows } from '@cxboard/domain/imports/mapping.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface QuestionsOfRowsProps {
  mapping: ColumnMapping;
  onChange: (changes: Partial<ColumnMapping>) => void;
}

/** Each row answers one question: what the file calls it, what we call it, and the scale its answers lie on. */
export function QuestionsOfRows({ mapping, onChange }: QuestionsOfRowsProps) {
  const { questions = [] } = mapping;
  const change = (next: QuestionOfRows) =>
    onChange({ questions: questions.map((one) => (folded(one.value) === folded(next.value) ? next : one)) });
  return (
    <div className="grid gap-4">
      <p className="text-control text-ink-2">
        <Trans>Each row answers one question. Without a scale its rows are kept as comments.</Trans>
      </p>
      {questions.map((one) => (
        <QuestionFields key={one.value} one={one} onChange={change} />
      ))}
    </div>
  );
}

function QuestionFields({ one, onChange }: { one: QuestionOfRows; onChange: (next: QuestionOfRows) => void }) {
  const { t } = useLingui();
  const { value, question, scale } = one;
  const ends = scale ?? { min: null, max: null };
  const setEnds = (min: number | null, max: number | null) =>
    onChange({ ...one, scale: min === null || max === null ? null : { min, max } });
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="sr-only">{value}</legend>
      <TextField
        label={t`Question “${value}”`}
        value={question}
        maxLength={limits.metrics.question}
        onChange={(text) => onChange({ ...one, question: text })}
      />
      <div className="flex gap-3">
        <NumberField label={t`Scale from`} value={ends.min} onChange={(min) => setEnds(min, ends.max ?? min)} />
        <NumberField label={t`to`} value={ends.max} onChange={(max) => setEnds(ends.min ?? max, max)} />
      </div>
    </fieldset>
  );
}
