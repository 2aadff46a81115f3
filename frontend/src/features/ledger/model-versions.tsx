import { speakerValues } from '@cxboard/domain/ledger/value-model.rules';
import { money } from '@cxboard/messages/ledger.messages';
import { useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Model } from './ledger-view.ts';

/** Every version there was, the newest first: what was counted with one stays counted with it. */
export function ModelVersions({ models, currency }: { models: readonly Model[]; currency: string }) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  if (models.length === 0) return null;
  const rows = models.toReversed().map((model) => ({ model, values: speakerValues(model) }));
  return (
    <Sheet title={t`Versions`} flush>
      <DataTable
        label={t`Versions of the value model`}
        fitsPhone
        isDense
        rows={rows}
        rowKey={({ model }) => String(model.number)}
        columns={[
          { key: 'number', head: t`Version`, isRowHead: true, cell: ({ model }) => model.number },
          { key: 'since', head: t`In force since`, cell: ({ model }) => date(model.setOn) },
          {
            key: 'promoter',
            head: t`A promoter`,
            isNumber: true,
            cell: ({ values }) => money(i18n, values.promoter.value, currency),
          },
          {
            key: 'detractor',
            head: t`A detractor`,
            isNumber: true,
            cell: ({ values }) => money(i18n, values.detractor.value, currency),
          },
          { key: 'source', head: t`Source`, hideOnPhone: true, cell: ({ model }) => model.source },
        ]}
      />
    </Sheet>
  );
}
