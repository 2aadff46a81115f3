import { speakerValues } from '@cxboard/domain/ledger/value-model.rules';
import { price } from '@cxboard/messages/ledger.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Swings } from './swings.tsx';
import type { BoardLedger, Model } from './ledger-view.ts';
import { SetValueModel } from './set-value-model.tsx';

/** What the organization assumes about money, its chain printed, and how far each assumption moves the result. */
export function ValueModelSheet({ ledger }: { ledger: BoardLedger }) {
  const { t } = useLingui();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const newest = ledger.document.models.at(-1) ?? null;
  const open = may.setValueModel() ? () => setOpen(true) : null;
  return (
    <Sheet title={t`Value model`} aside={newest && open && <NewVersion onOpen={open} />}>
      {newest ? <Chain model={newest} currency={ledger.document.currency} /> : <NoModel onOpen={open} />}
      {isOpen && <SetValueModel ledger={ledger} from={newest} onClose={() => setOpen(false)} />}
    </Sheet>
  );
}

function NewVersion({ onOpen }: { onOpen: () => void }) {
  return (
    <span className="print:hidden">
      <Button size="small" kind="quiet" icon={Pencil} onClick={onOpen}>
        <Trans>Set a new version</Trans>
      </Button>
    </span>
  );
}

function NoModel({ onOpen }: { onOpen: (() => void) | null }) {
  return (
    <EmptyState
      action={
        onOpen && (
          <Button kind="primary" icon={Pencil} onClick={onOpen}>
            <Trans>Set the value model</Trans>
          </Button>
        )
      }
    >
      <Trans>
        What a promoter, a contact and a customer are worth follows from three survey questions and a few figures of
        finance. Until they are stated, effects have no value in money.
      </Trans>
    </EmptyState>
  );
}

function Chain({ model, currency }: { model: Model; currency: string }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const values = speakerValues(model);
  const on = date(model.setOn);
  const version = model.number;
  const promoter = price(i18n, values.promoter.value, currency);
  const detractor = price(i18n, values.detractor.value, currency);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-read text-pretty">
        <Trans>
          One promoter brings {promoter} a year through others, one detractor {detractor}.
        </Trans>
      </p>
      <Links model={model} currency={currency} />
      <Prices model={model} currency={currency} />
      <Swings model={model} currency={currency} />
      <p className="text-meta text-ink-2 wrap-anywhere">
        <Trans>
          Version {version}, in force since {on}. Source: {model.source}
        </Trans>{' '}
        <Trans>Recommendation only: what customers themselves buy is counted as retention.</Trans>
      </p>
    </div>
  );
}

/** The chain, link by link: what is asked, what follows. */
function Links({ model, currency }: { model: Model; currency: string }) {
  const { t, i18n } = useLingui();
  const { number, percent } = useFormat();
  const values = speakerValues(model);
  const rows = [
    { key: 'p', name: t`A promoter`, talk: model.promoter, brings: values.promoter },
    { key: 'd', name: t`A detractor`, talk: model.detractor, brings: values.detractor },
  ];
  const won = (customers: number) => number(customers, { maximumFractionDigits: 3 }).replace('-', '−');
  const revenue = price(i18n, model.revenue, currency);
  const worth = (value: number) => unbroken(price(i18n, value, currency));
  const inOneLine = ({ talk, brings }: (typeof rows)[number]) => {
    const [share, times] = [percent(talk.shareWhoSpeak, 0), number(talk.timesPerYear)];
    const [act, customers] = [percent(talk.conversion, 0), won(brings.customers)];
    return (
      <Trans>
        {share} speak of us × {times} times a year × {act} of listeners act = {customers} customers × {revenue}
      </Trans>
    );
  };
  return (
    <DataTable
      label={t`How it is reckoned`}
      isDense
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'who', head: t`Who`, isRowHead: true, cell: ({ name }) => name, onPhone: (row) => inOneLine(row) },
        { key: 'share', head: t`speak of us`, ...between, cell: ({ talk }) => percent(talk.shareWhoSpeak, 0) },
        { key: 'times', head: t`× times a year`, ...between, cell: ({ talk }) => number(talk.timesPerYear) },
        { key: 'act', head: t`× listeners act`, ...between, cell: ({ talk }) => percent(talk.conversion, 0) },
        { key: 'won', head: t`= customers`, ...between, cell: ({ brings }) => won(brings.customers) },
        { key: 'revenue', head: t`× revenue`, ...between, cell: () => revenue },
        { key: 'value', head: t`= a year`, isNumber: true, cell: ({ brings }) => worth(brings.value) },
      ]}
    />
  );
}

/** A minus stays with its figure. */
const unbroken = (figure: string) => <span className="whitespace-nowrap">{figure}</span>;

/** A link of the chain; on a phone it stands under who speaks. */
const between = { isNumber: true, hideOnPhone: true } as const;

function Prices({ model: { margin, costPerContact, costPerDay }, currency }: { model: Model; currency: string }) {
  const { t, i18n } = useLingui();
  const said = (amount: number | null) => (amount === null ? t`not stated` : price(i18n, amount, currency));
  return (
    <DefinitionList
      items={[
        { term: t`A contact costs`, detail: said(costPerContact) },
        { term: t`Margin of a customer in a year`, detail: said(margin) },
        { term: t`A day of an owner’s work costs`, detail: said(costPerDay) },
      ]}
    />
  );
}
