import { useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import type { TargetOfRow } from './target-shown.ts';

export interface RowWithTarget extends TargetOfRow {
  readonly label: string;
  /** The value, or why there is none. */
  readonly value: string;
  readonly interval: string;
}

/** The labels that have a target of their own, each with where it stands. */
export function TargetsOfRows({ dimension, rows }: { dimension: string; rows: readonly RowWithTarget[] }) {
  const { t } = useLingui();
  return (
    <DataTable
      label={t`${dimension} against its targets`}
      isDense
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        {
          ...{ key: 'label', head: dimension, isRowHead: true, cell: ({ label }: RowWithTarget) => label },
          onPhone: ({ words }: RowWithTarget) => words,
        },
        { key: 'value', head: t`Value`, isNumber: true, cell: ({ value }) => value },
        {
          key: 'interval',
          head: t`95 % interval`,
          isNumber: true,
          hideOnPhone: true,
          cell: ({ interval }) => interval,
        },
        { key: 'target', head: t`Target`, isNumber: true, cell: ({ target }) => target },
        { key: 'words', head: t`Against the target`, hideOnPhone: true, cell: ({ words }) => words },
      ]}
    />
  );
}
