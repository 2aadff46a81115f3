import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DateField } from '../../ui/text-field.tsx';
import type { Metric } from './figures.ts';
import { grains, type MetricView } from './metric-view.ts';

interface MetricFiltersProps {
  metric: Metric;
  view: MetricView;
  onChange: (changes: Partial<MetricView>) => void;
}

/** Which answers, from when, in which steps: all of it in the address. */
export function MetricFilters({ metric, view, onChange }: MetricFiltersProps) {
  const { t } = useLingui();
  const { period } = metric.figures;
  const [from, to] = [view.from ?? period.from, view.to ?? period.to];
  const words = { DAY: t`Days`, WEEK: t`Weeks`, MONTH: t`Months` };
  return (
    <Sheet label={t`What is shown`}>
      <div className="grid gap-3">
        <div className="flex flex-wrap items-end gap-4">
          <Segmented
            label={t`Steps`}
            value={view.grain ?? 'MONTH'}
            onChange={(grain) => onChange({ grain: grains.find((one) => one === grain) })}
            choices={grains.map((grain) => ({ value: grain, label: words[grain] }))}
          />
          <Day label={t`From`} value={from} onChange={(day) => onChange(between(day, day > to ? day : to))} />
          <Day label={t`To`} value={to} onChange={(day) => onChange(between(day < from ? day : from, day))} />
          {(view.from ?? view.to) && (
            <Button kind="quiet" onClick={() => onChange({ from: undefined, to: undefined })}>
              <Trans>Newest period</Trans>
            </Button>
          )}
        </div>
        <LabelFilters metric={metric} view={view} onChange={onChange} />
      </div>
    </Sheet>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

/** A year that is being typed passes through the first century: nothing is asked for until it can be meant. */
function Day({ label, value, onChange }: DayProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (day: string) => {
    const isMeant = day >= '1900';
    setTyped(isMeant ? null : day);
    if (isMeant) onChange(day);
  };
  return <DateField label={label} value={typed ?? value} onChange={type} onBlur={() => setTyped(null)} />;
}

/** Both ends stand in the address, so that moving one never moves the other; only the other way round they go together. */
const between = (from: string, to: string): Pick<MetricView, 'from' | 'to'> => ({ from, to });

/** Dimensions about people are no filter: a filter would tell small groups apart. */
function LabelFilters({ metric, view: { filter = {} }, onChange }: MetricFiltersProps) {
  const open = metric.dimensions.filter(({ aboutPeople }) => !aboutPeople);
  const chosen = Object.values(filter).flat().length;
  if (open.length === 0) return null;
  const change = (dimension: string, labels: readonly string[]) => {
    const next = Object.fromEntries(
      Object.entries({ ...filter, [dimension]: labels }).filter(([, values]) => values.length > 0),
    );
    onChange({ filter: Object.keys(next).length > 0 ? next : undefined });
  };
  return (
    <Disclosure
      isOpen={chosen > 0}
      summary={<Plural value={chosen} _0="Filter" one="Filter: # label chosen" other="Filter: # labels chosen" />}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        {open.map(({ name, labels }) => (
          <MultiSelect
            key={name}
            label={name}
            value={filter[name] ?? []}
            onChange={(values) => change(name, values)}
            options={labels.map((label) => ({ value: label, label }))}
          />
        ))}
      </div>
    </Disclosure>
  );
}
