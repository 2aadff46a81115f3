import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { adoptionFields } from '@cxboard/domain/adoption/adoption-words.rules';
import { askedOrders } from '@cxboard/domain/adoption/adoption-table.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNotSaved } from '../../session/not-saved.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AdoptDocument, AdoptionsDocument, PreviewAdoptionDocument } from './adoption.generated.ts';
import { type AdoptedTable, type Preview, useFieldWords, useProblemWords, useRowWords } from './adoption-view.ts';

interface AdoptionPreviewProps {
  board: { readonly id: string; readonly slug: string };
  table: AdoptedTable;
  onSay: (said: Partial<Pick<AdoptedTable, 'mapping' | 'dateOrder'>>) => void;
  onDone: () => void;
}

/** What would come in, and what not and why; nothing has come in yet. */
export function AdoptionPreview({ board, table, onSay, onDone }: AdoptionPreviewProps) {
  const { data } = useSuspenseQuery(PreviewAdoptionDocument, {
    variables: { input: { boardId: board.id, ...table } },
    fetchPolicy: 'network-only',
  });
  const preview = data.previewAdoption;
  if (preview.__typename !== 'AdoptionPreview')
    return (
      <Banner kind="warn">
        <Trans>This is no table yet: {preview.message}</Trans>
      </Banner>
    );
  return (
    <>
      <Columns preview={preview} table={table} onSay={onSay} />
      {preview.missing.length === 0 && <Rows {...{ preview, board, table, onDone }} />}
    </>
  );
}

function Columns({ preview, table, onSay }: { preview: Preview } & Pick<AdoptionPreviewProps, 'table' | 'onSay'>) {
  const { t } = useLingui();
  const { list } = useFormat();
  const words = useFieldWords(table.kind);
  const fields = adoptionFields[table.kind].map(({ field }) => field);
  const options = [
    { value: '', label: t`Leave out` },
    ...fields.map((field) => ({ value: field, label: words[field] })),
  ];
  const mapping = preview.columns.map(({ field }) => field);
  const choose = (at: number, said: string) => {
    const chosen = fields.find((field) => field === said) ?? null;
    onSay({ mapping: mapping.map((field, index) => (index === at ? chosen : field === chosen ? null : field)) });
  };
  return (
    <Sheet title={t`What the columns say`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {preview.columns.map(({ header, field, samples }, at) => (
            <Select
              key={header}
              label={header}
              hint={samples.filter(Boolean).join(', ').slice(0, 60)}
              value={field ?? ''}
              onChange={(said) => choose(at, said)}
              options={options}
            />
          ))}
        </div>
        {preview.asksForDateOrder && <WhichDate order={table.dateOrder} onSay={onSay} />}
        {preview.missing.length > 0 && <Missing>{list(preview.missing.map((field) => words[field]))}</Missing>}
      </div>
    </Sheet>
  );
}

/** No date of the table tells which way round it is, so nobody guesses. */
function WhichDate({ order, onSay }: { order: AdoptedTable['dateOrder'] } & Pick<AdoptionPreviewProps, 'onSay'>) {
  const { t } = useLingui();
  return (
    <Segmented
      label={t`What comes first in these dates, such as 3/4/2026?`}
      value={order ?? ''}
      onChange={(said) => onSay({ dateOrder: askedOrders.find((one) => one === said) ?? null })}
      choices={[
        { value: 'DMY', label: t`The day: 3 April` },
        { value: 'MDY', label: t`The month: 4 March` },
      ]}
    />
  );
}

const Missing = ({ children: missing }: { children: string }) => (
  <Banner kind="warn">
    <Trans>Every row needs this; choose its column: {missing}.</Trans>
  </Banner>
);

type RowsProps = { preview: Preview } & Pick<AdoptionPreviewProps, 'board' | 'table' | 'onDone'>;

function Rows({ preview: { rows }, board, table, onDone }: RowsProps) {
  const { t } = useLingui();
  const ready = rows.filter(({ state }) => state === 'READY').length;
  const marks = {
    READY: <StatusMark tone="good">{t`comes in`}</StatusMark>,
    DUPLICATE: <StatusMark tone="neutral">{t`is here already`}</StatusMark>,
    REPEATED: <StatusMark tone="neutral">{t`stands above already`}</StatusMark>,
    WRONG: <StatusMark tone="bad">{t`stays out`}</StatusMark>,
  };
  return (
    <Sheet
      title={t`What comes in`}
      aside={
        <Trans>
          {ready} of {rows.length} rows
        </Trans>
      }
      flush
    >
      <DataTable
        label={t`Rows of the table`}
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', head: t`Line`, cell: ({ line }) => line, isNumber: true, width: '4rem' },
          {
            key: 'title',
            head: t`What`,
            cell: (row) => <What row={row} kind={table.kind} />,
            isRowHead: true,
          },
          { key: 'state', head: t`State`, cell: ({ state }) => marks[state] },
        ]}
      />
      <div className="border-t border-line p-3">
        <TakeIn ready={ready} {...{ board, table, onDone }} />
      </div>
    </Sheet>
  );
}

function What({ row, kind }: { row: Preview['rows'][number]; kind: AdoptedTable['kind'] }) {
  const says = useProblemWords(kind);
  const rowWords = useRowWords(kind);
  const { list } = useFormat();
  const why = list(row.problems.map(says));
  const said = rowWords(row);
  return (
    <>
      {row.title}
      {said && <span className="block text-meta font-normal wrap-anywhere text-ink-2">{said}</span>}
      {why && <span className="block text-meta font-normal wrap-anywhere text-ink-2">{why}</span>}
    </>
  );
}

function TakeIn({ ready, board, table, onDone }: { ready: number } & Omit<RowsProps, 'preview'>) {
  const { t } = useLingui();
  const toast = useToast();
  const [adopt, { loading }] = useMutation(AdoptDocument, {
    refetchQueries: [{ query: AdoptionsDocument, variables: { board: board.slug } }],
    awaitRefetchQueries: true,
  });
  const press = async () => {
    const { data } = await adopt({ variables: { input: { boardId: board.id, ...table } } });
    if (data?.adopt.__typename !== 'Adoption') return toast({ message: t`Nothing of it is new any more.` });
    onDone();
    toast({ message: t`Brought in and marked as adopted` });
  };
  const failed = useNotSaved();
  return (
    <Button kind="primary" disabled={ready === 0} busy={loading} onClick={() => void press().catch(failed)}>
      <Plural value={ready} one="Bring in # row" other="Bring in # rows" />
    </Button>
  );
}
