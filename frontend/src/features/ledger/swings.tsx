import type { Assumption } from '@cxboard/domain/customers/word-of-mouth.rules';
import { sensitivity } from '@cxboard/domain/customers/word-of-mouth.rules';
import { money } from '@cxboard/messages/ledger.messages';
import { useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { Model } from './ledger-view.ts';

/** How far the value of a promoter and of a detractor moves when an assumption is a fifth lower or higher. */
export function Swings({ model, currency }: { model: Model; currency: string }) {
  const { t, i18n } = useLingui();
  const words: Record<Assumption, string> = {
    shareWhoSpeak: t`speak of us`,
    timesPerYear: t`times a year`,
    conversion: t`listeners act`,
    revenue: t`revenue`,
  };
  const rows = (['PROMOTER', 'DETRACTOR'] as const).flatMap((speaker) => {
    const talk = speaker === 'PROMOTER' ? model.promoter : model.detractor;
    const name = speaker === 'PROMOTER' ? t`A promoter` : t`A detractor`;
    return sensitivity(speaker, { ...talk, revenue: model.revenue }).map(({ assumption, low, high }) => ({
      key: `${speaker}-${assumption}`,
      ...{ name: `${name}: ${words[assumption]}`, low, high },
    }));
  });
  return (
    <Disclosure summary={t`What if an assumption is a fifth off?`}>
      <DataTable
        label={t`Sensitivity`}
        isDense
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: t`Assumption`, isRowHead: true, cell: ({ name }) => name },
          { key: 'low', head: t`Lowest`, isNumber: true, cell: ({ low }) => money(i18n, low, currency) },
          { key: 'high', head: t`Highest`, isNumber: true, cell: ({ high }) => money(i18n, high, currency) },
        ]}
      />
    </Disclosure>
  );
}
