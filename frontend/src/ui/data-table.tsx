import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right and under each other. */
  isNumber?: boolean;
  /** Names the row for readers; usually the first column. */
  isRowHead?: boolean;
  isSortable?: boolean;
  /** Left out on narrow screens, when another column says enough. */
  hideOnPhone?: boolean;
  /** Stands under the cell on narrow screens: what the columns left out there would say. */
  onPhone?: (row: Row) => ReactNode;
  width?: string;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  /** What the table shows; its caption for readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows of 32 px for analysts instead of 44 px. */
  isDense?: boolean;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** A last row that stands out: a total. */
  foot?: ReactNode;
  /** A few short columns: on a phone their heads wrap, so that all of them are seen at once. */
  fitsPhone?: boolean;
}

/** A real table: its head stays while rows scroll, and too wide a table scrolls by itself. Goes into a flush `Sheet`. */
export function DataTable<Row>({ label, columns, sort, onSort, foot, fitsPhone, ...body }: DataTableProps<Row>) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="relative max-h-[80dvh] overflow-auto focus-visible:-outline-offset-2 print:max-h-none print:overflow-visible"
    >
      <table className={classes('w-full border-separate border-spacing-0 text-control', fitsPhone && narrowLook)}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <Body columns={columns} {...body} />
        {foot && <tfoot className={footLook}>{foot}</tfoot>}
      </table>
    </div>
  );
}

const narrowLook =
  'max-sm:[&_:is(td,th)]:px-1.5 max-sm:[&_:is(td,th):first-child]:pl-4 max-sm:[&_:is(td,th):last-child]:pr-4 max-sm:[&_td]:whitespace-nowrap max-sm:[&_thead_th]:align-bottom max-sm:[&_thead_th]:whitespace-normal';
const footLook = 'font-medium [&_td]:border-t [&_td]:border-line-2 [&_td]:px-4 [&_td]:py-2';

function Body<Row>({ columns, rows, rowKey, isDense = false }: Omit<DataTableProps<Row>, 'label'>) {
  return (
    <tbody className="[&>tr:last-child>*]:border-b-0">
      {rows.map((row) => (
        <tr key={rowKey(row)} className="transition-colors hover:bg-surface-2">
          {columns.map((column) => (
            <Cell key={column.key} column={column} isDense={isDense}>
              {column.cell(row)}
              {column.onPhone && (
                <div className="mt-1.5 grid justify-items-start gap-1 font-normal sm:hidden">{column.onPhone(row)}</div>
              )}
            </Cell>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function alignment({ isNumber, hideOnPhone }: Pick<Column<never>, 'isNumber' | 'hideOnPhone'>): string {
  return classes(isNumber ? 'text-right tabular-nums' : 'text-left', hideOnPhone && 'max-sm:hidden');
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      aria-sort={direction}
      className={classes(
        'sticky top-0 z-10 border-b border-line bg-surface px-4 py-2 text-meta font-medium whitespace-nowrap text-ink-2',
        alignment(column),
      )}
    >
      {column.isSortable && onSort ? <SortButton column={column} direction={direction} onSort={onSort} /> : column.head}
    </th>
  );
}

interface SortButtonProps<Row> {
  column: Column<Row>;
  direction: Sort['direction'] | undefined;
  onSort: (sort: Sort) => void;
}

const opposite = { ascending: 'descending', descending: 'ascending' } as const;

/** Figures are first sorted from the largest, words from A. */
function firstFor(column: { isNumber?: boolean }): Sort['direction'] {
  return column.isNumber ? 'descending' : 'ascending';
}

function SortButton<Row>({ column, direction, onSort }: SortButtonProps<Row>) {
  const next = direction === undefined ? firstFor(column) : opposite[direction];
  const Arrow = (direction ?? next) === 'ascending' ? ArrowUp : ArrowDown;
  const faint = 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60';
  return (
    <button
      type="button"
      onClick={() => onSort({ key: column.key, direction: next })}
      className={classes(
        'group inline-flex min-h-6 items-center gap-1 rounded-small hover:text-ink touch:min-h-11 touch:min-w-11 print:inline-flex!',
        column.isNumber && 'flex-row-reverse',
        direction && 'text-ink',
      )}
    >
      {column.head}
      <Arrow className={classes('size-3.5', !direction && faint)} aria-hidden />
    </button>
  );
}

function Cell<Row>({ column, isDense, children }: { column: Column<Row>; isDense: boolean; children: ReactNode }) {
  const look = classes('border-b border-line px-4', isDense ? 'h-8 py-1' : 'h-11 py-2', alignment(column));
  return column.isRowHead ? (
    <th scope="row" className={classes(look, 'font-medium')}>
      {children}
    </th>
  ) : (
    <td className={look}>{children}</td>
  );
}
