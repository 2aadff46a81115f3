import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { csvOf, saveText } from '../../session/csv.ts';
import { ImportErrorsDocument, type ImportErrorsQuery, type Import_wholeFragment } from './imports.generated.ts';
import { useRowReason } from './row-reason.ts';

type Errors = ImportErrorsQuery['import']['errors'];
type Wrong = Errors['rows'][number];

/** The rows that cannot be used, by line and column, with what is wrong. */
export function ImportErrors({ file }: { file: Import_wholeFragment }) {
  const { t } = useLingui();
  const { number } = useFormat();
  const errors = useErrors(file);
  const why = useRowReason();
  return (
    <Sheet
      title={t`Rows that cannot be used`}
      titleOutside
      flush
      aside={
        <Button size="small" icon={Download} busy={errors.isSaving} onClick={() => void errors.save()}>
          <Trans>Download the list</Trans>
        </Button>
      }
    >
      <DataTable
        label={t`Rows that cannot be used`}
        isDense
        rows={errors.rows.map((row, index) => ({ ...row, key: index }))}
        rowKey={({ key }) => String(key)}
        columns={[
          { key: 'line', head: <Trans>Line</Trans>, isNumber: true, isRowHead: true, cell: (row) => number(row.line) },
          { key: 'column', head: <Trans>Column</Trans>, cell: ({ column }) => column ?? <Trans>whole line</Trans> },
          { key: 'why', head: <Trans>What is wrong</Trans>, cell: (row) => why(row) },
        ]}
      />
      {errors.next !== null && (
        <div className="px-4 py-3">
          <ShowMore size="small" onMore={errors.more} />
        </div>
      )}
    </Sheet>
  );
}

async function partAfter(client: ApolloClient, id: string, after: number): Promise<Errors> {
  const { data } = await client.query({
    query: ImportErrorsDocument,
    variables: { id, after },
    fetchPolicy: 'no-cache',
  });
  return data?.import.errors ?? { __typename: 'ImportErrors', rows: [], next: null };
}

function useErrors({ id, fileName, version }: Import_wholeFragment) {
  const { t } = useLingui();
  const why = useRowReason();
  const client = useApolloClient();
  const [isSaving, setSaving] = useState(false);
  // Another pass over the file finds other errors.
  const { data, fetchMore } = useSuspenseQuery(ImportErrorsDocument, {
    variables: { id, after: 0 },
    fetchPolicy: 'network-only',
    queryKey: [version],
  });
  const { rows, next } = data.import.errors;
  const more = () =>
    fetchMore({
      variables: { after: next ?? 0 },
      updateQuery: (before, { fetchMoreResult: { import: file } }) => ({
        import: { ...file, errors: { ...file.errors, rows: [...before.import.errors.rows, ...file.errors.rows] } },
      }),
    });
  const save = async () => {
    setSaving(true);
    const all: Wrong[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const part: Errors = await partAfter(client, id, after);
      all.push(...part.rows);
      after = part.next;
    }
    const head = [t`Line`, t`Column`, t`Value`, t`What is wrong`];
    const lines = all.map((row) => [String(row.line), row.column ?? '', row.value ?? '', why(row)]);
    saveText(t`${fileName} errors.csv`, csvOf([head, ...lines]));
    setSaving(false);
  };
  return { rows, next, more, save: () => save().catch(() => setSaving(false)), isSaving };
}
