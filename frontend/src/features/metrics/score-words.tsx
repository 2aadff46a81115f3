import type { ColumnGuess } from '@cxboard/domain/imports/guess.rules';
import { type ColumnMapping, folded } from '@cxboard/domain/imports/mapping.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { NumberField } from '../../ui/number-field.tsx';

interface ScoreWordsProps {
  mapping: ColumnMapping;
  guess: ColumnGuess;
  onChange: (changes: Partial<ColumnMapping>) => void;
}

/** Words of the column and the score that each of them stands for: "Good" is 1. */
export function ScoreWords({ mapping, guess, onChange }: ScoreWordsProps) {
  const { t } = useLingui();
  const words = mapping.words ?? [];
  const unknown = guess.suspects.filter(({ why }) => why === 'WORD').map(({ value }) => value);
  const shown = [
    ...words.map(({ value }) => value),
    ...unknown.filter((value) => !words.some((word) => folded(word.value) === folded(value))),
  ];
  if (shown.length === 0) return null;
  const scoreOf = (value: string) => words.find((word) => folded(word.value) === folded(value))?.score ?? null;
  const give = (value: string, score: number | null) => {
    const others = words.filter((word) => folded(word.value) !== folded(value));
    onChange({ words: score === null ? others : [...others, { value, score }] });
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-control font-medium">
        <Trans>Words that stand for a score</Trans>
      </legend>
      <div className="grid gap-2">
        {shown.toSorted().map((value) => (
          <NumberField
            key={value}
            label={t`“${value}” is`}
            value={scoreOf(value)}
            onChange={(score) => give(value, score)}
          />
        ))}
      </div>
    </fieldset>
  );
}
