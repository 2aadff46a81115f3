import { type ColumnMapping, folded } from '@cxboard/domain/imports/mapping.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PreviewColumn } from './import-shapes.ts';

interface CodeLabelsProps {
  mapping: ColumnMapping;
  column: PreviewColumn;
  onChange: (changes: Partial<ColumnMapping>) => void;
}

const shownAtFirst = 8;
const same = (one: string, other: string) => folded(one) === folded(other);

/** From the code list of the survey: 1 is "Male". What has no words is shown as it is. */
export function CodeLabels({ mapping, column, onChange }: CodeLabelsProps) {
  const { t } = useLingui();
  const [isAll, setAll] = useState(false);
  const { labels = [], codes = [] } = mapping;
  const told = column.values.map(({ value }) => value).filter((value) => value.trim() !== '');
  const beyond = labels.map(({ value }) => value).filter((value) => !told.some((known) => same(known, value)));
  const values = [...told, ...beyond]
    .filter((value) => !codes.some((code) => same(code.value, value)))
    .toSorted(byCode);
  if (values.length === 0) return null;
  const say = (value: string, label: string) =>
    onChange({ labels: [...labels.filter((one) => !same(one.value, value)), ...(label ? [{ value, label }] : [])] });
  return (
    <Disclosure summary={<Trans>What its codes stand for</Trans>} isOpen={labels.length > 0 || values.every(isCode)}>
      <div className="grid gap-2 pt-1">
        {values.slice(0, isAll ? undefined : shownAtFirst).map((value) => (
          <TextField
            key={value}
            label={t`“${value}” stands for`}
            value={labels.find((one) => same(one.value, value))?.label ?? ''}
            maxLength={limits.text.title}
            onChange={(label) => say(value, label)}
          />
        ))}
        {values.length > shownAtFirst && !isAll && (
          <Button kind="quiet" size="small" onClick={() => setAll(true)}>
            <Trans>Show all {values.length}</Trans>
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

const isCode = (value: string) => /^\d{1,4}$/.test(value);
const byCode = (one: string, other: string) => one.localeCompare(other, undefined, { numeric: true });
