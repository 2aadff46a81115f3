import type { WordTable } from '@cxboard/messages/frozen-tables.messages';
import { DataTable } from '../../ui/data-table.tsx';

interface PaperTableProps {
  label: string;
  table: WordTable;
  /** Its cells are sentences. */
  isWords?: boolean;
}

/** What a picture draws, as a table. */
export function PaperTable({ label, table: { head, lines }, isWords = false }: PaperTableProps) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="text-body font-semibold">{label}</h3>
      <div className="rounded-sheet border border-line print:border-0">
        <DataTable
          label={label}
          isDense
          rows={lines}
          rowKey={([name = '']) => name}
          columns={head.map((name, index) => ({
            key: name,
            head: name,
            isRowHead: index === 0,
            isNumber: index > 0 && !isWords,
            hideOnPhone: !isWords && (index === 2 || index === 3),
            cell: (line: readonly string[]) => line[index] ?? '',
          }))}
        />
      </div>
    </section>
  );
}
