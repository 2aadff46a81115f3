import { questionColumn } from '@cxboard/domain/imports/mapping.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAddressState } from '../../session/address-state.ts';
import type { Preview } from './import-shapes.ts';
import { ColumnPanel } from './column-panel.tsx';
import { type ColumnList, columnLists, importView } from './import-view.ts';
import { asksFor, unseenIn } from './mapping-draft.ts';
import type { DraftHandle } from './use-mapping-draft.ts';
import { PreviewTable, type ShownColumn } from './preview-table.tsx';

interface ColumnsTableProps {
  preview: Preview;
  handle: DraftHandle;
  /** The column without whose answer the file was not read; another one each time that is tried. */
  missing: { readonly column: string | null } | null;
}

/** The first rows under what each column is taken for, and beside them everything about the open column. */
export function ColumnsTable({ preview, handle, missing }: ColumnsTableProps) {
  const { t } = useLingui();
  const [view, setView] = useAddressState(importView);
  const all = columnsOf(preview, handle);
  const list = view.list ?? 'USED';
  const shown = all.filter((column) => belongs(column, list) && isFound(column, view.find));
  const current = all.find(({ mapping }) => mapping.header === view.column) ?? shown[0];
  const open = (column: string) => setView({ column });
  return (
    <div className="grid gap-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_320px] lg:items-start">
      <Sheet
        title={t`Columns`}
        titleOutside
        flush
        aside={<Plural value={all.length} one="# column in the file" other="# columns in the file" />}
      >
        <Filters all={all} list={list} find={view.find} onChange={setView} />
        {list === 'OPEN' && shown.length > 0 && <LeaveOut columns={shown} handle={handle} />}
        {shown.length === 0 ? (
          <EmptyState>
            <Trans>No column fits. Choose another list, or search for another name.</Trans>
          </EmptyState>
        ) : (
          <PreviewTable columns={shown} rows={preview.rows} current={current?.mapping.header} onOpen={open} />
        )}
      </Sheet>
      {current && <OpenColumn {...{ preview, handle, missing, current, shown, open }} />}
    </div>
  );
}

function columnsOf({ columns }: Preview, { draft }: DraftHandle): ShownColumn[] {
  const unseen = unseenIn(draft);
  return columns.flatMap(({ guess }, place) => {
    const mapping = draft.columns[place];
    if (!mapping) return [];
    const isNew = unseen.includes(mapping.header);
    return [{ mapping, guess, place, isNew, asks: asksFor(mapping, guess, draft) }];
  });
}

function belongs({ mapping, asks }: ShownColumn, list: ColumnList): boolean {
  if (list === 'ALL') return true;
  return list === 'OPEN' ? asks !== null : mapping.role !== 'IGNORE';
}

const isFound = ({ mapping }: ShownColumn, find = ''): boolean =>
  mapping.header.toLowerCase().includes(find.trim().toLowerCase());

interface FiltersProps {
  all: readonly ShownColumn[];
  list: ColumnList;
  find: string | undefined;
  onChange: (changes: { list?: ColumnList; find?: string | undefined }) => void;
}

function Filters({ all, list, find, onChange }: FiltersProps) {
  const { t } = useLingui();
  const count = (one: ColumnList) => all.filter((column) => belongs(column, one)).length;
  const words = { USED: t`Used`, OPEN: t`To look at`, ALL: t`All` };
  return (
    <div className="flex flex-wrap items-end gap-3 px-4 py-3">
      <Segmented
        label={t`Columns shown`}
        hideLabel
        value={list}
        onChange={(taken) => onChange({ list: columnLists.find((one) => one === taken) ?? 'USED' })}
        choices={columnLists.map((one) => ({ value: one, label: `${words[one]} (${count(one)})` }))}
      />
      <TextField
        className="w-56"
        label={t`Find a column`}
        hideLabel
        type="search"
        placeholder={t`Find a column`}
        value={find ?? ''}
        onChange={(typed) => onChange({ find: typed || undefined })}
      />
    </div>
  );
}

/** What is not worth a look is left out in one act, and can be taken back. */
function LeaveOut({ columns, handle }: { columns: readonly ShownColumn[]; handle: DraftHandle }) {
  const { t } = useLingui();
  const toast = useToast();
  const count = columns.length;
  const leave = () => {
    const { columns: before } = handle.draft;
    handle.leaveOut(columns.map(({ mapping }) => mapping.header));
    toast({ message: t`Left out the columns`, undo: () => handle.change({ columns: before }) });
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-4 pb-3 text-control text-ink-2">
      <p className="min-w-0 flex-1 basis-64">
        <Trans>
          Values that do not fit the scale are left out unless you say what they mean; the other answers of the column
          count.
        </Trans>
      </p>
      <Button size="small" onClick={leave}>
        <Plural value={count} one="Leave out this column" other="Leave out all # columns" />
      </Button>
    </div>
  );
}

interface OpenColumnProps extends ColumnsTableProps {
  current: ShownColumn;
  shown: readonly ShownColumn[];
  open: (header: string) => void;
}

function OpenColumn({ preview, handle, missing, current, shown, open }: OpenColumnProps) {
  const { header } = current.mapping;
  const column = preview.columns[current.place];
  const at = shown.findIndex(({ mapping }) => mapping.header === header);
  const next = shown[at + 1];
  const leave = useEffectEvent((seen: string) => handle.see(seen));
  useEffect(() => () => leave(header), [header]);
  if (!column) return null;
  return (
    <ColumnPanel
      key={header}
      {...{ column, mapping: current.mapping, sampleRows: preview.sampleRows, holds: handle.draft.holds }}
      isScoreOfRows={questionColumn(handle.draft) !== null}
      missing={missing?.column === header ? missing : null}
      onChange={(changes) => handle.changeColumn(header, changes)}
      onReplace={handle.replaceColumn}
      actions={
        next && (
          <Button onClick={() => open(next.mapping.header)}>
            <Trans>Next column</Trans>
          </Button>
        )
      }
    />
  );
}
