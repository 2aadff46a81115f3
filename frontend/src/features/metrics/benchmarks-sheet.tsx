import { useMutation } from '@apollo/client/react';
import { longDate } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AddBenchmarkDialog } from './add-benchmark-dialog.tsx';
import { RemoveBenchmarkDocument } from './benchmarks.generated.ts';
import { useComparabilityWords } from './comparability-words.ts';
import type { Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';

interface BenchmarksSheetProps {
  metric: Metric;
  onChanged: () => unknown;
}

/** What others measured, with where it is from: beside the metric, never in it. */
export function BenchmarksSheet({ metric, onChanged }: BenchmarksSheetProps) {
  const { t } = useLingui();
  const mayAdd = useMay().defineMetrics();
  const [isAdding, setAdding] = useState(false);
  if (metric.benchmarks.length === 0 && !mayAdd) return null;
  const add = mayAdd && (
    <Button size="small" onClick={() => setAdding(true)}>
      <Trans>Add a benchmark</Trans>
    </Button>
  );
  return (
    <Sheet title={t`What others measured`} flush={metric.benchmarks.length > 0} aside={add}>
      {metric.benchmarks.length > 0 ? (
        <Listed metric={metric} onChanged={onChanged} />
      ) : (
        <p className="text-control text-ink-2">
          <Trans>No benchmark yet. Its value is drawn beside the series and never mixed with it.</Trans>
        </p>
      )}
      {isAdding && <AddBenchmarkDialog metric={metric} onAdded={onChanged} onClose={() => setAdding(false)} />}
    </Sheet>
  );
}

function Listed({ metric: { benchmarks }, onChanged }: BenchmarksSheetProps) {
  const { t, i18n } = useLingui();
  const { figure, whole } = useFigureWords();
  const comparable = useComparabilityWords();
  const mayRemove = useMay().defineMetrics();
  const taking = {
    key: 'remove',
    head: <span className="sr-only">{t`What can be done`}</span>,
    cell: (benchmark: Benchmark) => <TakeAway benchmark={benchmark} onTaken={onChanged} />,
  };
  return (
    <DataTable
      label={t`Benchmarks`}
      rows={benchmarks}
      rowKey={({ id }) => id}
      columns={[
        { key: 'source', head: t`Source`, isRowHead: true, cell: ({ source }) => source },
        { key: 'value', head: t`Value`, isNumber: true, cell: ({ value }) => figure(value) },
        { key: 'sector', head: t`Sector`, cell: ({ sector }) => sector },
        { key: 'n', head: t`Answers`, isNumber: true, cell: ({ n }) => (n === null ? t`not said` : whole(n)) },
        { key: 'date', head: t`Measured`, cell: ({ measuredOn }) => longDate(i18n, measuredOn) },
        { key: 'comparable', head: t`Comparable`, cell: ({ comparability }) => comparable[comparability] },
        ...(mayRemove ? [taking] : []),
      ]}
    />
  );
}

type Benchmark = Metric['benchmarks'][number];

function TakeAway({ benchmark: { id, source }, onTaken }: { benchmark: Benchmark; onTaken: () => unknown }) {
  const { t } = useLingui();
  const [remove, { loading }] = useMutation(RemoveBenchmarkDocument);
  const takeAway = async () => {
    await remove({ variables: { input: { benchmarkId: id } } });
    onTaken();
  };
  return (
    <Button
      kind="quiet"
      size="small"
      busy={loading}
      aria-label={t`Take away ${source}`}
      onClick={() => void takeAway().catch(() => undefined)}
    >
      <Trans>Take away</Trans>
    </Button>
  );
}
